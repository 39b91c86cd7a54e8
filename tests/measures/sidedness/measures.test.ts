import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contribution } from "../../../src/statistics/contribution.js";
import { contributionsOf, measuresOf } from "../../../src/measures/index.js";
import type { Measure } from "../../../src/measures/index.js";
import { sidednessContributions } from "../../../src/measures/sidedness/index.js";
import type { Topic } from "../../../src/topic/index.js";
import { totalsOf } from "../totals.js";
import { article, read, topicOf } from "./generated.js";
import type { Piece } from "./generated.js";

const sidednessMeasures = (topic: Topic | null): Measure[] =>
  measuresOf(topic).filter(({ group }) => group === "sidedness");

/** Every measure's value over some contributions. */
function values(measures: readonly Measure[], contributions: readonly Contribution[]) {
  const totals = totalsOf(contributions);
  return new Map(measures.map(({ id, value }) => [id, value(totals)]));
}

function valuesOf(pieces: readonly Piece[], names: readonly [string, string], topic: Topic) {
  const { document, findings } = read(pieces, names, topic);
  return values(sidednessMeasures(topic), contributionsOf(document, findings, topic));
}

const NAMES = ["Northland", "Southland"] as const;
const SWAPPED = ["Southland", "Northland"] as const;

describe("leans", () => {
  test("change sign exactly when the sides are swapped in the text", () => {
    const topic = topicOf(...NAMES);
    fc.assert(
      fc.property(article, (pieces) => {
        const one = valuesOf(pieces, NAMES, topic);
        const other = valuesOf(pieces, SWAPPED, topic);
        for (const [id, value] of one)
          if (id.startsWith("lean:"))
            expect(other.get(id) ?? null).toBe(value === null ? null : 0 - value);
          else if (id.startsWith("balance:") || id === "accused-heard")
            expect(other.get(id)).toBe(value);
      }),
      { numRuns: 60 },
    );
  });

  test("change sign when the topic names its sides the other way round", () => {
    fc.assert(
      fc.property(article, (pieces) => {
        const one = valuesOf(pieces, NAMES, topicOf(...NAMES));
        const other = valuesOf(pieces, NAMES, topicOf(...SWAPPED));
        for (const [id, value] of one) {
          const [lean, component, a, b] = id.split(":");
          if (lean === "lean" && b !== undefined)
            expect(other.get(`lean:${component}:${b}:${a}`)).toBe(
              value === null ? null : 0 - value,
            );
        }
      }),
      { numRuns: 30 },
    );
  });

  test("stay within their range, never NaN", () => {
    const topic = topicOf("Northland", "Southland", "Eastland");
    const measures = sidednessMeasures(topic);
    fc.assert(
      fc.property(article, (pieces) => {
        for (const [id, value] of valuesOf(pieces, NAMES, topic)) {
          if (value === null) continue;
          const [low, high] = measures.find((one) => one.id === id)!.range;
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("do not move for an article about nothing of the topic", () => {
    const topic = topicOf(...NAMES);
    const { document, findings } = read([{ sentence: 7, swap: false }], NAMES, topic);
    expect(sidednessContributions(document, findings, topic)).toEqual([]);
  });

  test("say which side each act is laid at: +1 where all harm is the other side's", () => {
    const one = valuesOf([{ sentence: 0, swap: true }], NAMES, topicOf(...NAMES));
    expect(one.get("lean:blame:northland:southland")).toBe(1);
    expect(one.get("lean:mention:northland:southland")).toBe(0);
    expect(one.get("accused-heard")).toBe(0);
  });

  test("count harm that names nobody apart", () => {
    const one = valuesOf([{ sentence: 2, swap: false }], NAMES, topicOf(...NAMES));
    expect(one.get("agentless-harm:southland")).toBe(1);
    expect(one.get("lean:blame:northland:southland")).toBeNull();
  });

  test("give every pair, and each side against the rest, where there are three sides", () => {
    const ids = sidednessMeasures(topicOf("A", "B", "C")).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("lean:voice"))).toEqual([
      "lean:voice:a:b",
      "lean:voice:a:c",
      "lean:voice:b:c",
      "lean:voice:a",
      "lean:voice:b",
      "lean:voice:c",
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a topic that gives nothing to lean between", () => {
  test("without sides, or with none at all, gives no lean and no number", () => {
    for (const topic of [null, topicOf(), topicOf("Northland")]) {
      const measures = sidednessMeasures(topic);
      expect(measures.filter(({ id }) => /^(lean|balance)/.test(id))).toEqual([]);
      for (const value of values(measures, []).values()) expect(value).toBeNull();
    }
  });

  test("with an actor on two sides still counts each mention once", () => {
    const topic = topicOf(...NAMES);
    const twice = {
      ...topic,
      actors: [...topic.actors, { ...topic.actors[0]!, side: "southland" }],
    };
    const { document, findings } = read([{ sentence: 4, swap: false }], NAMES, twice);
    const mentions = sidednessContributions(document, findings, twice).filter(
      ({ name }) => name === "sided-mention",
    );
    expect(mentions).toHaveLength(1);
  });
});
