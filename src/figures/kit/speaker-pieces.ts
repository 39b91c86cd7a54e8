import { groupBy } from "../../group-by.js";
import type { Analysis, SpeakerRow } from "../../outlets/analysis.js";
import { laidEndToEnd, type BarPiece } from "./bars.js";
import { sideName, sideOrder } from "./colours.js";
import { markEvidence } from "./mark-evidence.js";
import { countOf, formatNumber } from "./text.js";

/** A piece of an outlet's bar: a speaker's share, or that of several, of all the words that the outlet attributes. */
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

/** Speakers of an outlet that have a piece of their own, those with the most words. */
const NAMED = 5;

/** Speakers that share a piece, or one who has it alone. */
interface Voices {
  readonly outlet: string;
  readonly side: string | null;
  readonly words: number;
  readonly speakers: readonly SpeakerRow[];
  /** How many speakers share it; 0 for one who has it alone. */
  readonly others: number;
}

/**
 * A bar for each outlet, side by side in the topic's order, and of each side who has the most words first. The five
 * speakers with the most words have a piece each, and last in a side all its others have one together.
 */
export function speakerPieces(analysis: Analysis, outlets: readonly string[]): SpeakerPiece[] {
  const { topic, speakers } = analysis;
  const sides = sideOrder(topic);
  const place = ({ side }: Voices) => (sides.includes(side) ? sides.indexOf(side) : sides.length);
  const evidence = markEvidence(analysis);
  const pieces = outlets.flatMap((outlet, row) => {
    const own = speakers.filter((one) => one.outlet === outlet && one.words > 0);
    const whole = own.reduce((sum, { words }) => sum + words, 0);
    return voicesOf(own)
      .sort((a, b) => place(a) - place(b) || a.others - b.others || b.words - a.words)
      .map((voices) => {
        const { side, words, others } = voices;
        const ids = voices.speakers.flatMap(({ findings }) => findings);
        const total = voices.speakers.reduce((sum, { attributions }) => sum + attributions, 0);
        const size = words / whole;
        const told = [
          `${countOf(words, "word")} in ${countOf(total, "attribution")}, ${formatNumber(size * 100, 0)} % of what ${outlet} attributes`,
        ];
        const text = others > 0 ? countOf(others, "other") : voices.speakers[0]!.speaker;
        const head = [`${outlet}: ${text}`, whoIs(analysis, voices), ...told];
        const short = others > 0 ? "" : surname(voices.speakers[0]!);
        return { row, size, side, text, short, evidence: evidence(head, ids, { total }) };
      });
  });
  return laidEndToEnd(pieces);
}

/** Kinds of speakers that are people; others are known by their whole name. */
const PEOPLE: ReadonlySet<string> = new Set([
  ...["head-of-state", "politician", "spokesperson", "official", "expert", "civilian", "person"],
]);

/** The last word of a person's name that is no "Jr."; of others the whole. */
const surname = ({ speaker, kind, anonymous }: SpeakerRow): string =>
  PEOPLE.has(kind) && !anonymous
    ? (speaker.split(" ").findLast((word) => /^\p{L}[\p{L}\p{M}’'-]{2,}$/u.test(word)) ?? speaker)
    : speaker;

/** Those who have a piece each, in order of their words, and the others of each side together. */
function voicesOf(rows: readonly SpeakerRow[]): Voices[] {
  const ordered = [...rows].sort((a, b) => b.words - a.words || (a.speaker < b.speaker ? -1 : 1));
  const alone = (row: SpeakerRow): Voices => {
    const { outlet, side, words } = row;
    return { outlet, side, words, speakers: [row], others: 0 };
  };
  const rest = [...groupBy(ordered.slice(NAMED), ({ side }) => side).values()];
  return [
    ...ordered.slice(0, NAMED).map(alone),
    ...rest.map((own): Voices => {
      if (own.length === 1) return alone(own[0]!);
      const { outlet, side } = own[0]!;
      const words = own.reduce((sum, row) => sum + row.words, 0);
      return { outlet, side, words, speakers: own, others: own.length };
    }),
  ];
}

/** Kind and side of one speaker; of several their side and the first few by name. */
function whoIs({ topic }: Analysis, { side, speakers, others }: Voices): string {
  const of = sideName(topic, side);
  if (others === 0) {
    const { kind, anonymous } = speakers[0]!;
    return `${kind}, ${of}${anonymous ? ", not named" : ""}`;
  }
  const first = speakers.slice(0, 3).map(({ speaker }) => speaker);
  return `${of}: ${first.join(", ")}${others > first.length ? " and more" : ""}`;
}
