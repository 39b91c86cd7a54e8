import type { DistinctiveRow } from "../../outlets/analysis.js";
import { formatNumber } from "../kit/text.js";
import { fitting } from "../kit/title.js";
import { isSure } from "../kit/word-panels.js";

/** The word that is shown to set an outlet apart most clearly; else that none is, or that none could be tested. */
export function distinctiveWordsTitle(words: readonly DistinctiveRow[]): string | null {
  if (words.length === 0) return null;
  const tested = words.filter(({ p }) => p !== null).length;
  const sure = words.filter(isSure).sort((a, b) => b.z - a.z);
  const [first] = sure;
  if (tested === 0) return "No word is used in enough articles to test what sets an outlet apart";
  if (first === undefined)
    return tested === 1
      ? "The one word that could be tested is not shown to set an outlet apart"
      : `None of ${formatNumber(tested, 0)} tested words is shown to set an outlet apart`;
  const told = `“${first.word}” sets ${first.outlet} apart`;
  return sure.length === 1
    ? fitting(`${told}, the only word shown to differ`, told)
    : fitting(
        `${told} most clearly, of ${formatNumber(sure.length, 0)} words shown to differ`,
        told,
      );
}
