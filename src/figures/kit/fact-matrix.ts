import type { Annotations, Data } from "plotly.js";
import type { Analysis } from "../../outlets/analysis.js";
import { COLOURS } from "../../scheme/index.js";
import { PAPER, SOFT_INK } from "./colours.js";
import type { Plot } from "./drawn.js";
import { eventName, factEvidence, factName, statusOf } from "./event-blocks.js";
import type { EventBlock, FactStatus } from "./event-blocks.js";
import { legendEntry } from "./hollow-legend.js";
import { CHARACTER, RIGHT } from "./layout.js";
import { legendName } from "./legend.js";
import { markEvidence } from "./mark-evidence.js";
import { markers } from "./marks.js";
import { rowLabels, small } from "./row-labels.js";
import { plotLines, wrapLines } from "./text.js";

const { blue, vermilion, orange, ochre } = COLOURS;

const LOOKS: readonly (readonly [FactStatus, string, string, string, string])[] = [
  ["given", "gives it", "square", blue.light, blue.light],
  ["omitted", "leaves it out", "circle", PAPER, vermilion.light],
  ["different", "gives another number", "diamond", orange.light, ochre.light],
];

/** Characters of an upright outlet's name, and pixels of its column below which it stands upright. */
const UPRIGHT = 16;
const LEVEL_FROM = 64;
const LEAST_COLUMN = 15;

/** Draws facts as rows and articles as columns, event below event, a mark for what the article does with the fact. */
export function factMatrix(analysis: Analysis, blocks: readonly EventBlock[]) {
  const evidence = markEvidence(analysis);
  const marks = blocks.map(({ facts, articles }) =>
    facts.flatMap((fact, row) =>
      articles.flatMap(({ article }, x) => {
        const status = statusOf(fact, article.id);
        if (status === null) return [];
        return [{ x, row, status, evidence: factEvidence(evidence, fact, article) }];
      }),
    ),
  );
  return (width: number): Plot => {
    const names = blocks.flatMap(({ facts }) => facts.map((fact) => ({ name: factName(fact) })));
    const { ticktext, left, rowHeight } = rowLabels(names, width);
    const row = Math.max(30, rowHeight - 6);
    const most = Math.floor((width - left - RIGHT) / LEAST_COLUMN);
    const columns = Math.min(most, Math.max(3, ...blocks.map(({ articles }) => articles.length)));
    const column = (width - left - RIGHT) / columns;
    const level = column >= LEVEL_FROM;
    const characters = level ? Math.floor(column / 6.4) : UPRIGHT;
    const outletsHeight = (level ? 36 : UPRIGHT * 6 + 6) / row;
    const headed = blocks.map((block) => {
      const drawn = block.articles.slice(0, columns);
      const fewer = drawn.length < block.articles.length ? ` (${String(drawn.length)} drawn)` : "";
      const lines = wrapLines(`${eventName(block)}${fewer}`, Math.floor(width / CHARACTER), 3);
      return { ...block, drawn, lines };
    });
    // Blocks stand one below the other on one axis: empty rows hold the next block's heading and columns.
    let end = -0.5;
    const tops = headed.map(({ facts, lines }) => {
      const top = end + (lines.length * 17 + 16) / row + outletsHeight + 0.5;
      end = top + facts.length - 0.5;
      return top;
    });
    const placed = marks.flatMap((own, block) =>
      own.filter(({ x }) => x < columns).map((mark) => ({ ...mark, y: tops[block]! + mark.row })),
    );
    const data = LOOKS.flatMap(([status, name, symbol, color, edge]): Data[] =>
      markers(
        placed.filter((mark) => mark.status === status),
        { symbol, size: Math.min(13, column - 5), color, line: { width: 2, color: edge } },
        { name: legendName(name, width) },
      ),
    );
    const gaps = headed.some(({ facts, drawn }) =>
      facts.some((fact) => drawn.some(({ article }) => statusOf(fact, article.id) === null)),
    );
    const legend = gaps
      ? [legendEntry("blank: copy of one that gives it", { colour: PAPER }, width)]
      : [];
    return {
      data: [...data, ...legend],
      ...{
        plotHeight: (end + 0.5) * row,
        left,
        bottom: 20,
        legend: [...data, ...legend].map(({ name }) => name ?? ""),
      },
      layout: {
        xaxis: {
          ...{ range: [-0.5, columns - 0.5], showticklabels: false, showgrid: false },
          ...{ zeroline: false, fixedrange: true },
        },
        yaxis: {
          ...{ range: [end, -0.5], gridcolor: COLOURS["grid-pale"].light, zeroline: false },
          tickvals: headed.flatMap(({ facts }, at) => facts.map((_, fact) => tops[at]! + fact)),
          ...{ ticktext: [...ticktext], fixedrange: true },
        },
        annotations: headed.flatMap(({ lines, drawn }, at): Partial<Annotations>[] => [
          {
            ...{ xref: "paper", x: 0, xanchor: "left", xshift: -left, align: "left" },
            ...{ yref: "y", y: tops[at]! - 0.6 - outletsHeight, yanchor: "bottom" },
            ...{ showarrow: false, font: { size: 13 } },
            text: `<b>${lines.map((line) => plotLines(line, 400)).join("<br>")}</b>`,
          },
          ...drawn.map(({ article }, x): Partial<Annotations> => ({
            ...{ xref: "x", x, yref: "y", y: tops[at]! - 0.5, yanchor: "bottom" },
            ...{
              showarrow: false,
              textangle: (level ? 0 : -90) as unknown as string,
              font: { size: 12, color: SOFT_INK },
            },
            text: small(plotLines(article.outlet, characters, level ? 2 : 1)),
          })),
        ]),
      },
    };
  };
}
