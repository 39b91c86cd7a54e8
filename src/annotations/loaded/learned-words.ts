import type { Span } from "../../corpus/article.js";
import type { Reading } from "../../reader/reader.js";
import { overlapping } from "../../document/index.js";

/** Words side by side that the reader marked. */
export interface LearnedRun extends Span {
  readonly confidence: number;
}

/**
 * Joins marked words that stand side by side (a space or a hyphen between) into runs, and leaves out
 * those that overlap a span that is taken already. A run's confidence is the mean of its words'.
 */
export function learnedRuns(
  text: string,
  words: Reading["loadedWords"],
  taken: readonly Span[],
): LearnedRun[] {
  const isTaken = overlapping(taken);
  const free = [...words]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((word) => word.marked && !isTaken(word));
  const runs: { start: number; end: number; confidences: number[] }[] = [];
  for (const { start, end, confidence } of free) {
    const last = runs.at(-1);
    if (last && start <= last.end) continue;
    if (last && /^[ \u00a0-]$/.test(text.slice(last.end, start))) {
      last.end = end;
      last.confidences.push(confidence);
    } else runs.push({ start, end, confidences: [confidence] });
  }
  return runs.map(({ start, end, confidences }) => ({
    start,
    end,
    confidence: confidences.reduce((sum, value) => sum + value, 0) / confidences.length,
  }));
}
