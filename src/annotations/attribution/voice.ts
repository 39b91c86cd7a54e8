import { OUTLET_ZONES, type Span } from "../../corpus/article.js";
import type { AttributionFinding, Voice } from "../../finding.js";
import type { Document } from "../../document/document.js";
import { partsOf } from "./parts.js";
import { joined } from "./spans.js";
import { spokenOf } from "./spoken-of.js";

/** Whose words stand at a place, and in which attribution. */
export interface VoiceAt {
  readonly voice: Voice;
  /** Id of the innermost attribution whose content holds the place; null for none. */
  readonly attribution: string | null;
}

/**
 * Tells whose words an article's text is, at any place.
 *
 * `quoted`: inside the quotation marks of an attribution's content, in a block of speech, in an
 * embed, in quotation marks in a headline, or a word that is spoken of (see {@link spokenOf}). `reported`: in an attribution's content, in the
 * outlet's words. `outlet`: all else, scare quotes that nobody is made to say included. Quoted wins
 * over reported where attributions nest. Attributions that do not count are nobody's voice.
 *
 * Prepared in time n log n in attributions and quotations; each answer takes log n.
 *
 * @returns the voice at a span's first character
 * @example
 * const voiceAt = voiceOf(document, attributions);
 * voiceAt(10, 15); // { voice: "reported", attribution: "000#a8-60" }
 */
export function voiceOf(
  document: Document,
  attributions: readonly AttributionFinding[],
): (start: number, end: number) => VoiceAt {
  const quoted: Span[] = [];
  for (const paragraph of document.paragraphs)
    if (!OUTLET_ZONES.has(paragraph.zone)) quoted.push(paragraph);
  const marks = document.quotations.map((one) => one);
  for (const one of marks)
    if (document.paragraphs[one.paragraph]?.zone === "headline") quoted.push(one.inner);
  quoted.push(...spokenOf(document));
  const insides = joined(marks.map((one) => one.inner));
  const layers: (Span & { readonly id: string; readonly size: number })[] = [];
  const reported: Span[] = [];
  for (const finding of attributions) {
    if (!finding.counted) continue;
    const parts = partsOf(finding);
    for (const part of parts) {
      layers.push({
        start: part.start,
        end: part.end,
        id: finding.id,
        size: finding.content.end - finding.content.start,
      });
      if (finding.form === "direct") quoted.push(part);
      else reported.push(part);
    }
  }
  const contents = joined(reported);
  for (const span of intersections(contents, insides)) quoted.push(span);

  const isQuoted = inside(joined(quoted));
  const isReported = inside(contents);
  const innermost = innermostOf(layers);
  return (start) => ({
    voice: isQuoted(start) ? "quoted" : isReported(start) ? "reported" : "outlet",
    attribution: innermost(start),
  });
}

function intersections(a: readonly Span[], b: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const start = Math.max(a[i]!.start, b[j]!.start);
    const end = Math.min(a[i]!.end, b[j]!.end);
    if (start < end) result.push({ start, end });
    if (a[i]!.end < b[j]!.end) i++;
    else j++;
  }
  return result;
}

/** Index of the last of some sorted offsets at or before an offset; -1 for none. */
function lastAtOrBefore(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function inside(spans: readonly Span[]): (offset: number) => boolean {
  const starts = spans.map(({ start }) => start);
  return (offset) => {
    const at = lastAtOrBefore(starts, offset);
    return at >= 0 && offset < spans[at]!.end;
  };
}

/** Sweeps over the layers once and remembers the smallest that is open between any two borders. */
function innermostOf(
  layers: readonly (Span & { readonly id: string; readonly size: number })[],
): (offset: number) => string | null {
  const borders = [...new Set(layers.flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const opening = [...layers].sort((a, b) => a.start - b.start || b.size - a.size);
  const owner: (string | null)[] = [];
  let open: typeof opening = [];
  let next = 0;
  for (const border of borders) {
    open = open.filter(({ end }) => end > border);
    while (next < opening.length && opening[next]!.start <= border) open.push(opening[next++]!);
    let best: (typeof opening)[number] | null = null;
    for (const layer of open)
      if (layer.end > border && (best === null || layer.size < best.size)) best = layer;
    owner.push(best?.id ?? null);
  }
  return (offset) => {
    const at = lastAtOrBefore(borders, offset);
    return at < 0 ? null : owner[at]!;
  };
}
