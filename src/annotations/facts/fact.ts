import type { TextSpan } from "../../finding.js";
import { sentenceAt } from "../../document/index.js";
import type { Document } from "../../document/document.js";

/**
 * What a fact tells: how many of what (`number`), who is heard (`who`), where (`where`), or what harm
 * is done to whom (`what`).
 */
export type FactKind = "number" | "who" | "where" | "what";

/** Something that a sentence tells and another article may tell as well. */
export interface Fact {
  readonly kind: FactKind;
  /** The same in two articles that tell the same. */
  readonly key: string;
  /**
   * In words: what is counted (`killed`, `injured`, `arrested`, `displaced`, `missing`, else the
   * lemma of the noun), a speaker's name, a place's, or a harm and whom it befell.
   */
  readonly what: string;
  /** For a number; else null. */
  readonly value: number | null;
  /** The sentence that tells it. */
  readonly sentence: TextSpan;
}

/** The sentence that stands at an offset. */
export function sentenceTelling(document: Document, offset: number): TextSpan {
  const { start, end } = document.sentences[sentenceAt(document, offset)]!;
  return { start, end, text: document.text.slice(start, end) };
}
