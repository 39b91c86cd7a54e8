import type { Analysis, WordContrast } from "../../outlets/analysis.js";
import { isSure } from "./word-panels.js";
import { countOf, formatNumber } from "./text.js";

/** Which two outlets are compared and why, how many words, and what the test of them rests on. */
export function wordPairText({ outlets, wordContrast }: Analysis, contrast: WordContrast): string {
  const { a, b, events, articles, basis, words } = contrast;
  const tested = words.filter(({ p }) => p !== null).length;
  const chosen =
    contrast !== wordContrast || outlets.length < 3
      ? ""
      : events > 0
        ? `, chosen for the most events in common (${formatNumber(events, 0)}), then the most words`
        : ", chosen for the most words, as no two outlets tell of one event";
  const dealt =
    basis === "events"
      ? `, articles dealt within ${countOf(events, "event")}`
      : ", articles dealt across all events, which is weaker";
  const test =
    tested === 0
      ? "too few articles to test any"
      : `${formatNumber(words.filter(isSure).length, 0)} of ${formatNumber(tested, 0)} tested shown to differ${dealt}`;
  return `${a} (${countOf(articles[0], "article")}) and ${b} (${formatNumber(articles[1], 0)})${chosen}. ${countOf(words.length, "word")} of their own voice; ${test}.`;
}
