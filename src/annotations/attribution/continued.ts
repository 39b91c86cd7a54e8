import { firstEndingAfter } from "../../document/index.js";
import type { Span } from "../../corpus/article.js";
import type { ReadAttribution } from "../../reader/reader.js";
import type { Document, Quotation } from "../../document/document.js";
import { sentenceAt } from "../../document/index.js";
import { joined, within } from "./spans.js";

/**
 * Gives an attribution the second part of its quotation where the reader took it for a part of the
 * source, or for nothing: “It was a good night,” said Owen Hart, “and I slept well.” The second part
 * follows cue and source after a comma or a dash and runs to the end of the same sentence, and
 * nobody else is made to say it.
 */
export function continued(
  document: Document,
  attributions: readonly ReadAttribution[],
): readonly ReadAttribution[] {
  const said = joined(attributions.flatMap(({ content }) => content));
  const inners = document.quotations.map(({ inner }) => inner);
  return attributions.map((one) => {
    const rest = restOf(document, inners, one);
    if (rest === null || within(said, rest.inner).length > 0) return one;
    const { source } = one;
    const cut = source !== null && source.start < rest.start && source.end > rest.start;
    return {
      ...one,
      content: [...one.content, rest.inner],
      source: cut
        ? { start: source.start, end: rest.start - gapBefore(document.text, rest) }
        : source,
    };
  });
}

function restOf(
  document: Document,
  inners: readonly Span[],
  { content, cue }: ReadAttribution,
): Quotation | null {
  const { quotations, sentences, text } = document;
  const last = content.at(-1);
  if (cue === null || last === undefined || cue.start < last.end) return null;
  const at = firstEndingAfter(inners, last.start);
  const first = quotations[at];
  const rest = quotations[at + 1];
  if (first === undefined || rest?.paragraph !== first.paragraph) return null;
  const inOrder = first.inner.start < last.end && first.end <= cue.start && rest.start >= cue.end;
  if (!first.closed || !inOrder) return null;
  if (gapBefore(text, rest) === 0) return null;
  const sentence = sentenceAt(document, last.start);
  if (sentenceAt(document, rest.start) !== sentence) return null;
  const end = sentences[sentence]?.end ?? 0;
  return /^[^\p{L}\p{N}]*$/u.test(text.slice(rest.end, Math.max(rest.end, end))) ? rest : null;
}

/** Length of the comma or dash, with spaces, before a quotation; 0 where there is none. */
const gapBefore = (text: string, { start }: Span): number =>
  /[,—–-]\s*$/.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
