import { groupBy } from "../group-by.js";
import type { Analysis, Contrast } from "../outlets/analysis.js";
import { clearest, type ClearContrast } from "../outlets/index.js";
import type { Figure } from "./figure.js";
import { dumbbellAxis, dumbbells, rowWords, type Dumbbell } from "./kit/dumbbell.js";
import { emptyFigure } from "./kit/empty.js";
import { baseLayout, CONFIG } from "./kit/layout.js";
import { markEvidence } from "./kit/mark-evidence.js";
import { axisNames, bands, panelAxes } from "./kit/panel-axes.js";
import { corpusSize, unique } from "./kit/rows.js";
import { stacked } from "./kit/stacked.js";
import { countOf, formatNumber, plotLines } from "./kit/text.js";
import { formatValue } from "./kit/unit.js";

/** Differences drawn; the table has all that stand. */
const SHOWN = 12;
const ROW = 66;
/** Pixels between panels of unlike units, for the axis of the upper one. */
const GAP = 66;
const OTHERS = "all others";

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
  const shown = found.slice(0, SHOWN);
  const groups = [...groupBy(shown, ({ measure }) => measure.unit).values()];
  const { height, places } = stacked(
    groups.map(({ length }) => length),
    ROW,
    GAP,
  );
  const ends = endsOf(analysis);
  const panels = groups.map((group, at) => ({
    place: places[at]!,
    unit: group[0]!.measure.unit,
    labels: group.map(rowLabel),
    rows: group.map(ends),
  }));
  const subtitle = `The ${countOf(shown.length, "clearest difference")} of ${formatNumber(found.length, 0)} that stand, in ${corpusSize(analysis)}.`;
  return {
    ...WORDS,
    subtitle,
    data: panels.flatMap(({ place, rows }) => dumbbells(rows, axisNames(place))),
    layout: {
      ...baseLayout({
        ...{ title: WORDS.title, subtitle, plotHeight: height, bottom: 58, legend: [] },
        left: 16,
      }),
      ...(Object.assign(
        {},
        ...panels.map(({ place, rows, unit }) =>
          panelAxes(
            place,
            dumbbellAxis(rows, unit, (value) => formatValue(value, unit)),
            { labels: rows.map(() => ""), room: rows.length },
          ),
        ),
      ) as object),
      annotations: panels.flatMap(({ place, labels }) => rowWords(labels, axisNames(place))),
      shapes: panels.flatMap(({ place, rows }) => bands(rows.length, axisNames(place))),
    },
    config: CONFIG,
    rows: found.map(({ contrast }) => record(contrast)),
    findings: unique(panels.flatMap(({ rows }) => rows.flatMap(openedBy))),
    empty: false,
  };
}

function endsOf(analysis: Analysis): (row: ClearContrast) => Dumbbell {
  const evidence = markEvidence(analysis);
  return ({ contrast, measure }) => {
    const { a, b, difference, low, high, q } = contrast;
    const told = `difference ${formatNumber(difference!)} (95 % interval ${formatNumber(low!)} to ${formatNumber(high!)}), q ${formatNumber(q!, 3)}`;
    const end = (name: string, value: number, isIts: (outlet: string) => boolean) => {
      const behind = analysis.outlets
        .filter(({ outlet }) => isIts(outlet))
        .flatMap(({ figures }) => figures.filter((figure) => figure.measure === measure.id));
      const head = [`${name}: ${measure.label}`, formatValue(value, measure.unit), told];
      const ids = behind.flatMap(({ findings }) => findings);
      const total = behind.reduce((sum, { findingCount }) => sum + findingCount, 0);
      return { name, value, evidence: evidence(head, ids, { total }) };
    };
    const [valueA, valueB] = [contrast.valueA!, contrast.valueB!];
    return {
      ends: [
        end(a, valueA, (outlet) => outlet === a),
        end(b ?? OTHERS, valueB, (outlet) => (b === null ? outlet !== a : outlet === b)),
      ],
      interval: [valueB + low!, valueB + high!],
    };
  };
}

function rowLabel({ contrast: { basis, events, articles }, measure }: ClearContrast): string {
  const on =
    basis === "events"
      ? countOf(events, "event")
      : `${articles.map((n) => formatNumber(n, 0)).join(" and ")} articles`;
  return `${plotLines(measure.label, 60, 1)} · ${on}`;
}

const openedBy = ({ ends }: Dumbbell) => ends.flatMap(({ evidence }) => evidence.opens?.ids ?? []);

const record = ({ a, b, basis, valueA, valueB, articles, ...rest }: Contrast) => ({
  ...{ measure: rest.measure, a, b: b ?? OTHERS, basis, value_a: valueA, value_b: valueB },
  ...{ difference: rest.difference, low: rest.low, high: rest.high, q: rest.q },
  ...{ events: rest.events, articles_a: articles[0], articles_b: articles[1] },
});
