import type { UnitRange, UnitSpan } from "./spans.js";

const NEXT_QUOTATION = /[.!?…]["”’][^\S\n]+(?=["“‘]\S)/gu;

/**
 * Two quotations side by side are two contents: “The boats are in.” “All but ours,” are one speaker's
 * words and another's answer. So a content is cut where a quotation ends with its sentence and the next
 * begins. Lists of quoted names (“Law,” “Order”) are left whole.
 *
 * @param window offsets of the units in the text
 * @returns the content as it is, or what it falls into, in order of text
 */
export function betweenQuotations(
  content: UnitSpan,
  text: string,
  window: { readonly unitStarts: readonly number[]; readonly unitEnds: readonly number[] },
): readonly UnitSpan[] {
  const contents: UnitRange[][] = [[]];
  for (const [first, last] of content.parts) {
    let from = first;
    for (const cut of cutsIn(text, window.unitStarts[first]!, window.unitEnds[last]!)) {
      const at = window.unitStarts.findIndex((start, unit) => unit > from && start >= cut);
      if (at <= from || at > last) continue;
      contents.at(-1)!.push([from, at - 1]);
      contents.push([]);
      from = at;
    }
    contents.at(-1)!.push([from, last]);
  }
  return contents.map((parts, index) =>
    index < contents.length - 1 ? { ...content, parts, endsAtMarks: true } : { ...content, parts },
  );
}

/** Where in the text the next quotation begins. */
const cutsIn = (text: string, start: number, end: number): readonly number[] =>
  [...text.slice(Math.max(0, start), end).matchAll(NEXT_QUOTATION)].map(
    (match) => Math.max(0, start) + match.index + match[0].length,
  );
