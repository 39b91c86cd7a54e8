import { describe, expect, it } from "vitest";
import { perFrame } from "../../src/annotations/frames/index.js";
import type { Frame } from "../../src/annotations/frames/index.js";
import { partOf } from "../../evaluation/frame-gold.js";
import type { FrameUnit } from "../../evaluation/frame-gold.js";
import {
  answers,
  bestCut,
  firstThemeAccuracy,
  fitFrameWeights,
  fitOffsets,
  positiveF1,
} from "../../evaluation/frame-score.js";
import type { ToldUnit } from "../../evaluation/frame-score.js";

const unitOf = (has: readonly Frame[], asked: readonly Frame[], first: Frame | null = null) =>
  ({
    set: "gvfc",
    article: "1",
    part: "train",
    text: "",
    has: new Set(has),
    asked,
    first,
  }) satisfies FrameUnit;

const toldOf = (unit: FrameUnit, high: Partial<Record<Frame, number>>): ToldUnit => ({
  unit,
  told: perFrame((frame) => high[frame] ?? 0),
});

const ASKED = ["economic", "security"] as const;

describe("positiveF1", () => {
  const units = [
    toldOf(unitOf(["economic"], ASKED), { economic: 0.9 }),
    toldOf(unitOf(["economic"], ASKED), { security: 0.9 }),
    toldOf(unitOf([], ASKED), { economic: 0.9, morality: 0.9 }),
    toldOf(unitOf(["security"], ASKED), { security: 0.9 }),
  ];

  it("is the mean over the frames that were asked for and occur", () => {
    const { mean, each } = positiveF1(units, 0.5);
    expect(each.get("economic")).toBeCloseTo(0.5, 10);
    expect(each.get("security")).toBeCloseTo(2 / 3, 10);
    expect(each.has("morality")).toBe(false);
    expect(mean).toBeCloseTo((0.5 + 2 / 3) / 2, 10);
  });

  it("finds the cut under which it is best", () => {
    const sure = [
      toldOf(unitOf(["economic"], ASKED), { economic: 0.32 }),
      toldOf(unitOf([], ASKED), { economic: 0.28 }),
    ];
    expect(bestCut(sure)).toBeCloseTo(0.3, 10);
  });
});

it("asks for every frame of a set, and for no other", () => {
  const { probabilities, labels } = answers([
    toldOf(unitOf(["security"], ASKED), { economic: 0.2, morality: 0.9 }),
  ]);
  expect(probabilities).toEqual([0.2, 0]);
  expect(labels).toEqual([false, true]);
});

describe("the first theme", () => {
  const units = [
    toldOf(unitOf(["economic"], ASKED, "economic"), { economic: 0.5, security: 0.6 }),
    toldOf(unitOf(["security"], ASKED, "security"), { economic: 0.1, security: 0.6 }),
    toldOf(unitOf([], ASKED), { economic: 0.9 }),
  ];

  it("is the most probable frame; texts without one do not count", () => {
    expect(firstThemeAccuracy(units)).toBe(0.5);
  });

  it("is told better with an offset for what every text has", () => {
    expect(firstThemeAccuracy(units, fitOffsets(units))).toBe(1);
  });
});

it("fits the weight of a word to how often its texts have the frame", () => {
  const counts = (alone: number) => ({
    ...Object.fromEntries(ASKED.map((frame) => [frame, { alone: 0, beside: 0 }])),
    economic: { alone, beside: 0 },
  });
  const text = (has: readonly Frame[], alone: number) => ({
    unit: unitOf(has, ASKED),
    sentences: 1,
    counts: counts(alone) as never,
  });
  const texts = [
    ...Array.from({ length: 6 }, (_, i) => text(i < 3 ? ["economic"] : [], 1)),
    ...Array.from({ length: 50 }, () => text([], 0)),
  ];
  expect(fitFrameWeights(texts).alone).toBeCloseTo(0.5, 10);
});

it("puts an article in one part by its name alone, about a fifth held out", () => {
  const parts = Array.from({ length: 2000 }, (_, i) => partOf("ccf", String(i)));
  expect(partOf("ccf", "9172")).toBe(partOf("ccf", "9172"));
  const share = (part: string) => parts.filter((one) => one === part).length / parts.length;
  expect(share("held")).toBeGreaterThan(0.17);
  expect(share("held")).toBeLessThan(0.23);
  expect(share("calibration")).toBeGreaterThan(0.08);
  expect(share("calibration")).toBeLessThan(0.12);
});
