import type { Analysis, WordContrast } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { wordScatter as plotOf } from "./kit/scatter.js";
import { wordMarks } from "./kit/word-marks.js";
import { isSure } from "./kit/word-panels.js";
import { wordPairText } from "./kit/word-pair.js";
import { wordScatterTitle } from "./titles/word-scatter.js";

const WORDS = {
  name: "word-scatter",
  title: "In which words two outlets differ",
  caption:
    "Each dot is a word, or several that the two outlets use equally often: the further to a side, the more it is that outlet’s; the higher, the more it is used. Counted is each outlet’s own voice without text that it shares with another. Odds are shrunk for rare words with a prior from both outlets (Monroe, Colaresi and Quinn 2008), so that a word used twice does not win by chance. A filled dot is a difference that also holds where whole articles are dealt anew between the two, corrected for the number of words tested (q ≤ .05). Drawn are the words that most articles of the two use. A word that differs is not a biased one: beats, places and house style leave words too. In a script, wordContrast(analysis, “A”, “B”) compares any two outlets.",
  columns: [
    ...["word", "a", "b", "uses_a", "uses_b", "log_odds", "z"],
    ...["articles_a", "articles_b", "p", "q", "shown"],
  ],
};

/**
 * Words of two outlets, log-odds against frequency: those of the analysis that share the most events, or any two.
 *
 * @param contrast as `wordContrast(analysis, a, b)` gives it; the analysis' own unless told
 * @example showFigure(wordScatter(analysis, wordContrast(analysis, "Suda Today", "The Harbour Post")))
 */
export function wordScatter(
  analysis: Analysis,
  contrast: WordContrast | null | undefined = analysis.wordContrast,
): Figure {
  if (contrast === undefined || contrast === null)
    return emptyFigure(
      WORDS,
      contrast === null
        ? "Words are compared between two outlets, and fewer than two have words of their own here."
        : "This analysis was saved without the words of two outlets.",
      contrast === null
        ? "Add articles of another outlet, best on the same events, and analyse again."
        : "Run parallax analyze again.",
    );
  const { a, b, words } = contrast;
  if (words.length === 0)
    return emptyFigure(
      WORDS,
      `No word stands twice in what ${a} and ${b} say in their own voice.`,
      "Add more articles of both, and analyse again.",
    );
  const tested = words.some(({ p }) => p !== null);
  const plot = plotOf({
    marks: wordMarks(analysis, contrast),
    sides: [a, b],
    title:
      "across: how many times the odds of the word, shrunk for rare ones; up: uses in both together, log scale",
    filled: "shown to differ (q ≤ .05)",
    hollow: `hollow: ${tested ? "not shown to differ, or " : ""}too few articles to test`,
  });
  const title = wordScatterTitle(contrast);
  const rows = words.map(({ word, logOdds, z, articles, p, q, ...one }) => ({
    ...{ word, a, b, uses_a: one.a, uses_b: one.b, log_odds: logOdds, z },
    ...{ articles_a: articles[0], articles_b: articles[1], p, q, shown: isSure({ q }) },
  }));
  const told = { subtitle: wordPairText(analysis, contrast), title, rows, findings: [] };
  return drawn(WORDS, told, plot);
}
