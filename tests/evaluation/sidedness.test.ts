import { describe, expect, test } from "vitest";
import { accusationResults, accusationScores } from "../../evaluation/sidedness.js";
import { harmScores, scoreOf } from "../../evaluation/sidedness-harm.js";
import type { HarmFinding } from "../../src/finding.js";

describe("accusations in the seeds", () => {
  test("are found by rules nine times in ten rightly, more than half of them", async () => {
    const { accusation, response } = accusationScores(await accusationResults("rules"));
    for (const { precision, recall } of [accusation, response]) {
      expect(precision).toBeGreaterThanOrEqual(0.9);
      expect(recall).toBeGreaterThanOrEqual(0.55);
    }
  });
});

describe("scores of harm", () => {
  const label = (harms: [number, number][]) => ({
    set: "polnear" as const,
    article: "a",
    sentence: [0, 100] as const,
    harms: harms.map((trigger) => ({ trigger, agent: null, patient: [50, 60] as const })),
  });
  const found = (start: number, patient: number) =>
    ({
      start,
      end: start + 5,
      agent: null,
      patient: { start: patient, end: patient + 5, text: "", actor: null, side: null },
    }) as HarmFinding;

  test("count a whole statement only where word, agent and patient fit", () => {
    const scores = harmScores([
      { label: label([[10, 15]]), text: "", found: [found(11, 52)] },
      { label: label([[10, 15]]), text: "", found: [found(11, 80)] },
      { label: label([]), text: "", found: [found(11, 52)] },
    ]);
    expect(scores.harm).toMatchObject({ right: 2, found: 3, wanted: 2 });
    expect(scores.whole).toMatchObject({ right: 1, found: 3, wanted: 2 });
  });

  test("are 0 where nothing was found or wanted, never NaN", () => {
    expect(scoreOf(0, 0, 0)).toEqual({
      right: 0,
      found: 0,
      wanted: 0,
      precision: 0,
      recall: 0,
      f1: 0,
    });
  });
});
