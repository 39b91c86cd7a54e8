import { kind, type MeasureKind, type WorkedExample } from "../measure.js";
import { againstOf, leansOfSides } from "../sidedness/lean.js";
import { leanFrame, nameOf } from "../sidedness/lean-of-counts.js";

/** A share that every side has, and the words for the difference between two sides'. */
export interface Gap {
  readonly component: string;
  readonly name: string;
  readonly part: (side: string) => string;
  readonly whole: (side: string) => string;
  /** The share in words, for a side: "mentions of Nordia above others / …". */
  readonly counted: (side: string) => string;
  /** What the end means at which only this side has it. */
  readonly end: (side: string) => string;
  /** What an outlet does that has more of it for a side: "puts Nordia above others more". */
  readonly more: (side: string) => string;
  /** What the whole is, for the least amount. */
  readonly of: (side: string) => string;
  readonly tells: string;
  readonly caution: string;
  readonly example: WorkedExample;
}

/** Mentions of each side before their shares are compared. */
const LEAST = 10;

/**
 * One side's share less the other's (with more than two sides also less that of all others together):
 * unlike a lean of counts it does not grow with how often a side is named. Range [−1, 1].
 */
export function gapOfShares(what: Gap): MeasureKind {
  const { component, name, part, whole, counted, end, more, of, ...words } = what;
  return kind({
    component,
    group: "framing",
    ...words,
    of: ({ topic }) => {
      const sides = topic?.sides ?? [];
      return leansOfSides(sides).map((ends) => {
        const { plus, minus } = ends;
        const others = againstOf(sides, ends);
        const all = [plus, ...others];
        const [ownPart, ownWhole] = [part(plus.id), whole(plus.id)];
        const theirs = (name: typeof part) => others.map(({ id }) => name(id));
        const [theirParts, theirWholes] = [theirs(part), theirs(whole)];
        return {
          ...leanFrame(component, name, ends, [end(plus.name), end(nameOf(minus))]),
          voice: "outlet" as const,
          says: { more: [more(plus.name), more(nameOf(minus))], all: null },
          evidence: all.map(({ id }) => part(id)),
          formula: `${counted(plus.name)} − the same for ${minus?.name ?? "all other sides together"}`,
          value: ({ total }) => {
            const sum = (names: readonly string[]) =>
              names.reduce((all, name) => all + total(name), 0);
            const [a, b] = [total(ownWhole), sum(theirWholes)];
            return a > 0 && b > 0 ? total(ownPart) / a - sum(theirParts) / b : null;
          },
          minimum: all.map((side) => ({
            count: whole(side.id),
            atLeast: LEAST,
            of: of(side.name),
          })),
        };
      });
    },
  });
}
