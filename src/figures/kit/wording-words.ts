import { VOICE_NAMES } from "../../evidence/index.js";
import type { Analysis, ChoiceRow } from "../../outlets/analysis.js";
import { LEAST_ARTICLES } from "../../outlets/index.js";
import type { ContestedConcept } from "../../topic/topic.js";
import { parties, sideColour, sideName } from "./colours.js";
import type { Plot } from "./drawn.js";
import { legendEntry } from "./hollow-legend.js";
import { legendName } from "./legend.js";
import { markEvidence, type MarkEvidence } from "./mark-evidence.js";
import { shownOutlets } from "./rows.js";
import { capital, countOf } from "./text.js";
import { wordMatrix, type WordCell } from "./word-matrix.js";

/** Outlets side by side in a column of words. */
const MOST_COLUMNS = 6;
/** Words for one concept that a cell holds. */
const MOST_WORDS = 5;

/** Contested words as a matrix, the findings that it opens, and how many outlets have no column. */
export interface WordingWords {
  readonly plot: (width: number) => Plot;
  readonly findings: readonly string[];
  readonly left: number;
}

/** Is there too little text for a share of words to say more than the words with their counts do? */
export const tooFewForShares = (analysis: Analysis): boolean =>
  shownOutlets(analysis).every(({ articles }) => articles < LEAST_ARTICLES);

/** The words themselves with how often each outlet uses them in its own voice: concept by outlet. */
export function wordingWords(analysis: Analysis): WordingWords {
  const shown = shownOutlets(analysis).map(({ outlet }) => outlet);
  const outlets = shown.slice(0, MOST_COLUMNS);
  const used = analysis.choices.filter(({ voice, count }) => voice === "outlet" && count > 0);
  const concepts = (analysis.topic?.concepts ?? []).filter(({ id }) =>
    used.some((row) => row.concept === id && outlets.includes(row.outlet)),
  );
  const cell = cellsOf(analysis);
  const rowsOf = (concept: ContestedConcept, outlet: string) =>
    used
      .filter((row) => row.concept === concept.id && row.outlet === outlet)
      .sort((a, b) => b.count - a.count);
  const drawn = used.filter((row) => outlets.includes(row.outlet));
  const matrix = wordMatrix({
    columns: outlets,
    rows: concepts.map((concept) => {
      const uses = drawn
        .filter((row) => row.concept === concept.id)
        .reduce((sum, { count }) => sum + count, 0);
      const label = {
        ...{ name: capital(concept.name), details: [countOf(uses, "use")], strong: true },
      };
      return {
        label,
        cells: outlets.map((outlet) => cell(concept, outlet, rowsOf(concept, outlet))),
      };
    }),
  });
  const order = [...parties(analysis.topic).map(({ id }) => id), null];
  const place = (side: string | null) => order.indexOf(side);
  const sides = [...new Set(drawn.map(({ side }) => side))].sort((a, b) => place(a) - place(b));
  const plot = (width: number): Plot => {
    const made = matrix(width);
    const entries = sides.map((side) => ({
      name: `wording of ${sideName(analysis.topic, side)}`,
      colour: sideColour(analysis.topic, side),
    }));
    return {
      ...made,
      data: [...made.data, ...entries.map((one) => legendEntry(one.name, one, width))],
      legend: entries.map(({ name }) => legendName(name, width)),
    };
  };
  return {
    plot,
    findings: drawn.flatMap((row) => row.findings),
    left: shown.length - outlets.length,
  };
}

function cellsOf(
  analysis: Analysis,
): (concept: ContestedConcept, outlet: string, rows: readonly ChoiceRow[]) => WordCell {
  const evidence = markEvidence(analysis);
  return (concept, outlet, rows) => {
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    const words = rows.map(({ term, count }) => `${term} ${String(count)}`);
    const head = [
      `${outlet}: ${concept.name}, ${VOICE_NAMES.outlet}`,
      rows.length === 0 ? "no term of the topic file" : words.join(", "),
    ];
    const ids = rows.flatMap(({ findings }) => findings);
    const told: MarkEvidence = evidence(head, ids, { total });
    return {
      words: rows.slice(0, MOST_WORDS).map(({ term, count, side }) => ({
        ...{ text: `${term} ${String(count)}`, strong: false, colour: null },
        dot: sideColour(analysis.topic, side),
      })),
      more: rows.length - MOST_WORDS,
      evidence: told,
    };
  };
}
