import { anyOf, wordList } from "../../language/index.js";
import type { Span } from "../../corpus/article.js";
import type { AttributionForm } from "../../finding.js";
import { isLetter } from "../../entities/words.js";
import { lengthOf, within } from "./spans.js";

/** Introduces quoted words without being among them: "said that “we won”". */
const LEADING = /^(?:that|whether|if|:)\s+/iu;

/**
 * How content is given. `direct`: every letter stands in quotation marks or marked speech;
 * `indirect`: none does; `mixed`: some do. A "that" before the first mark counts for neither.
 *
 * @param parts the content, in order
 * @param quoted insides of quotation marks, blocks of speech and embeds, joined and in order
 */
export function formOf(
  text: string,
  parts: readonly Span[],
  quoted: readonly Span[],
): AttributionForm {
  let all = 0;
  let inside = 0;
  for (const part of parts) {
    const lead =
      LEADING.exec(text.slice(part.start, Math.min(part.end, part.start + 12)))?.[0] ?? "";
    const span = { start: part.start + lead.length, end: part.end };
    all += letters(text, [span]);
    const covering = within(quoted, span);
    if (lengthOf(covering) > 0) inside += letters(text, covering);
  }
  if (inside === 0) return "indirect";
  return inside === all ? "direct" : "mixed";
}

function letters(text: string, spans: readonly Span[]): number {
  let count = 0;
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) if (isLetter(text, at)) count++;
  return count;
}

const FIRST_PERSON = new RegExp(
  `\\b${anyOf(wordList("grammar", "whole-first-person"))}\\b(?!\\.)`,
  "iu",
);

/** A headline that lets somebody speak after a colon: "Ministry: We have won" is speech, unmarked. */
export function speaksAfterColon(text: string, source: Span | null, content: Span): boolean {
  return (
    source !== null &&
    source.end <= content.start &&
    /^\s*[:—–-]\s*$/u.test(text.slice(source.end, content.start)) &&
    FIRST_PERSON.test(text.slice(content.start, content.end))
  );
}
