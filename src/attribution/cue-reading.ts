import type { Span } from "../corpus/article.js";
import type { CueStance } from "../finding.js";
import type { Document, Token } from "../text/document.js";

/** What a cue is called in a table, and what it says of the content. */
export interface CueReading {
  readonly lemma: string;
  readonly stance: CueStance;
}

/** Reads a cue: the lemma of its last verb (or word), neutral where nothing more is known. */
export function readCue(document: Document, cue: Span): CueReading {
  const tokens = tokensIn(document, cue).filter((token) => token.word);
  const verb = tokens.filter((token) => token.pos === "VERB").at(-1) ?? tokens.at(-1);
  return { lemma: verb?.lemma ?? document.text.slice(cue.start, cue.end), stance: "neutral" };
}

/** Tokens that touch a span, by binary search. */
export function tokensIn({ tokens }: Document, { start, end }: Span): Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Token[] = [];
  for (let i = low; i < tokens.length && tokens[i]!.start < end; i++) found.push(tokens[i]!);
  return found;
}
