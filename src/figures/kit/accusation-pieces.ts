import type { AccusationFinding } from "../../finding.js";
import type { Analysis } from "../../outlets/analysis.js";
import { COLOURS } from "../../scheme/index.js";
import { laidEndToEnd, type BarPiece } from "./bars.js";
import { markEvidence } from "./mark-evidence.js";
import { countOf } from "./text.js";

/** Accusations of one outlet against one side: a bar. */
export interface AccusedRow {
  readonly outlet: string;
  readonly name: string;
  readonly against: readonly AccusationFinding[];
}

/** What the same article lets the accused say, in the order in which a bar's pieces stand. */
export const RESPONSES = [
  ["denied", "denies or disputes it", COLOURS.blue.light],
  ["heard", "heard, but on other things", COLOURS.sky.light],
  ["unheard", "not heard", COLOURS.orange.light],
] as const;

/** A piece of each bar for each response that it has, as long as there are accusations. */
export function accusationPieces(
  analysis: Analysis,
  rows: readonly AccusedRow[],
): (BarPiece & Pick<AccusationFinding, "response">)[] {
  const evidence = markEvidence(analysis);
  const pieces = RESPONSES.flatMap(([response, answer]) =>
    rows.flatMap(({ outlet, name, against }, row) => {
      const found = against.filter((one) => one.response === response).map(({ id }) => id);
      const head = [
        `${outlet} on accusations against ${name}`,
        `${countOf(found.length, "time")}: ${answer}`,
      ];
      const piece = { row, response, size: found.length, text: String(found.length) };
      return found.length === 0 ? [] : [{ ...piece, evidence: evidence(head, found) }];
    }),
  );
  return laidEndToEnd(pieces);
}
