import type { Span } from "../src/corpus/article.js";

/** Counts of right, found and wanted items. */
export interface Tally {
  right: number;
  found: number;
  wanted: number;
}

/** Precision, recall and F1 in per cent, as one line. */
export function shown({ right, found, wanted }: Tally): string {
  const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);
  return `P ${percent(right, found)} R ${percent(right, wanted)} F1 ${percent(2 * right, found + wanted)}`;
}

/** Starts of the words in spans of a text. */
export function wordStarts(text: string, spans: Iterable<Span>): Set<number> {
  const starts = new Set<number>();
  for (const { start, end } of spans)
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu))
      starts.add(start + index);
  return starts;
}

/** Adds the words found against the words wanted to a tally; words in `open` count neither way. */
export function addWords(
  tally: Tally,
  found: ReadonlySet<number>,
  wanted: ReadonlySet<number>,
  open: ReadonlySet<number> = new Set(),
): void {
  tally.wanted += wanted.size;
  for (const at of found) {
    if (wanted.has(at)) tally.right += 1;
    if (wanted.has(at) || !open.has(at)) tally.found += 1;
  }
}

/** Every place where a marked word stands in a text, as a whole word, in any case. */
export function placesOf(text: string, word: string): Span[] {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, "giu");
  return [...text.matchAll(pattern)].map(({ index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/**
 * Mean of the F1 of each class: 1 where every item is told right, about a third where all are told
 * the same.
 */
export function macroF1<T>(told: readonly T[], labels: readonly T[]): number {
  const classes = [...new Set(labels)];
  const sum = classes.reduce((total, one) => {
    const right = told.filter((label, i) => label === one && labels[i] === one).length;
    const all =
      told.filter((label) => label === one).length + labels.filter((l) => l === one).length;
    return total + (2 * right) / Math.max(1, all);
  }, 0);
  return sum / Math.max(1, classes.length);
}

/**
 * Area under the curve: how often a true item is held likelier than a false one, ties half. 1 where all
 * are, .5 by chance. On a few hundred items it is steadier than F1, which hangs on the cut.
 */
export function areaUnderCurve(
  probabilities: readonly number[],
  labels: readonly boolean[],
): number {
  const of = (wanted: boolean) => probabilities.filter((_, i) => labels[i] === wanted);
  const [yes, no] = [of(true), of(false)];
  let above = 0;
  for (const a of yes) for (const b of no) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / Math.max(1, yes.length * no.length);
}

/**
 * Expected calibration error: the mean distance between how sure a reader is and how often it is
 * right, over ten bands of probability, weighted by their size. 0 is perfect; above .05 is too much.
 *
 * @returns the error and, for each band that holds any, its mean probability, its share of true
 *   items and how many it holds
 */
export function calibration(
  probabilities: readonly number[],
  labels: readonly boolean[],
): { error: number; bands: readonly { mean: number; share: number; n: number }[] } {
  const bands = Array.from({ length: 10 }, () => ({ sum: 0, true: 0, n: 0 }));
  for (const [i, probability] of probabilities.entries()) {
    const band = bands[Math.min(9, Math.floor(probability * 10))]!;
    band.sum += probability;
    band.true += Number(labels[i]);
    band.n += 1;
  }
  const full = bands
    .filter(({ n }) => n > 0)
    .map((band) => ({ mean: band.sum / band.n, share: band.true / band.n, n: band.n }));
  const error =
    full.reduce((sum, { mean, share, n }) => sum + n * Math.abs(mean - share), 0) /
    Math.max(1, probabilities.length);
  return { error, bands: full };
}
