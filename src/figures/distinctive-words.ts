import type { Analysis } from "../outlets/analysis.js";
import { COLOURS } from "../scheme/index.js";
import type { Figure } from "./figure.js";
import { PAPER, SOFT_INK } from "./kit/colours.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { grid } from "./kit/grid.js";
import { corpusSize, leftOut } from "./kit/rows.js";
import { countOf } from "./kit/text.js";
import { ticksTo } from "./kit/ticks.js";
import { isSure, wordPanels } from "./kit/word-panels.js";
import { distinctiveWordsTitle } from "./titles/distinctive-words.js";

const WORDS = {
  name: "distinctive-words",
  title: "Words that set each outlet apart",
  caption:
    "For each outlet the words that it uses more than the other outlets do, in its own voice and without text that it shares with another outlet. z is the log-odds of the word over its standard error, with a prior from all outlets together (Monroe, Colaresi and Quinn 2008), so that rare words do not win by chance. A filled dot is a difference that also holds where whole articles are dealt anew among the outlets, corrected for all that could have been shown (q ≤ .05); a hollow one is not, or too few articles use the word to test it. A distinctive word is not a biased one: an outlet that covers sport is full of goals, and topic, place and house style all leave their words here.",
  columns: ["outlet", "word", "here", "elsewhere", "z", "articles", "p", "q", "shown"],
};

/** Words distinctive of each outlet's own voice, a panel an outlet, z as a dot. */
export function distinctiveWords(analysis: Analysis): Figure {
  const { distinctive } = analysis;
  const panels = wordPanels(analysis);
  if (analysis.outlets.length < 2)
    return emptyFigure(
      WORDS,
      "A word is distinctive of one outlet against others, and there is only one.",
      "Add articles of another outlet, best on the same events, and analyse again.",
    );
  if (panels.length === 0)
    return emptyFigure(
      WORDS,
      "No outlet has words of its own that set it apart: its text is short, or shared with others.",
      "Add more articles of each outlet, and analyse again.",
    );
  const { end, ...ticks } = ticksTo(Math.max(2, ...distinctive.map(({ z }) => z)));
  const hollow = "hollow: not shown to differ, or too few articles to test";
  const plot = grid({
    ...{ panels, columns: 3, least: 130, rowHeight: 22, characters: 18, ownRows: true },
    axis: {
      title: "how clearly more often than in the other outlets (z; 0 is as often)",
      ...{ range: [-0.015 * end, end], ...ticks },
    },
    legend: [
      { name: "shown to differ (q ≤ .05)", colour: COLOURS.blue.light },
      { name: hollow, colour: SOFT_INK, fill: PAPER },
    ],
  });
  const tested = distinctive.filter(({ p }) => p !== null).length;
  const certainty =
    tested === 0
      ? "no word is used in enough articles to test whether it differs"
      : `${countOf(distinctive.filter(isSure).length, "word")} of ${countOf(tested, "tested one")} shown to differ`;
  const subtitle = `Words an outlet uses more than the others in its own voice, ${corpusSize(analysis)}; ${certainty}.${leftOut(analysis)}`;
  const rows = distinctive.map((row) => {
    const { outlet, word, here, elsewhere, z, articles, p, q } = row;
    return { outlet, word, here, elsewhere, z, articles, p, q, shown: isSure(row) };
  });
  const title = distinctiveWordsTitle(distinctive);
  return drawn(WORDS, { subtitle, title, rows, findings: [] }, plot);
}
