import { describe, expect, it } from "vitest";
import { ownTone } from "../../../src/annotations/tone/index.js";
import type {
  AttributionFinding,
  HarmFinding,
  LoadedFinding,
  MentionFinding,
  Tone,
} from "../../../src/finding.js";

const bad: Tone = { negative: 0.9, neutral: 0.05, positive: 0.05 };
const good: Tone = { negative: 0.05, neutral: 0.05, positive: 0.9 };

const mention = (tone: Tone | null, start = 10, end = 15) =>
  ({ start, end, tone }) as MentionFinding;
const span = (start: number, end: number) => ({ start, end, text: "" });
const said = (start: number, end: number) =>
  ({ source: span(start, end) }) as unknown as AttributionFinding;
const harm = (agent: [number, number] | null, patient: [number, number] | null) =>
  ({
    agent: agent && span(...agent),
    patient: patient && span(...patient),
  }) as unknown as HarmFinding;

const toned = (
  one: MentionFinding,
  more: Partial<Parameters<typeof ownTone>[1]>,
): number | undefined =>
  ownTone([one], { attributions: [], harms: [], loaded: [], ...more })[0]!.tone?.neutral;

describe("the tone towards a mention", () => {
  it("is neutral for who says it, whatever is said", () => {
    expect(toned(mention(bad), { attributions: [said(8, 20)] })).toBe(1);
    expect(toned(mention(good), { attributions: [said(8, 20)] })).toBe(1);
    expect(toned(mention(bad), { attributions: [said(30, 40)] })).toBe(0.05);
  });
  it("stays where a loaded word stands in the source itself", () => {
    const loaded = [{ start: 8, end: 10 } as LoadedFinding];
    expect(toned(mention(bad), { attributions: [said(8, 20)], loaded })).toBe(0.05);
  });
  it("is not that of a harm for who suffers it, and is for who does it", () => {
    expect(toned(mention(bad), { harms: [harm(null, [8, 20])] })).toBe(1);
    expect(toned(mention(good), { harms: [harm(null, [8, 20])] })).toBe(0.05);
    expect(toned(mention(bad), { harms: [harm([8, 20], null)] })).toBe(0.05);
    expect(toned(mention(bad), { harms: [harm([8, 20], null), harm(null, [8, 20])] })).toBe(0.05);
  });
  it("is not made up where the reader gave none", () => {
    expect(
      ownTone([mention(null)], { attributions: [said(8, 20)], harms: [], loaded: [] })[0]!.tone,
    ).toBeNull();
  });
});
