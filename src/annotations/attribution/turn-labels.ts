import type { Span } from "../../corpus/article.js";
import { firstEndingAfter, paragraphAt } from "../../document/index.js";
import type { Document } from "../../document/document.js";
import type { AttributionFinding } from "../../finding.js";

/** What may open a paragraph before the name of who speaks: a quotation mark, a space. */
const OPENS = /^[\s"“„«'‘]{0,3}$/u;

/**
 * Tells whether a name is the label of a turn in a transcript or an interview ("PENCE: Well, …"): it says who
 * speaks, as a caption does, and is no word of the outlet's about them. A headline's "Pence: No deal" is one of
 * its words.
 *
 * @returns whether a span lies in a label
 */
export function turnLabels(
  document: Document,
  attributions: readonly Pick<AttributionFinding, "source">[],
): (span: Span) => boolean {
  const labels = attributions
    .flatMap(({ source }) => (source !== null && isLabel(document, source) ? [source] : []))
    .sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    const label = labels[firstEndingAfter(labels, start)];
    return label !== undefined && label.start <= start && end <= label.end;
  };
}

function isLabel(document: Document, { start, end }: Span): boolean {
  const paragraph = document.paragraphs[paragraphAt(document, start)];
  return (
    paragraph?.zone === "body" &&
    document.text.charAt(end) === ":" &&
    OPENS.test(document.text.slice(paragraph.start, start))
  );
}
