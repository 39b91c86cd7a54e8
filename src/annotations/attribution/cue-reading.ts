import type { Span } from "../../corpus/article.js";
import type { CueStance } from "../../finding.js";
import { firstEndingAfter } from "../../document/index.js";
import type { Document, Token } from "../../document/document.js";
import { lookupCue } from "./cues.js";

/** What a cue is called in a table, and what it says of the content. */
export interface CueReading {
  readonly lemma: string;
  readonly stance: CueStance;
}

/**
 * Reads a cue: its entry in `cues.yaml`, in base form ("point out"); for a cue that is not listed
 * the lemma of its last verb or word, neutral.
 */
export function readCue(document: Document, cue: Span): CueReading {
  const tokens = tokensIn(document, cue);
  const entry = lookupCue(tokens);
  if (entry !== null) return { lemma: entry.cue, stance: entry.stance };
  const words = tokens.filter((token) => token.word);
  const verb = words.findLast((token) => token.pos === "VERB") ?? words.at(-1);
  return { lemma: verb?.lemma ?? document.text.slice(cue.start, cue.end), stance: "neutral" };
}

/** Index of the first token that ends after an offset. */
export const tokenIndexAt = ({ tokens }: Document, offset: number): number =>
  firstEndingAfter(tokens, offset);

/** Tokens that touch a span. */
export function tokensIn(document: Document, { start, end }: Span): Token[] {
  const { tokens } = document;
  const found: Token[] = [];
  for (let i = tokenIndexAt(document, start); i < tokens.length && tokens[i]!.start < end; i++)
    found.push(tokens[i]!);
  return found;
}
