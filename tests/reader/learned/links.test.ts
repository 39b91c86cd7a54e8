import { describe, expect, it } from "vitest";
import { distanceFeatures } from "../../../src/reader/learned/links.js";
import type { UnitSpan } from "../../../src/reader/learned/spans.js";

const span = (...parts: [number, number][]): UnitSpan => ({ role: "cue", parts });

describe("distance between spans", () => {
  const paragraph = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1];

  it("counts the units between, the rivals between, and paragraphs", () => {
    const [far, before, between, apart, touching] = distanceFeatures(
      span([0, 1]),
      span([9, 9]),
      [span([4, 4]), span([9, 9])],
      paragraph,
    );
    expect(far).toBeCloseTo(Math.log(8));
    expect(before).toBe(0);
    expect(between).toBeCloseTo(Math.log(2));
    expect(apart).toBe(1);
    expect(touching).toBe(0);
  });

  it("measures a cue in the middle of a split content from the nearest part", () => {
    const [far, , , , touching] = distanceFeatures(
      span([0, 2], [5, 7]),
      span([4, 4]),
      [],
      paragraph,
    );
    expect(far).toBe(0);
    expect(touching).toBe(1);
  });
});
