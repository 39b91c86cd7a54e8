import type { Document } from "../../document/document.js";

/**
 * Paragraphs that a reader sees first: headline, standfirst and the first paragraph of the body.
 *
 * @returns indices into `document.paragraphs`
 */
export function prominentParagraphs(document: Document): ReadonlySet<number> {
  const prominent = new Set<number>();
  let body = false;
  for (const [index, { zone, words }] of document.paragraphs.entries()) {
    if (zone === "headline" || zone === "standfirst") prominent.add(index);
    if (zone !== "body" || body || words === 0) continue;
    body = true;
    prominent.add(index);
  }
  return prominent;
}
