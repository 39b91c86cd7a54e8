import { balance } from "../../statistics/diversity.js";
import { exactEvenness, exactLean } from "../../statistics/exact.js";
import type { Minimum } from "../../statistics/measure.js";
import type { Side } from "../../topic/topic.js";
import { kind, THE_REST, type MeasureKind, type Rank, type WorkedExample } from "../measure.js";
import { againstOf, lean, leansOfSides, type Ends } from "./lean.js";

/** Something that is counted for each side, and the words for it. */
export interface Counted {
  readonly component: string;
  /** "voice". */
  readonly name: string;
  /** What is counted, in words. */
  readonly counted: string;
  /** Name of a side's count. */
  readonly of: (side: string) => string;
  /** What an end of the lean means: "names only Armenia". Told of the side that has all there is. */
  readonly end: (side: string) => string;
  /** "gives more room to Armenia's words", of an outlet that leans to the side. */
  readonly more: (side: string) => string;
  /** "quotes Armenia and never Azerbaijan", of an outlet where the other side has nothing. */
  readonly all: (side: string, other: string) => string;
  readonly minimum: (sides: readonly Side[]) => readonly Minimum[];
  readonly rank?: Rank;
  readonly tells: string;
  readonly caution: string;
  readonly example: WorkedExample;
}

/** Id, names, ends and range that every lean has. `favoured` and `other` say what the two ends mean. */
export function leanFrame(
  component: string,
  name: string,
  { plus, minus }: Ends,
  [favoured, other]: readonly [string, string],
) {
  return {
    id:
      minus === null ? `lean:${component}:${plus.id}` : `lean:${component}:${plus.id}:${minus.id}`,
    name: `${name} lean`,
    label: `${name} lean, ${plus.name} against ${minus?.name ?? THE_REST}`,
    sides: [plus.id, minus?.id ?? THE_REST] as const,
    ends: [favoured, other] as const,
    unit: "lean" as const,
    range: [-1, 1] as const,
  };
}

/** The name of the lower end's side in a sentence. */
export const nameOf = (side: Side | null): string => side?.name ?? "another side";

/**
 * Leans of plain counts: (a − b) / (a + b) for every two sides, and with more than two for each side
 * against all the others together. +1 always favours the first side.
 */
export function leanOfCounts(what: Counted): MeasureKind {
  const { component, name, counted, of, end, more, all, minimum, rank = "main", ...words } = what;
  return kind({
    component,
    group: "sidedness",
    ...words,
    of: ({ topic }) => {
      const sides = topic?.sides ?? [];
      return leansOfSides(sides).map((ends) => {
        const { plus, minus } = ends;
        const others = againstOf(sides, ends);
        const other = nameOf(minus);
        const [own, theirs] = [of(plus.id), others.map(({ id }) => of(id))];
        return {
          ...leanFrame(component, name, ends, [end(plus.name), end(other)]),
          says: {
            more: [more(plus.name), more(other)],
            all: [all(plus.name, other), all(other, plus.name)],
          },
          evidence: [own, ...theirs],
          formula: `(a − b) / (a + b); a: ${counted}, for ${plus.name}; b: the same for ${minus?.name ?? "all other sides"}`,
          value: ({ total }) =>
            lean(
              total(own),
              theirs.reduce((sum, name) => sum + total(name), 0),
            ),
          rank,
          exact: { trials: [own, ...theirs], ends: exactLean },
          minimum: minimum(sides),
        };
      });
    },
  });
}

/** Balance of plain counts over all sides of the topic: normalised entropy. */
export function balanceOfCounts(
  what: Omit<Counted, "end" | "more" | "all"> & {
    /** What an outlet does more or less evenly: "quotes the sides". */
    readonly does: string;
  },
): MeasureKind {
  const { component, name, counted, does, of, minimum, tells, caution, example } = what;
  return kind({
    component,
    group: "sidedness",
    ...{ tells, caution, example },
    of: ({ topic }) => {
      const sides = topic?.sides ?? [];
      if (sides.length < 2) return [];
      const names = sides.map(({ id }) => of(id));
      return [
        {
          id: `balance:${component}`,
          name: `${name} balance`,
          rank: "detail",
          unit: "evenness",
          range: [0, 1],
          evidence: names,
          says: { more: [`${does} more evenly`, `${does} less evenly`], all: null },
          formula: `H / ln k; H: entropy of the shares of ${counted}, over the topic's k = ${String(sides.length)} sides`,
          exact: { trials: names, ends: exactEvenness(sides.length) },
          value: ({ total }) => balance(names.map(total)),
          minimum: minimum(sides),
        },
      ];
    },
  });
}
