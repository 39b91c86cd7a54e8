import { drawBeta, drawGamma } from "../../src/statistics/beta.js";
import type { Quantity } from "../../src/statistics/measure.js";
import { normalQuantile } from "../../src/statistics/normal.js";
import type { Random } from "../../src/statistics/random.js";
import type { Unit } from "../../src/statistics/sums.js";

/**
 * An outlet whose true figures are known, to draw articles from: lengths differ by a factor of three
 * either way, loaded terms pile up in few articles, most articles let one side speak far more than
 * the other, and one report in five is printed in two or three copies where there is wire copy.
 */
export interface World {
  /** True loaded terms per 1,000 words. */
  readonly loaded: number;
  /** True lean of words and terms, -1 to 1. */
  readonly lean: number;
  /** Articles are clustered: copies of one another vary together. */
  readonly wire: boolean;
}

/** Draws `n` articles from a world. */
export function drawOutlet(world: World, n: number, random: Random, prefix = ""): Unit[] {
  const units: Unit[] = [];
  for (let family = 0; units.length < n; family++) {
    const counts = drawArticle(world, random);
    const draw = world.wire ? random.next() : 0;
    const size = draw < 0.8 ? 1 : draw < 0.95 ? 2 : 3;
    for (let copy = 0; copy < size && units.length < n; copy++)
      units.push({ cluster: `${prefix}${family}`, counts });
  }
  return units;
}

function drawArticle({ loaded, lean }: World, random: Random): Record<string, number> {
  const words = Math.max(60, Math.round(Math.exp(Math.log(450) + 0.6 * drawNormal(random))));
  const share = (1 + lean) / 2;
  const ofArticle = drawBeta(1.5 * share, 1.5 * (1 - share), random);
  const spoken = Math.round(words * drawBeta(2, 4, random));
  const forA = Math.round(spoken * ofArticle);
  const terms = drawPoisson((words / 450) * 3, random);
  let termsForA = 0;
  for (let i = 0; i < terms; i++) if (random.next() < ofArticle) termsForA++;
  return {
    words,
    loaded: drawPoisson((words / 1000) * loaded * drawGamma(1, random), random),
    "words:a": forA,
    "words:b": spoken - forA,
    "terms:a": termsForA,
    "terms:b": terms - termsForA,
  };
}

export const drawNormal = (random: Random) =>
  normalQuantile((random.next() * 2 ** 32 + 0.5) / 2 ** 32);

/** A Poisson count by multiplying uniform numbers; for small means. */
export function drawPoisson(mean: number, random: Random): number {
  const least = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > least || count < 0; count++) product *= random.next();
  return Math.max(0, count);
}

const lean = (id: string, unit: string): Quantity => ({
  id,
  range: [-1, 1],
  value: ({ total }) => {
    const [a, b] = [total(`${unit}:a`), total(`${unit}:b`)];
    return a + b > 0 ? (a - b) / (a + b) : null;
  },
  minimum: [],
});

/** A rate of skewed counts, a lean of words and a lean of terms: with their true values in a world. */
export const FIGURES: readonly { measure: Quantity; truth: (world: World) => number }[] = [
  {
    measure: {
      id: "loaded per 1,000 words",
      range: [0, Infinity],
      value: ({ total }) => (total("words") > 0 ? (1000 * total("loaded")) / total("words") : null),
      minimum: [],
    },
    truth: ({ loaded }) => loaded,
  },
  { measure: lean("voice lean", "words"), truth: (world) => world.lean },
  { measure: lean("wording lean", "terms"), truth: (world) => world.lean },
];
