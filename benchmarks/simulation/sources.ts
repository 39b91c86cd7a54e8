import { estimateMeasures } from "../../src/statistics/bootstrap.js";
import { hill, hillAtCoverage } from "../../src/statistics/diversity.js";
import type { Quantity } from "../../src/statistics/measure.js";
import { createRandom } from "../../src/statistics/random.js";
import type { Random } from "../../src/statistics/random.js";

/** Speakers of an outlet: a few are heard again and again, most once (Zipf). */
const CHANCES = Array.from({ length: 400 }, (_, k) => 1 / (k + 3));
const SUM = CHANCES.reduce((sum, chance) => sum + chance, 0);
const CUMULATED = CHANCES.map(
  (
    (sum) => (chance: number) =>
      (sum += chance / SUM)
  )(0),
);

function drawSpeaker(random: Random): number {
  const at = random.next();
  let [low, high] = [0, CUMULATED.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (CUMULATED[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Articles of an outlet, each with three to six speakers. */
function drawArticles(n: number, random: Random) {
  return Array.from({ length: n }, (_, i) => {
    const speakers = new Set<number>();
    for (let k = 3 + random.integer(4); speakers.size < k;) speakers.add(drawSpeaker(random));
    const counts = Object.fromEntries([...speakers].map((one) => [`sourced:${String(one)}`, 1]));
    return { cluster: String(i), counts };
  });
}

const countsOf = (articles: ReturnType<typeof drawArticles>): number[] => {
  const sums = new Map<string, number>();
  for (const { counts } of articles)
    for (const name of Object.keys(counts)) sums.set(name, (sums.get(name) ?? 0) + 1);
  return [...sums.values()];
};

/** The number of sources of outlets of one habit and unequal size: plain, at equal coverage, and how often its interval holds. */
export function sources(options: {
  readonly n: number;
  readonly coverage: number;
  readonly rounds: number;
  readonly seed: number;
}): {
  readonly plain: number;
  readonly equal: number;
  readonly truth: number;
  readonly held: number;
} {
  const { n, coverage, rounds, seed } = options;
  const random = createRandom(seed);
  const measure: Quantity = {
    id: "sources",
    range: [1, Infinity],
    minimum: [],
    spread: "left-out",
    value: ({ startingWith }) =>
      hillAtCoverage(
        startingWith("sourced:").map(([, count]) => count),
        coverage,
      ),
  };
  const truth = hillAtCoverage(countsOf(drawArticles(4000, random)), coverage)!;
  let [plain, equal, held, told] = [0, 0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const articles = drawArticles(n, random);
    plain += hill(countsOf(articles)) / rounds;
    const { value, low, high } = estimateMeasures(articles, [measure], {
      ...{ seed: seed + round, resamples: 1, resampled: "articles" },
    }).get("sources")!;
    if (value === null || low === null || high === null) continue;
    told++;
    equal += value;
    if (low <= truth && truth <= high) held++;
  }
  return { plain, equal: equal / told, truth, held: held / told };
}
