import { groupBy } from "../group-by.js";
import type { Analysis, Contrast } from "../outlets/analysis.js";
import { clearest, comparedWith, withoutRepeats, type ClearContrast } from "../outlets/index.js";
import type { Figure } from "./figure.js";
import { drawn } from "./kit/drawn.js";
import { contrastEnds } from "./kit/contrast-ends.js";
import { dumbbellPanels } from "./kit/dumbbell.js";
import { emptyFigure } from "./kit/empty.js";
import { corpusSize, unique } from "./kit/rows.js";
import { countOf, formatNumber } from "./kit/text.js";
import { formatValue } from "./kit/unit.js";
import { contrastsTitle } from "./titles/contrasts.js";

/** Differences drawn; the table has all that stand. */
const SHOWN = 12;

const WORDS = {
  name: "contrasts",
  title: "Where two outlets differ",
  caption:
    "Each row is one measure and two outlets. The dots are their values. The pale bar below shows where the first outlet may lie if the second stays where it is, with 95 % confidence: it stops short of the other dot. A row that names events compares articles on the same events; a row that names articles compares all that the two wrote, which is weaker, for they may write of different things. Drawn are the clearest of the differences that stand after correction for all that were looked at (q ≤ .05). A difference says that two outlets write differently, not which of them is right.",
  columns: [
    ...["measure", "a", "b", "basis", "value_a", "value_b", "difference", "low", "high", "q"],
    ...["events", "articles_a", "articles_b"],
  ],
};

/** The clearest differences between outlets, two dots a row, a panel for each unit. */
export function contrasts(analysis: Analysis): Figure {
  const found = clearest(analysis, ({ stands }) => stands);
  if (found.length === 0)
    return emptyFigure(
      WORDS,
      "No difference between two outlets is sure enough to draw.",
      "To tell one, the program needs ten events that both cover, or ten independent articles of each.",
    );
  const apart = withoutRepeats(found);
  const shown = apart.slice(0, SHOWN);
  const ends = contrastEnds(analysis);
  const panels = [...groupBy(shown, ({ measure }) => measure.unit)].map(([unit, group]) => ({
    title: unit,
    tick: (value: number) => formatValue(value, unit),
    rows: group.map((one) => ({ ...ends(one), words: rowWords(one) })),
  }));
  const left = found.length - apart.length;
  const against =
    left === 0
      ? ""
      : ` ${countOf(left, "row")} against all others left out, which a pair tells too.`;
  const subtitle = `The ${countOf(shown.length, "clearest difference")} of ${formatNumber(found.length, 0)} that stand, in ${corpusSize(analysis)}.${against}`;
  const opened = panels.flatMap(({ rows }) => rows.flatMap((row) => row.ends));
  const findings = unique(opened.flatMap(({ evidence }) => evidence.opens?.ids ?? []));
  const rows = found.map(({ contrast }) => record(contrast));
  const title = contrastsTitle(found[0]!);
  return drawn(WORDS, { subtitle, title, rows, findings }, dumbbellPanels(panels));
}

function rowWords({ contrast: { basis, events, articles }, measure }: ClearContrast): string {
  const each = articles.map((count) => formatNumber(count, 0)).join(" and ");
  return `${measure.label} · ${basis === "events" ? countOf(events, "event") : `${each} articles`}`;
}

const record = ({ a, b, basis, valueA, valueB, articles, ...rest }: Contrast) => ({
  ...{ measure: rest.measure, a, b: comparedWith({ b }), basis },
  ...{ value_a: valueA, value_b: valueB, difference: rest.difference },
  ...{ low: rest.low, high: rest.high, q: rest.q },
  ...{ events: rest.events, articles_a: articles[0], articles_b: articles[1] },
});
