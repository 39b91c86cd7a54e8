import { describe, expect, it } from "vitest";
import type { HarmFinding, MentionFinding, Tone } from "../../../src/finding.js";
import { withDirection } from "../../../src/annotations/loaded/index.js";
import type { Topic } from "../../../src/topic/topic.js";
import { documentOf, findIn } from "./read.js";

const side = (id: string) => ({ id, name: id });
const topic: Topic = {
  name: "a quarrel",
  sides: [side("north"), side("south")],
  thirdParties: [],
  actors: [],
  concepts: [],
};
const bad: Tone = { negative: 0.9, neutral: 0.05, positive: 0.05 };
const good: Tone = { negative: 0.05, neutral: 0.05, positive: 0.9 };
const unsure: Tone = { negative: 0.4, neutral: 0.3, positive: 0.3 };

function favours(text: string, name: string, of: string, tone: Tone | null, given = topic) {
  const document = documentOf(text);
  const start = text.indexOf(name);
  const mention: MentionFinding = {
    id: "m",
    kind: "mention",
    article: "a",
    outlet: "o",
    start,
    end: start + name.length,
    text: name,
    zone: "body",
    reader: "learned",
    confidence: 1,
    actor: name,
    side: of,
    role: null,
    voice: "outlet",
    tone,
  };
  return withDirection(document, findIn(text), [mention], given).map((finding) => finding.favours);
}

describe("whom a loaded word serves", () => {
  const text = "The reckless attack of Northland failed.";

  it("follows the tone towards the actor beside it", () => {
    expect(favours(text, "Northland", "north", bad)).toEqual(["south"]);
    expect(favours(text, "Northland", "north", good)).toEqual(["north"]);
  });

  it("mirrors when the actor is of the other side", () => {
    expect(favours(text, "Northland", "south", bad)).toEqual(["north"]);
  });

  it("is not told without a sure tone, across a comma, or against one of three sides", () => {
    expect(favours(text, "Northland", "north", null)).toEqual([null]);
    expect(favours(text, "Northland", "north", unsure)).toEqual([null]);
    const apart = "It was a reckless attack, Northland wrote.";
    expect(favours(apart, "Northland", "north", bad)).toEqual([null]);
    const three = { ...topic, sides: [...topic.sides, side("east")] };
    expect(favours(text, "Northland", "north", bad, three)).toEqual([null]);
    expect(favours(text, "Northland", "north", good, three)).toEqual(["north"]);
  });
});

describe("whom a word serves, by the sentence", () => {
  const harm = (agent: string | null, patient: string | null, start: number, end: number) =>
    ({
      start,
      end,
      negated: false,
      agent: agent === null ? null : { side: agent },
      patient: patient === null ? null : { side: patient },
    }) as unknown as HarmFinding;
  const told = (text: string, harms: (loaded: { start: number; end: number }) => HarmFinding[]) => {
    const findings = findIn(text);
    expect(findings.length).toBeGreaterThan(0);
    return withDirection(documentOf(text), findings, [], topic, {
      harms: findings.flatMap(harms),
    }).map((finding) => finding.favours);
  };

  it("is against who does harm, and for who suffers it, without any tone", () => {
    const text = "It was a massacre in the valley.";
    expect(told(text, ({ start, end }) => [harm("north", null, start, end)])).toEqual(["south"]);
    expect(told(text, ({ start, end }) => [harm(null, "north", start, end)])).toEqual(["north"]);
    expect(told(text, ({ start, end }) => [harm("north", "north", start, end)])).toEqual([null]);
  });
});
