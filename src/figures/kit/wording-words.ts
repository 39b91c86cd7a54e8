import { VOICE_NAMES } from "../../evidence/index.js";
import type { Analysis, ChoiceRow } from "../../outlets/analysis.js";
import { LEAST_ARTICLES } from "../../outlets/index.js";
import type { ContestedConcept } from "../../topic/topic.js";
import { sideColour, sideName, sideOrder } from "./colours.js";
import type { Plot } from "./drawn.js";
import { latticeLegend } from "./hollow-legend.js";
import { markEvidence, type MarkEvidence } from "./mark-evidence.js";
import { columnOutlets, shownOutlets } from "./rows.js";
import { NO_SIDE } from "./series.js";
import { capital, countOf } from "./text.js";
import { wordMatrix, type WordCell } from "./word-matrix.js";

/** Words for one concept that a cell holds. */
const MOST_WORDS = 5;

/** Contested words as a matrix, the findings that it opens, and how many outlets have no column. */
export interface WordingWords {
  readonly plot: (width: number) => Plot;
  readonly findings: readonly string[];
  readonly left: number;
  /** The uses that are drawn. */
  readonly drawn: readonly ChoiceRow[];
}

/** An interval of a share that is wider than this says next to nothing. */
const WIDE = 0.5;

/**
 * Is there too little text for a share of words to say more than the words with their counts do? So it is where no
 * outlet has ten articles, and where most shares have an interval over more than half of the scale.
 */
export function tooFewForShares(analysis: Analysis): boolean {
  const outlets = shownOutlets(analysis);
  if (outlets.every(({ articles }) => articles < LEAST_ARTICLES)) return true;
  const names = new Set(outlets.map(({ outlet }) => outlet));
  const shares = analysis.choices
    .filter(
      ({ voice, outlet, share }) => voice === "outlet" && names.has(outlet) && share.value !== null,
    )
    .map(({ share }) => share);
  const telling = shares.filter(
    ({ low, high, sufficient }) => sufficient && (high ?? 1) - (low ?? 0) <= WIDE,
  );
  return 2 * telling.length < shares.length;
}

/**
 * The words themselves with how often each outlet uses them in its own voice: concept by outlet. Null where no
 * outlet that has a column uses any.
 */
export function wordingWords(analysis: Analysis): WordingWords | null {
  const outlets = columnOutlets(analysis);
  const own = analysis.choices.filter(({ voice, count }) => voice === "outlet" && count > 0);
  const concepts = (analysis.topic?.concepts ?? []).filter(({ id }) =>
    own.some((row) => row.concept === id && outlets.includes(row.outlet)),
  );
  if (concepts.length === 0) return null;
  const cell = cellsOf(analysis);
  const rowsOf = (concept: ContestedConcept, outlet: string) =>
    own
      .filter((row) => row.concept === concept.id && row.outlet === outlet)
      .sort((a, b) => b.count - a.count);
  const drawn = own.filter((row) => outlets.includes(row.outlet));
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
  const used = new Set(drawn.map(({ side }) => side));
  const series = sideOrder(analysis.topic)
    .filter((side) => used.has(side))
    .map((side) => ({
      ...{ key: side ?? NO_SIDE, name: `wording of ${sideName(analysis.topic, side)}` },
      colour: sideColour(analysis.topic, side),
    }));
  const plot = (width: number): Plot => {
    const made = matrix(width);
    const legend = latticeLegend(series, [], width);
    return {
      ...made,
      data: [...made.data, ...legend],
      legend: legend.map(({ name }) => name ?? ""),
    };
  };
  return {
    ...{ plot, drawn },
    findings: drawn.flatMap((row) => row.findings),
    left: shownOutlets(analysis).length - outlets.length,
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
