import type { Finding } from "../src/index.js";

/** Mentions that a tone is held back by: one warm mention is no tone of an article. */
const HELD_BACK = 2;

/** What speaks for a side, summed up, and what it is summed over. */
type Tally = Map<string | null, { sum: number; count: number }>;

/**
 * Readings of one article that are no measures of an outlet (too little of each stands in one article), turned so
 * that more is better for the first side: tones held back towards 0 where mentions are few, whom loaded words of all
 * voices serve, whom the article casts as what and has harm or help, who has the last word, whose words are doubted,
 * who is accused.
 *
 * @param findings those of the article
 * @returns readings by name; those that have nothing to read are left out
 */
export function leanReadings(
  findings: readonly Finding[],
  plus: string,
  minus: string,
): ReadonlyMap<string, number> {
  // An article without any has a count too: 0.
  const readings = new Map<string, number>([...COUNTED].map((name) => [name, 0]));
  const tallies = new Map<string, Tally>();
  const add = (name: string, side: string | null | undefined, amount: number): void => {
    if (side !== plus && side !== minus) return;
    const tally = tallies.get(name) ?? new Map<string, { sum: number; count: number }>();
    const { sum, count } = tally.get(side) ?? { sum: 0, count: 0 };
    tallies.set(name, tally.set(side, { sum: sum + amount, count: count + 1 }));
  };
  let last: { readonly end: number; readonly side: string } | null = null;
  for (const finding of findings)
    if (finding.kind === "mention" && finding.tone) {
      const tone = finding.tone.positive - finding.tone.negative;
      add("tone, all voices", finding.side, tone);
      add(`tone, ${finding.voice} voice`, finding.side, tone);
      if (finding.zone === "headline") add("tone, headline", finding.side, tone);
    } else if (finding.kind === "loaded") add("loaded words", finding.favours, 1);
    else if (finding.kind === "role" && finding.of === "article")
      add("cast", finding.side, CAST[finding.role] * finding.confidence);
    else if (finding.kind === "role")
      add("deeds", finding.side, deedOf(finding.act, finding.position));
    else if (finding.kind === "accusation") add("accused", finding.accused, -1);
    else if (finding.kind === "harm") add("does harm", finding.agent?.side, -1);
    else if (finding.kind === "attribution") {
      const { side } = finding.speaker;
      if (DOUBTS.has(finding.cue?.stance ?? "")) add("doubted", side, -1);
      if ((side === plus || side === minus) && finding.end > (last?.end ?? -1))
        last = { end: finding.end, side };
    }
  for (const [name, tally] of tallies) {
    const of = (side: string) => tally.get(side) ?? { sum: 0, count: 0 };
    readings.set(
      name,
      COUNTED.has(name) ? of(plus).sum - of(minus).sum : heldBack(of(plus), of(minus)),
    );
  }
  if (last !== null) readings.set("last word", last.side === plus ? 1 : -1);
  return readings;
}

/** Readings that are counts: no mean stands behind them. */
const COUNTED: ReadonlySet<string> = new Set(["loaded words", "accused", "does harm", "doubted"]);
const CAST = { hero: 1, victim: 0.5, villain: -1, none: 0 } as const;
const DOUBTS: ReadonlySet<string> = new Set(["doubting", "accusing"]);

const deedOf = (act: "harm" | "help" | null, position: string): number =>
  act === "help" ? 1 : act === "harm" ? (position === "agent" ? -1 : 0.5) : 0;

const heldBack = (
  plus: { readonly sum: number; readonly count: number },
  minus: { readonly sum: number; readonly count: number },
): number => (plus.sum / (plus.count + HELD_BACK) - minus.sum / (minus.count + HELD_BACK)) / 2;
