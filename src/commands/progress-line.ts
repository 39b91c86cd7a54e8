import type { Progress } from "../progress.js";

/** What a line of progress shows. */
export interface ProgressLine extends Progress {
  /** Place of the stage in the run, and the number of its stages. */
  readonly step: number;
  readonly steps: number;
  /** Seconds that the stage will still take; null where that cannot be told yet. */
  readonly left: number | null;
}

const LONGEST_BAR = 24;
const SHORTEST_BAR = 4;
/** A count is worth showing only where the bar stays a bar. */
const BAR_BESIDE_COUNT = 12;

/**
 * One line that fits a terminal of 40 columns and more: the stage, a bar, how much of the stage is done,
 * and its time left; where there is room also how many of its articles.
 *
 * @example
 * progressLine({ stage: "articles", done: 3, all: 8, share: 0.5, step: 2, steps: 4, left: 65 }, 40);
 * // "2/4 articles ████░░░░░ 50 %, 1 min left"
 */
export function progressLine(line: ProgressLine, columns: number): string {
  const { stage, done, all, share, step, steps, left } = line;
  const head = `${step}/${steps} ${stage} `;
  const tail = `${Math.floor(100 * share)} %${left === null ? "" : `, ${timeLeft(left)}`}`;
  const count = `, ${number(done)} of ${number(all)}`;
  // The last column stays free: some terminals break the line there.
  const room = columns - 1 - head.length - tail.length - 1;
  const counted = room - count.length >= BAR_BESIDE_COUNT ? count : "";
  const width = Math.min(LONGEST_BAR, room - counted.length);
  const bar = width >= SHORTEST_BAR ? `${barOf(share, width)} ` : "";
  return `${head}${bar}${tail}${counted}`.slice(0, columns - 1);
}

function barOf(share: number, width: number): string {
  const full = Math.floor(share * width);
  return "█".repeat(full) + "░".repeat(width - full);
}

const number = (value: number) => value.toLocaleString("en");

/** A time in words, as exactly as one would say it. @example timeLeft(3900); // "1 h 5 min left" */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min left`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}
