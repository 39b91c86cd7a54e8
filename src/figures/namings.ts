import type { Data } from "plotly.js";
import type { Analysis, NamingRow } from "../outlets/analysis.js";
import { GRID, INK } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Figure } from "./figure.js";
import { markEvidence, opening } from "./kit/mark-evidence.js";
import { baseLayout, CONFIG } from "./kit/layout.js";
import { leftOut, shownOutlets, small, unique } from "./kit/rows.js";
import { countOf, plotLines, plotText } from "./kit/text.js";
import { COLOURS } from "../scheme/index.js";

/** Those who are drawn: named by several outlets, and by the most different words. */
const MOST_ENTITIES = 8;
/** Outlets side by side in a column of words. */
const MOST_COLUMNS = 6;
/** Words for one of them that a cell holds. */
const MOST_NAMINGS = 4;
const LOADED = COLOURS.loaded.light;
const LINE = 15;

const WORDS = {
  name: "namings",
  title: "What each outlet calls whom, in its own voice",
  caption:
    "Names and descriptions that an outlet uses in its own voice, with how often; what sources call somebody is theirs and is left out. Bold: this outlet alone calls the same one so. Coloured: a loaded term of the lexicon or the topic stands in it. A few uses show a choice of words, no habit; whom a description means is read by the program: open the sentences before you quote one.",
  columns: [
    "entity",
    "kind",
    "side",
    "outlet",
    "naming",
    "form",
    "count",
    "share",
    "loaded",
    "alone",
  ],
};

/** A matrix of the words themselves: entity by outlet. */
export function namings(analysis: Analysis): Figure {
  const outlets = shownOutlets(analysis).slice(0, MOST_COLUMNS);
  const entities = shownEntities(analysis.namings);
  if (entities.length === 0 || outlets.length === 0)
    return emptyFigure(
      WORDS,
      "No person or body is named in any outlet's own voice.",
      "Give at least one article that names somebody, and analyse again.",
    );
  const evidence = markEvidence(analysis);
  const cells = entities.map((entity) =>
    outlets.map(({ outlet }) =>
      analysis.namings.filter((row) => row.entity === entity && row.outlet === outlet),
    ),
  );
  const width = Math.max(14, Math.floor(108 / outlets.length));
  const lines = cells.map((row) =>
    Math.max(2, ...row.map((cell) => cellLines(cell, width).length)),
  );
  const tops = lines.map((_, index) => lines.slice(0, index).reduce((sum, n) => sum + n + 1, 0));
  const height = tops.at(-1)! + lines.at(-1)! + 1;
  const data: Data[] = outlets.map(({ outlet }, column) => ({
    type: "scatter",
    mode: "text",
    name: plotText(outlet),
    x: entities.map(() => column),
    y: tops.map((top, index) => top + (lines[index]! + 1) / 2),
    text: cells.map((row) => cellLines(row[column]!, width).join("<br>")),
    textposition: "middle center",
    textfont: { size: 11, color: INK },
    ...opening(
      cells.map((row, index) => {
        const total = row[column]!.reduce((sum, { count }) => sum + count, 0);
        return evidence(
          [`${outlet} on ${entities[index]!}`, countOf(total, "naming")],
          row[column]!.flatMap(({ findings }) => findings),
          { total },
        );
      }),
    ),
    showlegend: false,
  }));
  const subtitle = `The ${countOf(entities.length, "person, body or place", "people, bodies and places")} that outlets have the most different words for.${leftOut(analysis)}`;
  const base = baseLayout({
    title: WORDS.title,
    subtitle,
    plotHeight: height * LINE,
    left: 170,
    bottom: 16,
    legend: [],
  });
  return {
    ...WORDS,
    subtitle,
    data,
    layout: {
      ...base,
      margin: { ...base.margin, t: (base.margin?.t ?? 90) + 34 },
      height: (base.height ?? 480) + 34,
      xaxis: {
        side: "top",
        range: [-0.5, outlets.length - 0.5],
        tickvals: outlets.map((_, index) => index),
        ticktext: outlets.map(({ outlet }) => `<b>${plotLines(outlet, width, 2)}</b>`),
        showgrid: false,
        zeroline: false,
        fixedrange: true,
      },
      yaxis: {
        range: [height, 0],
        tickvals: tops.map((top, index) => top + (lines[index]! + 1) / 2),
        ticktext: entities.map(
          (entity) =>
            `<b>${plotLines(entity, 22, 2)}</b><br>${small(plotText(kindOf(analysis, entity)))}`,
        ),
        showgrid: false,
        zeroline: false,
        fixedrange: true,
      },
      shapes: tops.slice(1).map((top) => ({
        type: "line",
        xref: "paper",
        ...{ x0: 0, x1: 1, y0: top, y1: top },
        line: { color: GRID, width: 1 },
      })),
    },
    config: CONFIG,
    rows: analysis.namings.map((row) => ({
      ...{ entity: row.entity, kind: row.kind, side: row.side, outlet: row.outlet },
      ...{ naming: row.naming, form: row.form, count: row.count, share: row.share },
      ...{ loaded: row.loaded, alone: row.alone },
    })),
    findings: unique(cells.flat(2).flatMap(({ findings }) => findings)),
    empty: false,
  };
}

function shownEntities(rows: readonly NamingRow[]): string[] {
  const all = new Map<string, { outlets: Set<string>; words: Set<string>; count: number }>();
  for (const { entity, outlet, naming, count } of rows) {
    const known = all.get(entity) ?? { outlets: new Set(), words: new Set(), count: 0 };
    all.set(entity, {
      outlets: known.outlets.add(outlet),
      words: known.words.add(naming),
      count: known.count + count,
    });
  }
  const shared = ({ outlets }: { outlets: ReadonlySet<string> }) => Number(outlets.size > 1);
  return [...all]
    .sort(
      ([a, one], [b, other]) =>
        shared(other) - shared(one) ||
        other.words.size - one.words.size ||
        other.count - one.count ||
        (a < b ? -1 : 1),
    )
    .slice(0, MOST_ENTITIES)
    .map(([entity]) => entity);
}

const kindOf = ({ namings }: Analysis, entity: string) =>
  namings.find((row) => row.entity === entity)?.kind ?? "";

/** Lines of a cell: each wording with how often, the outlet's own in bold, loaded ones in colour. */
function cellLines(cell: readonly NamingRow[], width: number): string[] {
  const told = cell.slice(0, MOST_NAMINGS).flatMap(({ naming, count, alone, loaded }) => {
    const lines = plotLines(`${naming} ${String(count)}`, width, 2).split("<br>");
    return lines.map((line) => {
      const strong = alone ? `<b>${line}</b>` : line;
      return loaded ? `<span style="color:${LOADED}">${strong}</span>` : strong;
    });
  });
  const rest = cell.length - MOST_NAMINGS;
  if (cell.length === 0) return [small("–")];
  return rest > 0 ? [...told, small(`and ${String(rest)} more`)] : told;
}
