import { describe, expect, it } from "vitest";
import { combined } from "../../evaluation/lean-combined.js";
import { leanReadings } from "../../evaluation/lean-readings.js";
import type { Finding } from "../../src/index.js";
import { orderOf, pairsOf, type Leaning } from "../../evaluation/lean-order.js";

const article = (event: string, lean: number, values: Record<string, number>): Leaning => ({
  event,
  lean,
  values: new Map(Object.entries(values)),
});

describe("pairs of articles of outlets that lean apart", () => {
  it("are two of one event, far enough apart, told as what the one to the right has more", () => {
    const pairs = pairsOf(
      [
        article("hearing", 2, { tone: 0.5, voice: 0.1 }),
        article("hearing", -1, { tone: 0.2 }),
        article("hearing", 0, { tone: 0.9 }),
        article("storm", -2, { tone: 0.9 }),
      ],
      3,
    );
    expect(pairs).toHaveLength(1);
    expect(pairs[0]!.event).toBe("hearing");
    expect([...pairs[0]!.differences.keys()]).toEqual(["tone"]);
    expect(pairs[0]!.differences.get("tone")).toBeCloseTo(0.3, 12);
  });

  it("are ordered right where the one to the right has more; a tie counts half", () => {
    const pairs = [0.4, 0.1, -0.2, 0].map((tone, at) => ({
      event: `e${String(at)}`,
      differences: new Map([["tone", tone]]),
    }));
    const order = orderOf(pairs, ({ differences }) => differences.get("tone") ?? null);
    expect(order.pairs).toBe(4);
    expect(order.right).toBe(2.5 / 4);
    expect(order.low).toBeLessThan(order.right);
    expect(order.high).toBeGreaterThan(order.right);
    // Turned round, as many are wrong.
    const turned = orderOf(pairs, ({ differences }) => -differences.get("tone")!);
    expect(turned.right).toBe(1.5 / 4);
  });
});

describe("a combined lean", () => {
  /** Thirty events; `tells` follows the lean, `noise` does not. */
  const pairs = Array.from({ length: 30 }, (_, at) => ({
    event: `e${String(at).padStart(2, "0")}`,
    differences: new Map([
      ["tells", at % 6 === 0 ? -0.5 : 1],
      ["noise", at % 2 === 0 ? 3 : -3],
    ]),
  }));

  it("gives weight to what orders the other events", () => {
    const scores = combined(pairs, ["tells", "noise"]);
    const { right } = orderOf(pairs, (_, index) => scores[index]!);
    expect(right).toBeGreaterThanOrEqual(0.75);
  });

  it("never learns from the event that it scores: what holds in one event alone is worth nothing", () => {
    // Each event has a measure of its own that orders it; nothing carries over.
    const alone = pairs.map(({ event }) => ({ event, differences: new Map([[event, 1]]) }));
    const scores = combined(
      alone,
      alone.map(({ event }) => event),
    );
    expect(scores.every((score) => score === 0)).toBe(true);
  });

  it("never turns a measure round: one that speaks against what it should is worth nothing", () => {
    const wrong = pairs.map(({ event }) => ({ event, differences: new Map([["wrong", -1]]) }));
    for (const score of combined(wrong, ["wrong"])) expect(score).toBeCloseTo(0, 12);
  });

  it("has the opposite score for a pair the other way round", () => {
    const turned = pairs.map(({ event, differences }) => ({
      event,
      differences: new Map([...differences].map(([measure, value]) => [measure, -value])),
    }));
    // The last pair alone is turned: all else that it learns from is as it was.
    const both = [pairs, [...pairs.slice(0, -1), turned.at(-1)!]].map((all) =>
      combined(all, ["tells", "noise"]).at(-1)!,
    );
    expect(both[0]).toBeCloseTo(-both[1]!, 12);
    expect(both[0]).not.toBe(0);
  });
});

describe("readings of an article", () => {
  const finding = (told: object): Finding => told as Finding;
  const mention = (side: string, positive: number, negative: number) =>
    finding({ kind: "mention", side, voice: "outlet", zone: "body", tone: { positive, negative } });
  const findings = [
    mention("a", 0.9, 0.1),
    mention("b", 0.2, 0.6),
    finding({ kind: "loaded", favours: "a" }),
    finding({ kind: "loaded", favours: null }),
    finding({ kind: "accusation", accused: "b" }),
    finding({ kind: "attribution", end: 9, speaker: { side: "b" }, cue: { stance: "doubting" } }),
    finding({ kind: "attribution", end: 20, speaker: { side: "a" }, cue: null }),
    finding({ kind: "attribution", end: 30, speaker: { side: null }, cue: null }),
  ];

  it("are held back where mentions are few, and counts elsewhere", () => {
    const readings = leanReadings(findings, "a", "b");
    // (.8 / (1 + 2) − (−.4) / (1 + 2)) / 2
    expect(readings.get("tone, outlet voice")).toBeCloseTo(0.2, 12);
    expect(readings.get("loaded words")).toBe(1);
    expect(readings.get("accused")).toBe(1);
    expect(readings.get("doubted")).toBe(1);
    expect(readings.get("last word")).toBe(1);
    expect(readings.has("tone, headline")).toBe(false);
  });

  it("change their sign where the sides are changed", () => {
    const [one, other] = [leanReadings(findings, "a", "b"), leanReadings(findings, "b", "a")];
    expect([...other.keys()]).toEqual([...one.keys()]);
    for (const [name, value] of one) expect(other.get(name)).toBeCloseTo(-value, 12);
  });
});
