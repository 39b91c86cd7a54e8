import { describe, expect, it } from "vitest";
import {
  placeLabels,
  type Labelled,
  type LabelPlace,
} from "../../../src/figures/kit/place-labels.js";
import { createRandom } from "../../../src/statistics/random.js";

const AREA = { width: 600, height: 400 };
const random = createRandom(3);
const crowd = Array.from({ length: 300 }, (): Labelled => ({
  ...{ x: random.integer(600), y: random.integer(400), radius: 4 },
  text: "w".repeat(3 + random.integer(12)),
}));

/** The pixels that a label takes at the least: six a letter, twelve high. */
function box({ x, y, radius, text }: Labelled, place: LabelPlace) {
  const length = 6 * text.length;
  const left = { "middle right": x + radius, "middle left": x - radius - length };
  const top = { "top center": y - radius - 12, "bottom center": y + radius };
  const from = place in left ? left[place as keyof typeof left] : x - length / 2;
  const above = place in top ? top[place as keyof typeof top] : y - 6;
  return [from, from + length, above, above + 12] as const;
}

describe("labels of dots", () => {
  const places = placeLabels(crowd, AREA, 60);
  const boxes = crowd.flatMap((dot, at) => (places[at] ? [box(dot, places[at])] : []));

  it("never meet, and stay inside, however many dots there are", () => {
    expect(boxes.length).toBeGreaterThan(10);
    boxes.forEach(([left, right, top, bottom], at) => {
      expect(Math.min(left, top, AREA.width - right, AREA.height - bottom)).toBeGreaterThanOrEqual(
        0,
      );
      for (const [l, r, t, b] of boxes.slice(at + 1))
        expect(left < r && l < right && top < b && t < bottom).toBe(false);
    });
  });

  it("never lie on another dot", () => {
    crowd.forEach((dot, at) => {
      if (!places[at]) return;
      const [left, right, top, bottom] = box(dot, places[at]);
      const hidden = crowd.filter(
        ({ x, y }, other) => other !== at && left < x && x < right && top < y && y < bottom,
      );
      expect(hidden).toEqual([]);
    });
  });

  it("go to the first dots first, and to no more than are asked for", () => {
    const few = crowd.slice(0, 12);
    expect(placeLabels(few, AREA, 12)[0]).not.toBeNull();
    expect(placeLabels(few, AREA, 12).filter(Boolean).length).toBeGreaterThan(8);
    expect(placeLabels(crowd, AREA, 5).filter(Boolean)).toHaveLength(5);
  });

  it("mirror with their dots", () => {
    const dots = crowd.slice(0, 25);
    const turned = placeLabels(
      dots.map((dot) => ({ ...dot, x: AREA.width - dot.x })),
      AREA,
      60,
    );
    const other = { "middle left": "middle right", "middle right": "middle left" } as const;
    expect(turned).toEqual(
      placeLabels(dots, AREA, 60).map((place) =>
        place !== null && place in other ? other[place as keyof typeof other] : place,
      ),
    );
  });
});
