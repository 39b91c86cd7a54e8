import type { Analysis, ChoiceRow } from "../outlets/analysis.js";
import type { ContestedConcept } from "../topic/topic.js";
import { VOICE_NAMES } from "../evidence/index.js";
import { sideColour, sideName } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { markEvidence } from "./kit/mark-evidence.js";
import { CONFIG } from "./kit/layout.js";
import { lattice } from "./kit/lattice.js";
import type { Mark, PanelGroup, PanelLine, Series } from "./kit/panels.js";
import {
  corpusSize,
  ESTIMATE_COLUMNS,
  estimateCells,
  leftOut,
  shownOutlets,
  unique,
} from "./kit/rows.js";
import { capital, countOf, plotLines } from "./kit/text.js";
import { estimateText, restsOn } from "./kit/unit.js";

const WORDS = {
  name: "wording-choices",
  title: "Contested wording: which of the rival terms each outlet chose",
  caption:
    "For each contested concept, the share of every rival term among all of that concept’s terms in the outlet’s own voice (headlines and text outside quotations and reported speech). A colour stands for the side whose wording it is, as the topic file says; grey terms are nobody’s. Shares of few uses move much with one more article, as the intervals show, and hollow marks are too few to say. A term that is not in the topic file is not counted at all: add it there. The CSV also holds reported speech and quotations.",
  columns: ["outlet", "concept", "term", "side", "voice", "count", ...ESTIMATE_COLUMNS, "findings"],
};

/** Panels side by side; of a concept with more terms the most used are drawn. */
const COLUMNS = 5;
const NO_SIDE = "\u0000none";

/** Shares of rival terms in the outlet's own voice: a line of panels a concept, a panel a term. */
export function wordingChoices(analysis: Analysis): Figure {
  const { topic } = analysis;
  if (topic === null || topic.concepts.length === 0)
    return emptyFigure(
      WORDS,
      topic === null
        ? "Contested wording stands in a topic file, and none was given."
        : `The topic “${topic.name}” names no contested wording.`,
      "Add the concepts and their rival terms to the topic file (`parallax init` starts one), and analyse again with --topic topic.yaml.",
    );
  const rows = analysis.choices.map((row) => record(row));
  const own = analysis.choices.filter(({ voice }) => voice === "outlet");
  const concepts = topic.concepts.filter(({ id }) =>
    own.some(({ concept, count }) => concept === id && count > 0),
  );
  if (concepts.length === 0)
    return {
      ...emptyFigure(
        WORDS,
        "No outlet used a contested term of the topic in its own voice.",
        "Look for the words that the outlets use instead (the concordance helps) and add them to the topic’s concepts.",
      ),
      rows,
    };
  const shown = shownOutlets(analysis);
  const evidence = markEvidence(analysis);
  const panelOf = (concept: ContestedConcept, term: string) => {
    const marks: Mark[] = shown.flatMap(({ outlet }, row) => {
      const choice = own.find(
        (one) => one.outlet === outlet && one.concept === concept.id && one.term === term,
      );
      if (!choice) return [];
      return [
        {
          row,
          series: choice.side ?? NO_SIDE,
          estimate: choice.share,
          evidence: evidence(
            [
              `${outlet}: “${term}”, ${VOICE_NAMES.outlet}`,
              `${countOf(choice.count, "use")}; share of the terms for ${concept.name}: ${estimateText(choice.share, "share")}; from ${restsOn(choice.share)}`,
              `wording of ${sideName(topic, choice.side)}`,
            ],
            choice.findings,
            { total: choice.count },
          ),
        },
      ];
    });
    return { title: `“${term}”`, marks };
  };
  const groups = concepts.map((concept): PanelGroup => {
    const uses = (term: string) =>
      own
        .filter((one) => one.concept === concept.id && one.term === term)
        .reduce((total, { count }) => total + count, 0);
    const used = concept.terms.map(({ term }) => term).filter((term) => uses(term) > 0);
    const kept = new Set([...used].sort((a, b) => uses(b) - uses(a)).slice(0, COLUMNS));
    const total = used.reduce((sum, term) => sum + uses(term), 0);
    const rest = used.length - kept.size;
    return {
      heading: `${capital(concept.name)} (${countOf(total, "use")}${rest > 0 ? `, ${countOf(rest, "rarer term")} not drawn` : ""})`,
      panels: used.filter((term) => kept.has(term)).map((term) => panelOf(concept, term)),
    };
  });
  const lines = packed(groups);
  const sides: Series[] = [...topic.sides.map(({ id }) => id), NO_SIDE]
    .filter((id) =>
      groups.some(({ panels }) => panels.some(({ marks }) => marks.some((m) => m.series === id))),
    )
    .map((id) => {
      const side = id === NO_SIDE ? null : id;
      const name = side === null ? "wording of no side" : `wording of ${sideName(topic, side)}`;
      return { key: id, name, colour: sideColour(topic, side) };
    });
  const unused = topic.concepts.length - concepts.length;
  const subtitle = `Share of each rival term in the outlet’s own voice, ${corpusSize(analysis)}, with 95 % intervals.${unused > 0 ? ` ${countOf(unused, "concept")} without any use in the outlets’ own voice not drawn.` : ""}${leftOut(analysis)}`;
  const { data, layout } = lattice({
    title: WORDS.title,
    subtitle,
    rows: shown.map(({ outlet }) => plotLines(outlet, 24, 2)),
    lines,
    series: sides,
    axis: {
      title: "share of the concept’s terms in the outlet’s own voice",
      range: [-0.03, 1.03],
      ticks: [0, 0.5, 1],
      ticktext: ["0", "50", "100 %"],
      zero: false,
    },
  });
  const findings = unique(own.flatMap((row) => row.findings));
  return { ...WORDS, subtitle, data, layout, config: CONFIG, rows, findings, empty: false };
}

/** Concepts side by side as long as they fit, in the topic's order. */
function packed(groups: readonly PanelGroup[]): PanelLine[] {
  const lines: PanelGroup[][] = [];
  let free = 0;
  for (const group of groups) {
    const line = lines[lines.length - 1];
    if (line !== undefined && group.panels.length <= free) line.push(group);
    else {
      lines.push([group]);
      free = COLUMNS;
    }
    free -= group.panels.length;
  }
  return lines;
}

function record({ outlet, concept, term, side, voice, count, share }: ChoiceRow) {
  const cells: Record<string, Cell> = {
    outlet,
    concept,
    term,
    side,
    voice,
    count,
    ...estimateCells(share),
    findings: count,
  };
  return cells;
}
