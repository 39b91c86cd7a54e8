import type { Analysis, SpeakerRow } from "../../outlets/analysis.js";
import { laidEndToEnd, type BarPiece } from "./bars.js";
import { sideName, sideOrder } from "./colours.js";
import { markEvidence } from "./mark-evidence.js";
import { countOf, formatNumber } from "./text.js";

/** A speaker's piece of an outlet's bar: its share of all the words that the outlet attributes. */
export interface SpeakerPiece extends BarPiece {
  readonly side: string | null;
}

/** What an outlet attributes in all. */
export const attributed = (
  { speakers }: Analysis,
  outlet: string,
  what: "words" | "attributions",
): number =>
  speakers.filter((row) => row.outlet === outlet).reduce((sum, row) => sum + row[what], 0);

/** A bar for each outlet, side by side in the topic's order, and of each side who has the most words first. */
export function speakerPieces(analysis: Analysis, outlets: readonly string[]): SpeakerPiece[] {
  const { topic, speakers } = analysis;
  const whole = new Map(outlets.map((outlet) => [outlet, attributed(analysis, outlet, "words")]));
  const sides = sideOrder(topic);
  const place = ({ side }: SpeakerRow) =>
    sides.includes(side) ? sides.indexOf(side) : sides.length;
  const ordered = speakers
    .filter(({ outlet, words }) => words > 0 && whole.has(outlet))
    .sort((a, b) => place(a) - place(b) || b.words - a.words || (a.speaker < b.speaker ? -1 : 1));
  const evidence = markEvidence(analysis);
  const pieces = ordered.map((row) => {
    const { outlet, speaker, kind, side, anonymous, words, attributions, findings } = row;
    const share = words / whole.get(outlet)!;
    const head = [
      `${outlet}: ${speaker}`,
      `${kind}, ${sideName(topic, side)}${anonymous ? ", not named" : ""}`,
      `${countOf(words, "word")} in ${countOf(attributions, "attribution")}, ${formatNumber(share * 100, 0)} % of what ${outlet} attributes`,
    ];
    const told = evidence(head, findings, { total: attributions });
    return { row: outlets.indexOf(outlet), size: share, side, text: speaker, evidence: told };
  });
  return laidEndToEnd(pieces);
}
