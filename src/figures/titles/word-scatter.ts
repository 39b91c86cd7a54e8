import type { WordContrast } from "../../outlets/analysis.js";
import { formatNumber } from "../kit/text.js";
import { fitting } from "../kit/title.js";
import { isSure } from "../kit/word-panels.js";

/**
 * The words that are shown to set the two outlets apart, the clearest of them by name; else that none is, or that
 * there are too few articles to test any.
 */
export function wordScatterTitle({ a, b, words }: WordContrast): string | null {
  const tested = words.filter(({ p }) => p !== null).length;
  const shown = words.filter(isSure).sort((one, other) => Math.abs(other.z) - Math.abs(one.z));
  const [first] = shown;
  if (words.length === 0) return null;
  if (tested === 0)
    return fitting(
      `${a} and ${b} have too few articles to test in which words they differ`,
      "Too few articles to test in which words the two outlets differ",
    );
  if (first === undefined)
    return fitting(
      `None of ${formatNumber(tested, 0)} words is shown to set ${a} and ${b} apart`,
      `None of ${formatNumber(tested, 0)} words is shown to set the two outlets apart`,
    );
  const [own, other] = first.z > 0 ? [a, b] : [b, a];
  const clearest = `most clearly “${first.word}” in ${own}`;
  const many = `${formatNumber(shown.length, 0)} words`;
  return shown.length === 1
    ? fitting(
        `One word is shown to set ${own} apart from ${other}: “${first.word}”`,
        `One word is shown to differ: “${first.word}” in ${own}`,
      )
    : fitting(
        `${many} set ${a} and ${b} apart, ${clearest}`,
        `${many} set the two outlets apart, ${clearest}`,
        `${many} are shown to set the two outlets apart`,
      );
}
