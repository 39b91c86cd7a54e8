/**
 * Shared text among many articles: time, memory and the share of the true pairs that are found, at
 * growing numbers of synthetic articles. `tsx benchmarks/lineage.ts [articles …]`
 *
 * Articles are of 80 to 800 words; one in five takes a stretch of an earlier one, with a word in
 * thirty changed, and adds its own. True pairs of containment 0.5 or more are told by an index over
 * all shingles.
 */
import { containment } from "../src/lineage/containment.js";
import { sharingPairs } from "../src/lineage/pairs.js";
import { shingles } from "../src/lineage/shingles.js";
import { createRandom } from "../src/statistics/random.js";
import type { Random } from "../src/statistics/random.js";

const VOCABULARY = 30_000;

/** Words by their rank, the frequent ones often (Zipf), so that chance phrases do occur. */
const word = (random: Random) => `w${Math.floor(VOCABULARY ** random.next())}`;

function texts(count: number): string[][] {
  const random = createRandom(17);
  const recent: string[][] = [];
  const all: string[][] = [];
  for (let i = 0; i < count; i++) {
    const own = Array.from({ length: 80 + random.integer(720) }, () => word(random));
    let text = own;
    const earlier = recent.length > 0 ? recent[random.integer(recent.length)]! : own;
    if (random.next() < 0.2 && earlier !== own) {
      const length = Math.max(40, Math.floor(earlier.length * (0.3 + 0.7 * random.next())));
      const from = random.integer(Math.max(1, earlier.length - length));
      const taken = earlier
        .slice(from, from + length)
        .map((old) => (random.next() < 1 / 30 ? word(random) : old));
      text = [...taken, ...own.slice(0, random.integer(own.length))];
    }
    all.push(text);
    recent.push(text);
    if (recent.length > 500) recent.shift();
  }
  return all;
}

/** All pairs with containment of 0.5 or more, by an index over all shingles. */
function truePairs(sets: readonly Uint32Array[]): Set<string> {
  const owners = new Map<number, number[]>();
  sets.forEach((set, index) => {
    for (const hash of set) {
      const known = owners.get(hash);
      if (known) known.push(index);
      else owners.set(hash, [index]);
    }
  });
  const met = new Map<number, number>();
  for (const list of owners.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const key = list[i]! * 2 ** 21 + list[j]!;
        met.set(key, (met.get(key) ?? 0) + 1);
      }
  const found = new Set<string>();
  for (const [key, common] of met) {
    const [a, b] = [Math.floor(key / 2 ** 21), key % 2 ** 21];
    if (common / Math.min(sets[a]!.length, sets[b]!.length) >= 0.5) found.add(`${a} ${b}`);
  }
  return found;
}

const given = process.argv.slice(2).map(Number);
console.log(
  "articles  shingles s  pairs s  pairs  peak MB  found of true pairs with containment ≥ .5",
);
for (const count of given.length > 0 ? given : [12_500, 25_000, 50_000, 100_000]) {
  const all = texts(count);
  const start = performance.now();
  const sets = all.map(shingles);
  const shingled = performance.now();
  const pairs = sharingPairs(sets);
  const end = performance.now();
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  let told = "not told above 25,000";
  if (count <= 25_000) {
    const truth = truePairs(sets);
    const found = pairs.filter(({ a, b }) => truth.has(`${a} ${b}`)).length;
    told = `${((100 * found) / truth.size).toFixed(2)} % of ${truth.size}`;
  } else {
    const likely = pairs.filter(({ a, b }) => containment(sets[a]!, sets[b]!) >= 0.5).length;
    told += `; ${likely} found`;
  }
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  console.log(
    `${count}  ${seconds(start, shingled)}  ${seconds(shingled, end)}  ${pairs.length}  ${memory}  ${told}`,
  );
}
