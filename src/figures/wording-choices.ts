import type { Analysis } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { SHARE_AXIS } from "./kit/axes.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { lattice } from "./kit/lattice.js";
import { corpusSize, ESTIMATE_COLUMNS, estimateCells, leftOut } from "./kit/rows.js";
import { shownOutlets, unique } from "./kit/rows.js";
import { sideSeries } from "./kit/series.js";
import { countOf } from "./kit/text.js";
import { wordingPanels } from "./kit/wording-panels.js";
import { wordingChoicesTitle } from "./titles/wording-choices.js";
import { tooFewForShares, wordingWords } from "./kit/wording-words.js";

const WORDS = {
  name: "wording-choices",
  title: "Contested wording: which of the rival terms each outlet chose",
  caption:
    "For each contested concept, how often each rival term stands in the outlet’s own voice (headlines and text outside quotations and reported speech): its share of the concept’s terms where there are uses enough for shares to say something, else the words with their counts. A colour stands for the side whose wording it is, as the topic file says; grey terms are nobody’s. Shares of few uses move much with one more article, as the intervals show, and hollow marks are too few to say. A term that is not in the topic file is not counted at all: add it there. The CSV also holds reported speech and quotations.",
  columns: ["outlet", "concept", "term", "side", "voice", "count", ...ESTIMATE_COLUMNS, "findings"],
};

/**
 * Rival terms in the outlet's own voice: with few uses the words themselves, with many their shares, a group of panels a concept, a panel a term.
 */
export function wordingChoices(analysis: Analysis): Figure {
  const { topic, choices } = analysis;
  if (topic === null || topic.concepts.length === 0)
    return emptyFigure(
      WORDS,
      topic === null
        ? "Contested wording stands in a topic file, and none was given."
        : `The topic “${topic.name}” names no contested wording.`,
      "Add the concepts and their rival terms to the topic file (`parallax init` starts one), and analyse again with --topic topic.yaml.",
    );
  const rows = choices.map(({ outlet, concept, term, side, voice, count, share }) => ({
    ...{ outlet, concept, term, side, voice, count, ...estimateCells(share), findings: count },
  }));
  const groups = wordingPanels(analysis);
  if (groups.length === 0)
    return {
      ...emptyFigure(
        WORDS,
        "No outlet used a contested term of the topic in its own voice.",
        "Look for the words that the outlets use instead (the concordance helps) and add them to the topic’s concepts.",
      ),
      rows,
    };
  const words = tooFewForShares(analysis) ? wordingWords(analysis) : null;
  if (words !== null) {
    const { plot, findings, left, drawn: told } = words;
    const title = wordingChoicesTitle(told, topic);
    const more = left > 0 ? ` ${countOf(left, "more outlet")} in the CSV.` : "";
    const subtitle = `Which term of each contested concept, and how often, in the outlet’s own voice, ${corpusSize(analysis)}.${more}${leftOut(analysis)}`;
    return drawn(WORDS, { subtitle, title, rows, findings: unique(findings) }, plot);
  }
  const unused = topic.concepts.length - groups.length;
  const missing =
    unused > 0
      ? ` ${countOf(unused, "concept")} without any use in the outlets’ own voice not drawn.`
      : "";
  const subtitle = `Share of each rival term in the outlet’s own voice, ${corpusSize(analysis)}, with 95 % intervals.${missing}${leftOut(analysis)}`;
  const shown = shownOutlets(analysis).map(({ outlet }) => outlet);
  const own = choices.filter(({ voice, outlet }) => voice === "outlet" && shown.includes(outlet));
  const title = wordingChoicesTitle(own, topic);
  const findings = unique(own.flatMap((row) => row.findings));
  const plot = lattice({
    rows: shown.map((name) => ({ name })),
    groups,
    series: sideSeries(
      topic,
      (name) => `wording of ${name ?? "no side"}`,
      groups.flatMap(({ panels }) => panels),
    ),
    axis: { ...SHARE_AXIS, title: "share of the concept’s terms in the outlet’s own voice" },
  });
  return drawn(WORDS, { subtitle, title, rows, findings }, plot);
}
