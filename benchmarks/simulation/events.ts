import { drawBeta, drawGamma } from "../../src/statistics/beta.js";
import { pairedMean } from "../../src/statistics/paired.js";
import { createRandom } from "../../src/statistics/random.js";
import type { Random } from "../../src/statistics/random.js";
import { drawPoisson } from "./world.js";

/** A figure of an article: a lean of few counts, or a rate of loaded terms per 1,000 words. */
export type EventFigure = "lean" | "rate" | "tone";

/**
 * Two outlets' articles on one event. Events differ far more than outlets: what happened decides who
 * speaks, and both articles follow it; `difference` is what the outlet adds.
 */
function drawPair(figure: EventFigure, difference: number, random: Random): number | null {
  if (figure === "rate") {
    const ofEvent = (6 * drawGamma(1.5, random)) / 1.5;
    const article = (more: number) => {
      const words = 300 + 600 * random.next();
      const mean = Math.max(0, ofEvent * (0.5 + drawGamma(2, random) / 4) + more);
      return (1000 * drawPoisson((words / 1000) * mean, random)) / words;
    };
    return article(difference) - article(0);
  }
  const ofEvent = drawBeta(1.2, 1.2, random);
  const article = (more: number) => {
    const share = Math.min(0.98, Math.max(0.02, ofEvent + more / 2));
    if (figure === "tone") return 2 * drawBeta(6 * share, 6 * (1 - share), random) - 1;
    const terms = drawPoisson(5, random);
    if (terms === 0) return null;
    let first = 0;
    for (let i = 0; i < terms; i++) if (random.next() < share) first++;
    return (2 * first - terms) / terms;
  };
  const [one, other] = [article(difference), article(0)];
  return one === null || other === null ? null : one - other;
}

function drawEvents(figure: EventFigure, difference: number, n: number, random: Random): number[] {
  const drawn: number[] = [];
  while (drawn.length < n) {
    const one = drawPair(figure, difference, random);
    if (one !== null) drawn.push(one);
  }
  return drawn;
}

/** How often contrasts of `n` shared events hold the truth and find a difference. */
export function contrasts(options: {
  readonly figure: EventFigure;
  readonly difference: number;
  readonly n: number;
  readonly rounds: number;
  readonly seed: number;
}): { readonly held: number; readonly found: number; readonly width: number } {
  const { figure, difference, n, rounds, seed } = options;
  const random = createRandom(seed);
  const many = drawEvents(figure, difference, 200_000, random);
  const truth = many.reduce((sum, one) => sum + one, 0) / many.length;
  let [held, found, width] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const { low, high, p } = pairedMean(drawEvents(figure, difference, n, random), {
      seed: seed + round,
      bound: figure === "rate" ? Infinity : 2,
      most: 1999,
    });
    if (p <= 0.05) found++;
    if (low === null || high === null) continue;
    width += (high - low) / rounds;
    if (low <= truth && truth <= high) held++;
  }
  return { held: held / rounds, found: found / rounds, width };
}
