import { benjaminiHochberg } from "../../src/statistics/false-discovery.js";
import { permutationTest } from "../../src/statistics/permutation.js";
import type { PermutedUnit } from "../../src/statistics/permutation.js";
import { createRandom } from "../../src/statistics/random.js";
import type { Random } from "../../src/statistics/random.js";
import { drawOutlet } from "./world.js";

/** Voice lean as a ratio: `(a − b) / (a + b)`. */
function leanUnits(lean: number, n: number, first: boolean, random: Random): PermutedUnit[] {
  return drawOutlet({ loaded: 6, lean, wire: false }, n, random).map(({ counts }) => ({
    first,
    part: counts["words:a"]! - counts["words:b"]!,
    whole: counts["words:a"]! + counts["words:b"]!,
  }));
}

/** Loaded terms per word. */
function rateUnits(loaded: number, n: number, first: boolean, random: Random): PermutedUnit[] {
  return drawOutlet({ loaded, lean: 0, wire: false }, n, random).map(({ counts }) => ({
    first,
    part: counts["loaded"]!,
    whole: counts["words"]!,
  }));
}

/** How often the permutation test calls two outlets different at the 5 % level. */
export function rejected(options: {
  readonly figure: "lean" | "rate";
  readonly n: readonly [number, number];
  /** True figures of the two outlets. */
  readonly truth: readonly [number, number];
  readonly rounds: number;
  readonly permutations: number;
  readonly seed: number;
}): number {
  const { figure, n, truth, rounds, permutations, seed } = options;
  const random = createRandom(seed);
  const draw = figure === "lean" ? leanUnits : rateUnits;
  let rejections = 0;
  for (let round = 0; round < rounds; round++) {
    const units = [...draw(truth[0], n[0], true, random), ...draw(truth[1], n[1], false, random)];
    if (permutationTest(units, { seed: seed + round, permutations }).p <= 0.05) rejections++;
  }
  return rejections / rounds;
}

/** Share of wrong calls among all calls after Benjamini-Hochberg, with 15 of 20 figures alike. */
export function falseDiscoveries(options: {
  readonly rounds: number;
  readonly permutations: number;
  readonly seed: number;
}): number {
  const { rounds, permutations, seed } = options;
  const random = createRandom(seed);
  let shares = 0;
  for (let round = 0; round < rounds; round++) {
    const different = Array.from({ length: 20 }, (_, test) => test < 5);
    const adjusted = benjaminiHochberg(
      different.map((differs, test) => {
        const units = [
          ...leanUnits(0, 40, true, random),
          ...leanUnits(differs ? 0.6 : 0, 40, false, random),
        ];
        return permutationTest(units, { seed: seed + round * 20 + test, permutations }).p;
      }),
    );
    const called = adjusted.map((p) => p <= 0.05);
    const wrong = called.filter((call, test) => call && !different[test]).length;
    shares += wrong / Math.max(1, called.filter(Boolean).length);
  }
  return shares / rounds;
}
