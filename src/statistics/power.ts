import { z } from "zod";
import { readData } from "../data.js";

const Power = z.object({
  articles: z.array(z.number().int().positive()),
  found: z.array(z.object({ difference: z.number().positive(), share: z.array(z.number()) })),
});

/** How often a true difference between two outlets' leans is found, by simulation. */
export interface PowerTable {
  /** Articles of each outlet. */
  readonly articles: readonly number[];
  /** For each true difference the share of times that it is found with so many articles. */
  readonly found: readonly { readonly difference: number; readonly share: readonly number[] }[];
}

/**
 * The simulated power curve (`npm run simulate` writes it).
 *
 * @example
 * powerTable().articles; // [2, 5, 10, 20, 30, 50, 100, 150, 200, 300]
 */
export function powerTable(): PowerTable {
  return Power.parse(readData("statistics/power.yaml"));
}

/** Share of times that a difference should be found before it can be said to show. */
const ENOUGH = 0.8;

/**
 * How many articles each of two outlets needs before a true difference between their voice leans is
 * found four times in five, by a permutation test at the 5 % level: interpolated in the simulated
 * power curve of docs/statistics.md. For a difference below those simulated it grows with the inverse
 * square. A rule of thumb: outlets whose articles are more alike need fewer.
 *
 * @param difference difference of two leans, above 0, to 2
 * @returns a whole number of articles, rounded up to two digits
 * @throws RangeError where the difference is not above 0 and at most 2
 * @example
 * neededArticles(0.3); // 140
 */
export function neededArticles(difference: number): number {
  if (!(difference > 0 && difference <= 2))
    throw new RangeError(`invalid difference of leans; not above 0 and at most 2: ${difference}`);
  const { articles, found } = powerTable();
  const known = found
    .map((row) => ({ difference: row.difference, needed: crossing(articles, row.share) }))
    .filter((row) => row.needed !== null);
  const nearest = known.sort(
    (a, b) =>
      Math.abs(Math.log(a.difference / difference)) - Math.abs(Math.log(b.difference / difference)),
  )[0]!;
  const needed = nearest.needed! * (nearest.difference / difference) ** 2;
  const step = needed < 100 ? 1 : 10;
  return Math.max(2, Math.ceil(needed / step - 1e-9) * step);
}

/** Number of articles at which a curve first reaches `ENOUGH`, between two points by a straight line. */
function crossing(articles: readonly number[], share: readonly number[]): number | null {
  const at = share.findIndex((value) => value >= ENOUGH);
  if (at <= 0) return at === 0 ? articles[0]! : null;
  const [from, to] = [share[at - 1]!, share[at]!];
  const [less, more] = [articles[at - 1]!, articles[at]!];
  return less + ((ENOUGH - from) / (to - from)) * (more - less);
}
