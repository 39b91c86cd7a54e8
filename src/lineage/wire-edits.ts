import { diffArrays } from "diff";
import { OUTLET_ZONES } from "../corpus/article.js";
import type { Finding, TextSpan } from "../finding.js";
import type { Document, Sentence, Token } from "../document/document.js";
import { alignSentences } from "./align.js";
import { editEffects } from "./edit-effects.js";
import type { EditEffect } from "./edit-effects.js";
import { wordParts } from "./shingles.js";

/** A run of words that an edit kept, took out or put in, as they stand in the text. */
export interface WordChange {
  readonly change: "same" | "dropped" | "added";
  readonly words: readonly string[];
}

/** One sentence that differs between two versions of a text. */
export interface WireEdit {
  /** `respelled`: the same words in British or American spelling, or with other capitals. */
  readonly kind: "added" | "dropped" | "reworded" | "respelled";
  /** The sentence in the first version; null where it was added. */
  readonly from: TextSpan | null;
  /** The sentence in the second version; null where it was dropped. */
  readonly to: TextSpan | null;
  readonly words: readonly WordChange[];
  readonly effects: readonly EditEffect[];
}

/**
 * What one version of a text changed in another: sentences added, dropped and reworded, word by word,
 * and what each edit does to the findings (adds or drops a loaded term, a source or a side, changes
 * the stance of a cue). Sentences that differ in marks only are the same. In order of the text.
 *
 * That two articles differ does not say who changed what: both may come from a third. Time grows with
 * the product of the numbers of sentences, so call it for articles of one family.
 *
 * @param from the version nearer to the original (a family's origin)
 * @param to the version that is looked at
 * @param findingsFrom findings of each, for the effects; none by default
 * @example
 * // From “The mill is closed. Ana Ruiz left.” to “The old mill is closed.”
 * wireEdits(from, to).map(({ kind }) => kind); // ["reworded", "dropped"]
 */
export function wireEdits(
  from: Document,
  to: Document,
  findingsFrom: readonly Finding[] = [],
  findingsTo: readonly Finding[] = [],
): WireEdit[] {
  const [one, other] = [versionOf(from), versionOf(to)];
  const aligned = alignSentences(
    one.sentences.map(({ folded }) => folded),
    other.sentences.map(({ folded }) => folded),
  );
  return aligned.flatMap(({ a, b }): WireEdit[] => {
    const before = a === null ? null : one.sentences[a]!;
    const after = b === null ? null : other.sentences[b]!;
    const words = wordChanges(before?.words ?? [], after?.words ?? []);
    if (before && after && words.every(({ change }) => change === "same")) return [];
    return [
      {
        kind: kindOf(before, after),
        from: before && before.span,
        to: after && after.span,
        words,
        effects: editEffects(before && before.span, after && after.span, findingsFrom, findingsTo),
      },
    ];
  });
}

interface ComparedSentence {
  readonly span: TextSpan;
  readonly words: readonly string[];
  readonly folded: readonly string[];
}

function kindOf(before: ComparedSentence | null, after: ComparedSentence | null): WireEdit["kind"] {
  if (!before) return "added";
  if (!after) return "dropped";
  return before.folded.join(" ") === after.folded.join(" ") ? "respelled" : "reworded";
}

function versionOf(document: Document): { sentences: ComparedSentence[] } {
  const sentences = document.sentences
    .filter(({ paragraph }) => OUTLET_ZONES.has(document.paragraphs[paragraph]!.zone))
    .map((sentence) => comparedSentence(document, sentence));
  return { sentences: sentences.filter(({ folded }) => folded.length > 0) };
}

function comparedSentence(document: Document, sentence: Sentence): ComparedSentence {
  const { start, end, firstToken, endToken } = sentence;
  const tokens = document.tokens.slice(firstToken, endToken).filter(({ word }) => word);
  return {
    span: { start, end, text: document.text.slice(start, end) },
    words: tokens.map(({ text }) => text),
    folded: tokens.flatMap(({ normal }: Token) => wordParts(normal)),
  };
}

function wordChanges(from: readonly string[], to: readonly string[]): WordChange[] {
  return diffArrays([...from], [...to], { comparator: sameWord }).map(
    ({ added, removed, value }) => ({
      change: added ? "added" : removed ? "dropped" : "same",
      words: value,
    }),
  );
}

const sameWord = (a: string, b: string) => a.replaceAll("’", "'") === b.replaceAll("’", "'");
