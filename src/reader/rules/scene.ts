import type { Span } from "../../corpus/article.js";
import type { ReadAttribution } from "../reader.js";
import type { Document, Sentence, Token } from "../../document/document.js";

/** A run of tokens, `end` exclusive. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** An attribution in tokens, as the rules find it. */
export interface Found {
  readonly content: readonly Run[];
  readonly cue: Run | null;
  readonly source: Run | null;
  /** Where its speaker is named, if that stands elsewhere than in its source. */
  readonly speaker?: Run | null;
  readonly rule: string;
  readonly confidence: number;
}

/** What no token is. */
const NOTHING: Token = {
  start: 0,
  end: 0,
  text: "",
  normal: "",
  lemma: "",
  pos: "NONE",
  word: false,
  sentence: -1,
};

/**
 * A document while the rules read it: which tokens are taken, and which stand in a quotation.
 * A word belongs to at most one attribution's content or cue, so that rules run from the surest
 * to the boldest and each leaves alone what is taken.
 */
export class Scene {
  readonly tokens: readonly Token[];
  readonly found: Found[] = [];
  private readonly taken: Uint8Array;
  private readonly quotationOf: Int32Array;

  constructor(readonly document: Document) {
    this.tokens = document.tokens;
    this.taken = new Uint8Array(this.tokens.length);
    this.quotationOf = new Int32Array(this.tokens.length).fill(-1);
    for (const [index, quotation] of document.quotations.entries()) {
      if (this.quotationOf[quotation.firstToken] !== -1) continue;
      this.quotationOf.fill(index, quotation.firstToken, quotation.endToken);
    }
  }

  /** The token at an index; a token of nothing outside the document. */
  at(index: number): Token {
    return this.tokens[index] ?? NOTHING;
  }

  sentenceOf(index: number): Sentence {
    const sentence = this.document.sentences[this.at(index).sentence];
    return sentence ?? { start: 0, end: 0, firstToken: index, endToken: index, paragraph: -1 };
  }

  /** Index of the outermost quotation that holds a token; -1 outside. */
  quotationAt(index: number): number {
    return this.quotationOf[index] ?? -1;
  }

  isTaken(index: number): boolean {
    return this.taken[index] === 1;
  }

  isFree({ first, end }: Run): boolean {
    for (let index = first; index < end; index += 1) if (this.isTaken(index)) return false;
    return true;
  }

  add(found: Found): void {
    this.found.push(found);
    this.take(found);
  }

  /** Takes an attribution's words without keeping it. */
  take(found: Found): void {
    for (const run of [...found.content, ...(found.cue ? [found.cue] : [])])
      this.taken.fill(1, run.first, run.end);
  }
}

/** The text a run of tokens, or of a tree's words, covers. */
export function spanOf(tokens: readonly Span[], { first, end }: Run): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

const EDGE = /^(?:["“”„‟«»‘’‚‛'`,;:]|''|``|--?|[–—])$/;

/** A run without marks at its ends; null where nothing else is in it. */
export function trimRun(tokens: readonly Token[], run: Run): Run | null {
  let { first, end } = run;
  while (first < end && EDGE.test(tokens[first]?.text ?? "")) first += 1;
  while (end > first && EDGE.test(tokens[end - 1]?.text ?? "")) end -= 1;
  return first < end ? { first, end } : null;
}

/** The attribution as all readers give it; null where no words are left in its content. */
export function toReadAttribution(tokens: readonly Token[], found: Found): ReadAttribution | null {
  const content = found.content
    .flatMap((run) => trimRun(tokens, run) ?? [])
    .filter(({ first, end }) => tokens.slice(first, end).some((token) => token.word))
    .map((run) => spanOf(tokens, run));
  if (content.length === 0) return null;
  const cue = found.cue && trimRun(tokens, found.cue);
  const source = found.source && trimRun(tokens, found.source);
  return {
    content,
    cue: cue && spanOf(tokens, cue),
    source: source && spanOf(tokens, source),
    ...(found.speaker ? { speaker: spanOf(tokens, found.speaker) } : {}),
    confidence: found.confidence,
    rule: found.rule,
  };
}
