import { weightOf, type Candidate, type Tie } from "./candidate.js";
import { groupBy } from "../group-by.js";

/** A drafted side: who leads it, and who stands with it. */
export interface DraftSide {
  readonly name: string;
  readonly members: readonly Candidate[];
}

/** Two sides at most, the ties between them, and those who belong to neither. */
export interface DraftSides {
  readonly sides: readonly DraftSide[];
  /** Harm and accusations between the two, in the order in which they were found. */
  readonly between: readonly Tie[];
  readonly others: readonly Candidate[];
}

/** Harms and accusations between two that make them the sides: fewer are chance and misreading. */
const OPPOSED = 3;

/** Ties that put one on a side: so many, and for each that speaks for the other side two more. */
const CLEARLY = 2;

/**
 * Groups people and bodies into two sides: those who belong together by name (a country and its army)
 * are one group; the two groups that harm and accuse each other most are the sides; every other group
 * joins the side whose friend, or whose opponent's opponent, it clearly is, and else stays outside.
 *
 * It is a draft: who is told to harm whom is not who is whose enemy, and reading errs. With less than three
 * harms or accusations between any two there are no sides.
 */
export function draftSides(candidates: readonly Candidate[], ties: readonly Tie[]): DraftSides {
  const byKey = new Map(candidates.map((one) => [one.key, one]));
  const rootOf = (key: string): string => {
    const seen = new Set<string>();
    let at = key;
    while (!seen.has(at)) {
      seen.add(at);
      const up = byKey.get(at)?.belongsTo ?? null;
      if (up === null || !byKey.has(up)) break;
      at = up;
    }
    return at;
  };
  const groups = groupBy(candidates, ({ key }) => rootOf(key));
  const grouped = ties
    .filter(({ from, to }) => byKey.has(from) && byKey.has(to))
    .map((tie) => ({ ...tie, from: rootOf(tie.from), to: rootOf(tie.to), tie }))
    .filter(({ from, to }) => from !== to);
  const count = (a: string, b: string, type: Tie["type"]) =>
    grouped.filter(
      (one) =>
        one.type === type && ((one.from === a && one.to === b) || (one.from === b && one.to === a)),
    ).length;
  const weight = (key: string) => groups.get(key)!.reduce((sum, one) => sum + weightOf(one), 0);
  const keys = [...groups.keys()].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const pairs = keys.flatMap((a, index) =>
    keys.slice(index + 1).map((b) => ({ a, b, against: count(a, b, "against") })),
  );
  const [most] = pairs
    .filter(({ against }) => against >= OPPOSED)
    .sort((x, y) => y.against - x.against || weight(y.a) + weight(y.b) - weight(x.a) - weight(x.b));
  if (most === undefined)
    return { sides: [], between: [], others: keys.flatMap((key) => groups.get(key)!) };
  const { a, b } = most;
  const tiesFor = (key: string, side: string, other: string) =>
    count(key, side, "with") + count(key, other, "against");
  const stands = (key: string, side: string, other: string) =>
    tiesFor(key, side, other) >= CLEARLY + 2 * tiesFor(key, other, side);
  const sideOf = (key: string) => {
    if (key === a || (key !== b && stands(key, a, b))) return a;
    return key === b || stands(key, b, a) ? b : null;
  };
  const of = (side: string | null) =>
    keys
      .filter((key) => sideOf(key) === side)
      .flatMap((key) => groups.get(key)!)
      .sort((x, y) => weightOf(y) - weightOf(x) || (x.key < y.key ? -1 : 1));
  return {
    sides: [a, b].map((key) => ({ name: byKey.get(key)!.name, members: of(key) })),
    between: grouped
      .filter(
        ({ from, to, type }) =>
          type === "against" && [from, to].includes(a) && [from, to].includes(b),
      )
      .map(({ tie }) => tie),
    others: of(null),
  };
}
