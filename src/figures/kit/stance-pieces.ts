import type { CueStance } from "../../finding.js";
import type { Analysis } from "../../outlets/analysis.js";
import { COLOURS } from "../../scheme/index.js";
import { laidEndToEnd, type BarPiece } from "./bars.js";
import { sideName } from "./colours.js";
import { markEvidence } from "./mark-evidence.js";
import type { RowLabel } from "./row-labels.js";
import { STANCE_EXAMPLES, speakersOf } from "./stance-panels.js";
import { capital, countOf, formatNumber } from "./text.js";
import { estimateText, restsOn } from "./unit.js";

const { faint, sky, vermilion, purple, orange, blue, yellow } = COLOURS;

/** The stances in the order of a bar, plain words first, each with its colour. */
export const STANCE_COLOURS: readonly (readonly [CueStance, string])[] = [
  ["neutral", faint.light],
  ["factive", sky.light],
  ["assertive", blue.light],
  ["commissive", purple.light],
  ["emotive", yellow.light],
  ["accusing", orange.light],
  ["doubting", vermilion.light],
];

/** What a stance is called in the legend: `Doubting (“claimed”)`. */
export const stanceName = (stance: CueStance): string =>
  `${capital(stance)} (“${STANCE_EXAMPLES[stance]}”)`;

/** A bar for each outlet and side that has cues, a piece for each stance, as wide as its share of them. */
export function stanceBars(analysis: Analysis, outlets: readonly (string | null)[]) {
  const { topic, stances } = analysis;
  const sides = [...(topic?.sides.map(({ id }) => id) ?? []), null];
  const evidence = markEvidence(analysis);
  const labels: RowLabel[] = [];
  const pieces = outlets.flatMap((outlet) =>
    sides.flatMap((side) => {
      const own = stances.filter(
        (row) => row.outlet === outlet && row.side === side && row.stance !== "none",
      );
      const total = own.reduce((sum, { count }) => sum + count, 0);
      if (total === 0) return [];
      const of = side === null ? null : sideName(topic, side);
      const name = outlet ?? "All outlets";
      const row = labels.length;
      labels.push({
        ...{ name, strong: outlet === null },
        details: [
          `${topic === null ? "all speakers" : (of ?? "no side")}: ${countOf(total, "cue")}`,
        ],
      });
      return STANCE_COLOURS.flatMap(([stance]): (BarPiece & { stance: CueStance })[] => {
        const found = own.find((one) => one.stance === stance);
        if (found === undefined || found.count === 0) return [];
        const { count, share, findings } = found;
        const head = [
          `${name}: ${speakersOf(topic, of)}, ${stance}`,
          `${countOf(count, "attribution")}; share of theirs with a cue: ${estimateText(share, "share")}; from ${restsOn(share)}`,
        ];
        const part = `${formatNumber((100 * count) / total, 0)} %`;
        return [
          {
            ...{ row, from: 0, size: count / total, stance },
            ...{ text: `${STANCE_EXAMPLES[stance]} ${part}`, short: part },
            evidence: evidence(head, findings, { total: count }),
          },
        ];
      });
    }),
  );
  return { labels, pieces: laidEndToEnd(pieces) };
}
