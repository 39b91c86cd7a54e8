import { describe, expect, test } from "vitest";
import { packed } from "../../src/explorer/index.js";
import { collectEvidence } from "../../src/report/evidence-data.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const analysis = makeAnalysis({ copies: 60 });
const ids = analysis.findings.map(({ id }) => id);

/** What a page holds of two numbers, each with as many findings as may be listed, and of the rest. */
function held(most?: number) {
  const evidence = collectEvidence(analysis, new Set());
  for (const at of [0, 1])
    evidence.add(
      `number ${String(at)}`,
      "All.",
      ids.filter((_, place) => place % 2 === at),
    );
  const data = evidence.data(most);
  return { data, size: packed(JSON.stringify(data)).length };
}

const whole = held();

describe("the findings of a page", () => {
  test("are all there where nothing bounds it, or the bound is far", () => {
    expect(whole.data.findings.id).toHaveLength(ids.length);
    expect(held(1e9)).toEqual(whole);
  });

  test("take no more room than they may, and most of it", () => {
    for (const share of [0.8, 0.5]) {
      const { size, data } = held(Math.floor(whole.size * share));
      expect(size).toBeLessThanOrEqual(whole.size * share);
      expect(data.findings.id.length).toBeGreaterThan(40);
      expect(data.numbers.map(({ findings }) => findings.length)).toEqual([20, 20]);
    }
  });

  test("are fewer at each number where there is no room for twenty, and it says how many", () => {
    const bare = held(1).data;
    expect(bare.numbers.map(({ findings }) => findings.length)).toEqual([1, 1]);
    expect(bare.numbers[0]!.detail).toContain(
      `Listed: 1 of ${new Intl.NumberFormat("en", { useGrouping: false }).format(ids.length / 2)}`,
    );
    const { size } = held(1);
    const some = held(size + 400);
    expect(some.size).toBeLessThanOrEqual(size + 400);
    expect(some.data.numbers[0]!.findings.length).toBeGreaterThan(1);
    expect(some.data.numbers[0]!.findings.length).toBeLessThan(20);
  });

  test("are looked up by article once, however often and in whatever order they are asked for", () => {
    expect(collectEvidence(analysis, new Set()).add("none", "", [])).toBeNull();
    expect(collectEvidence(analysis, new Set()).add("none", "", ["nobody#l1-2"])).toBeNull();
  });
});
