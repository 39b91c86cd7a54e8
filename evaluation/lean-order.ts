import { createRandom } from "../src/statistics/index.js";

/** An article of one event, with what its measures say for the side that the right is for. */
export interface Leaning {
  readonly event: string;
  /** −2 left to 2 right, of its outlet. */
  readonly lean: number;
  /** Value of a measure, turned so that more is better for the right's side; absent where it has none. */
  readonly values: ReadonlyMap<string, number>;
}

/** Two articles of one event: what the one further to the right has more of each measure. */
export interface Pair {
  readonly event: string;
  readonly differences: ReadonlyMap<string, number>;
}

/** How many pairs a measure orders as the outlets' leans do. */
export interface Order {
  readonly pairs: number;
  /** A tie counts half. */
  readonly right: number;
  /** 95 %, by resampling events. */
  readonly low: number;
  readonly high: number;
}

/** All pairs within an event of articles whose outlets lie far enough apart. */
export function pairsOf(articles: readonly Leaning[], leastApart: number): readonly Pair[] {
  return articles.flatMap((one) =>
    articles.flatMap((other): Pair[] => {
      if (one.event !== other.event || one.lean - other.lean < leastApart) return [];
      const shared = [...one.values].filter(([measure]) => other.values.has(measure));
      const differences = shared.map(
        ([measure, value]) => [measure, value - other.values.get(measure)!] as const,
      );
      return [{ event: one.event, differences: new Map(differences) }];
    }),
  );
}

const RESAMPLES = 2000;

/**
 * The share of pairs that a score orders right. Pairs of one event are not independent: the interval
 * draws whole events.
 *
 * @param scoreOf more of it speaks for the first article being the one to the right; null for no say
 */
export function orderOf(
  pairs: readonly Pair[],
  scoreOf: (pair: Pair, index: number) => number | null,
): Order {
  const byEvent = new Map<string, { right: number; pairs: number }>();
  for (const [index, pair] of pairs.entries()) {
    const score = scoreOf(pair, index);
    if (score === null) continue;
    const sum = byEvent.get(pair.event) ?? { right: 0, pairs: 0 };
    sum.pairs += 1;
    sum.right += score > 0 ? 1 : score === 0 ? 0.5 : 0;
    byEvent.set(pair.event, sum);
  }
  const events = [...byEvent.values()];
  const share = (drawn: readonly { right: number; pairs: number }[]): number =>
    drawn.reduce((sum, { right }) => sum + right, 0) /
    Math.max(
      1,
      drawn.reduce((sum, one) => sum + one.pairs, 0),
    );
  const random = createRandom(1);
  const drawn = Array.from({ length: RESAMPLES }, () =>
    share(events.map(() => events[random.integer(events.length)]!)),
  ).sort((a, b) => a - b);
  return {
    pairs: events.reduce((sum, one) => sum + one.pairs, 0),
    right: share(events),
    low: drawn[Math.floor(0.025 * RESAMPLES)] ?? 0,
    high: drawn[Math.ceil(0.975 * RESAMPLES) - 1] ?? 1,
  };
}
