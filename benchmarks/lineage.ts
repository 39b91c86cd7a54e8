/**
 * Shared text among many articles: time, memory and the share of the true pairs that are found, at
 * growing numbers of synthetic articles. `tsx benchmarks/lineage.ts [articles …]`
 *
 * Articles are of 80 to 800 words; one in five takes a stretch of an earlier one, with a word in
 * thirty changed, and adds its own. What is to be found are the pairs of an article and the one it
 * took from, where the exact containment is 0.5 or more; up to 1,000 articles all pairs are compared.
 */
import { overlap } from "../src/lineage/containment.js";
import { sharingPairs } from "../src/lineage/pairs.js";
import { shingles } from "../src/lineage/shingles.js";
import { createRandom } from "../src/statistics/random.js";

const VOCABULARY = Array.from({ length: 30_000 }, (_, rank) => `w${rank}`);

interface Corpus {
  readonly sets: Uint32Array[];
  /** Pairs of an article and the one it took text from. */
  readonly taken: [number, number][];
  readonly shingleSeconds: number;
}

function makeCorpus(count: number): Corpus {
  const random = createRandom(17);
  // Words by their rank, the frequent ones often (Zipf), so that chance phrases do occur.
  const word = () => VOCABULARY[Math.floor(VOCABULARY.length ** random.next())]!;
  const recent: { index: number; text: string[] }[] = [];
  const sets: Uint32Array[] = [];
  const taken: [number, number][] = [];
  let milliseconds = 0;
  for (let index = 0; index < count; index++) {
    let text = Array.from({ length: 80 + random.integer(720) }, word);
    if (recent.length > 0 && random.next() < 0.2) {
      const earlier = recent[random.integer(recent.length)]!;
      const length = Math.max(40, Math.floor(earlier.text.length * (0.3 + 0.7 * random.next())));
      const from = random.integer(Math.max(1, earlier.text.length - length));
      const stretch = earlier.text
        .slice(from, from + length)
        .map((old) => (random.next() < 1 / 30 ? word() : old));
      text = [...stretch, ...text.slice(0, random.integer(text.length))];
      taken.push([earlier.index, index]);
    }
    const start = performance.now();
    sets.push(shingles(text));
    milliseconds += performance.now() - start;
    recent.push({ index, text });
    if (recent.length > 500) recent.shift();
  }
  return { sets, taken, shingleSeconds: milliseconds / 1000 };
}

function truePairs({ sets, taken }: Corpus): [number, number][] {
  const pairs =
    sets.length <= 1000
      ? sets.flatMap((_, b) => Array.from({ length: b }, (_, a): [number, number] => [a, b]))
      : taken;
  return pairs.filter(([a, b]) => {
    const [one, other] = [sets[a]!, sets[b]!];
    return overlap(one, other) / Math.min(one.length, other.length) >= 0.5;
  });
}

const given = process.argv.slice(2).map(Number);
console.log("articles | shingling s | finding pairs s | pairs | memory MB | true pairs found");
for (const count of given.length > 0 ? given : [1000, 12_500, 25_000, 50_000, 100_000]) {
  const corpus = makeCorpus(count);
  const start = performance.now();
  const pairs = sharingPairs(corpus.sets);
  const seconds = (performance.now() - start) / 1000;
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const found = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
  const truth = truePairs(corpus);
  const share = truth.filter(([a, b]) => found.has(`${a} ${b}`)).length / truth.length;
  console.log(
    [
      count,
      corpus.shingleSeconds.toFixed(1),
      seconds.toFixed(1),
      pairs.length,
      memory,
      `${(100 * share).toFixed(2)} % of ${truth.length}`,
    ].join(" | "),
  );
}
