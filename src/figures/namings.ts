import type { Analysis, NamingRow } from "../outlets/analysis.js";
import { COLOURS } from "../scheme/index.js";
import { without } from "../without.js";
import type { Figure } from "./figure.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { markEvidence } from "./kit/mark-evidence.js";
import { namedMost } from "./kit/named-most.js";
import { columnOutlets, leftOut, unique } from "./kit/rows.js";
import { countOf } from "./kit/text.js";
import { wordMatrix } from "./kit/word-matrix.js";
import { namingsTitle } from "./titles/namings.js";

/** Those who are drawn: named by several outlets, and by the most different words. */
const MOST_ENTITIES = 8;
/** Words for one of them that a cell holds. */
const MOST_NAMINGS = 4;

const WORDS = {
  name: "namings",
  title: "What each outlet calls whom, in its own voice",
  caption:
    "Names and descriptions that an outlet uses in its own voice, with how often; what sources call somebody is theirs and is left out. Bold: this outlet alone calls the same one so. Coloured: a loaded term of the lexicon or the topic stands in it. A few uses show a choice of words, no habit; whom a description means is read by the program: open the sentences before you quote one.",
  columns: [
    ...["entity", "kind", "side", "outlet", "naming", "form", "count", "share", "loaded", "alone"],
  ],
};

/** A matrix of the words themselves: entity by outlet. */
export function namings(analysis: Analysis): Figure {
  const outlets = columnOutlets(analysis);
  const entities = namedMost(analysis.namings, MOST_ENTITIES);
  if (entities.length === 0 || outlets.length === 0)
    return emptyFigure(
      WORDS,
      "No person or body is named in any outlet's own voice.",
      "Give at least one article that names somebody, and analyse again.",
    );
  const evidence = markEvidence(analysis);
  const opened: string[] = [];
  const told: NamingRow[] = [];
  const cell = (entity: string, outlet: string) => {
    const rows = analysis.namings.filter((row) => row.entity === entity && row.outlet === outlet);
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    const ids = rows.flatMap(({ findings }) => findings);
    const shown = rows.slice(0, MOST_NAMINGS);
    opened.push(...ids);
    told.push(...shown);
    return {
      words: shown.map(({ naming, count, alone, loaded }) => ({
        ...{ text: `${naming} ${String(count)}`, strong: alone },
        colour: loaded ? COLOURS.loaded.light : null,
      })),
      more: rows.length - MOST_NAMINGS,
      evidence: evidence([`${outlet} on ${entity}`, countOf(total, "naming")], ids, { total }),
    };
  };
  const kindOf = (entity: string) => analysis.namings.find((row) => row.entity === entity)!.kind;
  const plot = wordMatrix({
    columns: outlets,
    rows: entities.map((entity) => ({
      label: { name: entity, details: [kindOf(entity)], strong: true },
      cells: outlets.map((outlet) => cell(entity, outlet)),
    })),
  });
  const subtitle = `The ${countOf(entities.length, "person, body or place", "people, bodies and places")} that outlets have the most different words for. Bold: no other outlet says it.${leftOut(analysis)}`;
  const rows = analysis.namings.map((row) => without(row, "findings"));
  return drawn(
    WORDS,
    { subtitle, title: namingsTitle(told), rows, findings: unique(opened) },
    plot,
  );
}
