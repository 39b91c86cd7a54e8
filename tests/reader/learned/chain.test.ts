import { describe, expect, it } from "vitest";
import {
  bestTags,
  stretchLogProbability,
  sums,
  type Chain,
} from "../../../src/reader/learned/chain.js";

const TAGS = 3;
/** A small made-up chain whose every path can be written out. */
const chain: Chain = {
  transitions: Float64Array.from([0.2, -1, 0.5, 1, 0, -0.3, -2, 0.4, 0.1]),
  start: Float64Array.from([0.1, 0.3, -0.2]),
};
const scores = Float64Array.from([1, 0, 0.5, -0.2, 0.9, 0.3, 0.4, 0.1, 1.2, 0, 0.6, -1]);
const units = scores.length / TAGS;

function paths(length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return paths(length - 1).flatMap((path) => [0, 1, 2].map((tag) => [...path, tag]));
}

function score(path: readonly number[]): number {
  return path.reduce(
    (sum, tag, u) =>
      sum +
      scores[u * TAGS + tag]! +
      (u === 0 ? chain.start[tag]! : chain.transitions[path[u - 1]! * TAGS + tag]!),
    0,
  );
}

const all = paths(units);
const total = Math.log(all.reduce((sum, path) => sum + Math.exp(score(path)), 0));

describe("a chain over units", () => {
  it("finds the path with the highest score", () => {
    const best = all.reduce((a, b) => (score(b) > score(a) ? b : a));
    expect([...bestTags(scores, chain)]).toEqual(best);
  });

  it("sums over all paths", () => {
    expect(sums(scores, chain).total).toBeCloseTo(total, 10);
  });

  it("comes to the same sum wherever it is cut, in long texts and with scores far apart", () => {
    const long = Float64Array.from({ length: 400 * TAGS }, (_, i) => 60 * Math.sin(i * i + 1));
    const { forward, backward, total: whole } = sums(long, chain);
    expect(Number.isFinite(whole)).toBe(true);
    for (let u = 0; u < 400; u += 1) {
      const through = [0, 1, 2].reduce(
        (sum, k) => sum + Math.exp(forward[u * TAGS + k]! + backward[u * TAGS + k]! - whole),
        0,
      );
      expect(through).toBeCloseTo(1, 9);
    }
  });

  it("gives a stretch the share of the paths that pass through it and stop there", () => {
    const path = Uint8Array.from([0, 1, 2, 0]);
    const share = all
      .filter((p) => p[1] === 1 && p[2] === 2 && p[3] !== 2)
      .reduce((sum, p) => sum + Math.exp(score(p)), 0);
    expect(stretchLogProbability(scores, chain, sums(scores, chain), path, 1, 2, 2)).toBeCloseTo(
      Math.log(share) - total,
      10,
    );
  });

  it("gives a stretch that another rule ends the share of all paths that pass through it", () => {
    const path = Uint8Array.from([0, 1, 2, 0]);
    const share = all
      .filter((p) => p[1] === 1 && p[2] === 2)
      .reduce((sum, p) => sum + Math.exp(score(p)), 0);
    const found = stretchLogProbability(scores, chain, sums(scores, chain), path, 1, 2, null);
    expect(found).toBeCloseTo(Math.log(share) - total, 10);
  });

  it("reads nothing from nothing", () => {
    expect([...bestTags(new Float64Array(0), chain)]).toEqual([]);
  });
});
