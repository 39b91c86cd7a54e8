import type { Analysis } from "../outlets/analysis.js";
import type { Estimate } from "../statistics/estimate.js";
import { sideColour, sideName } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { markEvidence } from "./kit/mark-evidence.js";
import { CONFIG } from "./kit/layout.js";
import { lattice } from "./kit/lattice.js";
import type { Mark } from "./kit/panels.js";
import { corpusSize, ESTIMATE_COLUMNS, estimateCells, leftOut } from "./kit/rows.js";
import { outletLabels, shownOutlets, unique } from "./kit/rows.js";
import { estimateText, restsOn } from "./kit/unit.js";

/** What a side is cast as, with a title of its panel and words for a comparison. */
const PANELS = [
  ["harms", "Does harm", "do harm"],
  ["is-harmed", "Suffers harm", "suffer harm"],
  ["hero", "Hero", "be the hero"],
  ["villain", "Villain", "be the villain"],
  ["victim", "Victim", "be the victim"],
] as const;

const WORDS = {
  name: "roles",
  title: "As what each outlet casts the sides",
  caption:
    "The first two panels read the outlet’s own sentences: of a side’s mentions with a verb, the share in which it does harm or suffers it. The other three read whole articles, sources included: the share of a side’s people and bodies whose likeliest role is hero, villain or victim. The line through a dot is the 95 % interval; a hollow dot rests on too few to say anything. A side may do more harm and be told so: compare outlets on the same events. About half of an article’s main actors get the role that people give them: read the sentences before you quote one.",
  columns: ["outlet", "side", "role", "measure", ...ESTIMATE_COLUMNS, "findings"],
};

interface Cast {
  readonly outlet: string;
  readonly side: string;
  readonly panel: (typeof PANELS)[number];
  readonly estimate: Estimate;
}

/** Shares of a side's mentions and people by what they are cast as, by outlet, each with its interval. */
export function roles(analysis: Analysis): Figure {
  const evidence = markEvidence(analysis);
  const shown = shownOutlets(analysis);
  const casts: Cast[] = [];
  const rows: Record<string, Cell>[] = [];
  const findings: string[] = [];
  const panels = PANELS.map((panel) => {
    const marks: Mark[] = [];
    for (const { id, side, detail, label, component } of analysis.measures)
      for (const outlet of analysis.outlets) {
        const figure = outlet.figures.find(({ measure }) => measure === id);
        if (!figure || side === null || detail !== panel[0] || !/^(deed|cast)$/.test(component))
          continue;
        const { all: estimate, findingCount } = figure;
        const name = sideName(analysis.topic, side);
        const cells = { ...estimateCells(estimate), findings: findingCount };
        rows.push({ outlet: outlet.outlet, side: name, role: detail, measure: id, ...cells });
        findings.push(...figure.findings);
        if (estimate.value === null) continue;
        casts.push({ outlet: outlet.outlet, side: name, panel, estimate });
        const row = shown.indexOf(outlet);
        const text = `${estimateText(estimate, "share")}; from ${restsOn(estimate)}`;
        const mark = { row, series: side, estimate };
        if (row >= 0)
          marks.push({
            ...mark,
            evidence: evidence([`${outlet.outlet}: ${label}`, text], figure.findings, {
              total: findingCount,
            }),
          });
      }
    return { title: panel[1], marks };
  });
  if (casts.length === 0)
    return emptyFigure(
      WORDS,
      "No side of a topic was found to do anything or to be cast as anything.",
      "Roles are drawn by side: write a topic.yaml with the sides and their actors (`parallax init` drafts one), and analyse again with --topic topic.yaml.",
    );
  const title = finding(casts) ?? WORDS.title;
  const subtitle = `What each outlet has the sides do and be in ${corpusSize(analysis)}, with 95 % intervals.${leftOut(analysis)}`;
  const { data, layout } = lattice({
    ...{ title, subtitle, rows: outletLabels(shown) },
    lines: [[{ heading: null, panels }]],
    series: (analysis.topic?.sides ?? []).map(({ id, name }) => ({
      ...{ key: id, name, colour: sideColour(analysis.topic, id) },
    })),
    axis: {
      ...{ title: "share", range: [-0.03, 1.03], ticks: [0, 0.5, 1], zero: false },
      ticktext: ["0", "50 %", "100 %"],
    },
    rowHeight: 58,
  });
  return {
    ...{ ...WORDS, title, subtitle, data, layout, config: CONFIG, rows },
    ...{ findings: unique(findings), empty: false },
  };
}

/** The widest gap between two sides in one outlet whose intervals do not meet, in words; null without. */
function finding(casts: readonly Cast[]): string | null {
  const sure = casts.filter(({ estimate }) => estimate.sufficient);
  const gaps = sure.flatMap((more) =>
    sure.flatMap((less) => {
      const gap = (more.estimate.low ?? 0) - (less.estimate.high ?? 1);
      const alike = more.outlet === less.outlet && more.panel === less.panel;
      return alike && more.side !== less.side && gap > 0 ? [{ more, less, gap }] : [];
    }),
  );
  const [widest] = gaps.sort((a, b) => b.gap - a.gap);
  if (widest === undefined) return null;
  const { more, less } = widest;
  return `${more.outlet} has ${more.side} ${more.panel[2]} more often than ${less.side}`;
}
