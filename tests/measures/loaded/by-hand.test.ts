import { describe, expect, it } from "vitest";
import type { Topic } from "../../../src/topic/index.js";
import { byHand, measured, topicOf } from "../by-hand.js";

const wording = (term: string, side: string | null) => ({
  ...{ term, side, patterns: [term], reason: null, alternatives: [], source: null },
});
const topic: Topic = {
  ...topicOf("nordia", "sudia"),
  concepts: [
    { id: "control", name: "control", terms: [wording("free", "nordia"), wording("take", null)] },
  ],
};
// 6 words of the outlet's, 4 reported, 2 quoted.
const article = byHand("It was freed again. They said it was taken, a “brutal crime”.");
const { loaded, said } = article;
const content = said("it was taken, a “brutal crime", "Ivo Brandt");
const control = (favours: string | null, term: string) => ({ concept: "control", favours, term });

describe("loaded terms", () => {
  it("are counted per 1,000 words of the voice that they stand in", () => {
    const { count, value } = measured(
      article,
      [
        content,
        loaded("freed", control("nordia", "free")),
        loaded("taken", { category: "contested", voice: "reported", lexicon: "emotive" }),
        loaded("brutal", { category: "emotive", voice: "quoted", lexicon: "emotive" }),
      ],
      topic,
    );
    expect(count("loaded-words:outlet")).toBe(6);
    expect(count("loaded-words:reported")).toBe(4);
    expect(count("loaded-words:quoted")).toBe(2);
    expect(value("loaded-outlet")).toBeCloseTo(1000 / 6, 9);
    expect(value("loaded-reported")).toBe(250);
    expect(value("loaded-quoted")).toBe(500);
    expect(value("loaded-family-contested")).toBeCloseTo(1000 / 6, 9);
    expect(value("loaded-family-contested:reported")).toBe(250);
    expect(value("loaded-family-contested:quoted")).toBe(0);
  });

  it("are no rate where a voice has no words", () => {
    const { value } = measured(article, [], topic);
    expect(value("loaded-outlet")).toBe(0);
    expect(value("loaded-quoted")).toBeNull();
  });

  it("at a distance count apart, and towards no voice", () => {
    const { count, value } = measured(
      article,
      [loaded("freed", { ...control("nordia", "free"), distanced: true })],
      topic,
    );
    expect(value("loaded-distanced")).toBeCloseTo(1000 / 12, 9);
    expect(value("loaded-outlet")).toBe(0);
    expect(count("loaded-claims")).toBe(0);
    expect(value('choice:outlet:["control","free"]')).toBe(1);
  });
});

describe("contested wording", () => {
  it("that both sides could write is a choice and no loaded term", () => {
    const { value } = measured(
      article,
      [loaded("freed", control("nordia", "free")), loaded("taken", control(null, "take"))],
      topic,
    );
    expect(value("loaded-outlet")).toBeCloseTo(1000 / 12, 9);
    expect(value('choice:outlet:["control","free"]')).toBe(0.5);
    expect(value('choice:outlet:["control","take"]')).toBe(0.5);
    expect(value('choice:quoted:["control","take"]')).toBeNull();
  });

  it("is unattributed in the outlet's voice where no attribution holds it", () => {
    const { count, value } = measured(
      article,
      [
        content,
        loaded("freed", control("nordia", "free")),
        loaded("again", { ...control("nordia", "free"), attribution: content.id }),
        loaded("taken", {
          ...control("sudia", "take"),
          voice: "reported",
          attribution: content.id,
        }),
        loaded("crime", { ...control("sudia", "take"), voice: "quoted" }),
      ],
      topic,
    );
    expect(count("loaded-claims")).toBe(4);
    expect(value("unattributed-contested")).toBe(0.25);
  });

  it("that is denied is used, but is nobody's claim", () => {
    const { count, value } = measured(
      article,
      [loaded("freed", { ...control("nordia", "free"), negated: true })],
      topic,
    );
    expect(value("loaded-outlet")).toBeCloseTo(1000 / 12, 9);
    expect(count("loaded-claims")).toBe(0);
  });

  it("of a lexicon's term that serves a side is no claim of the topic's", () => {
    const { count } = measured(article, [loaded("brutal", { favours: "nordia" })], topic);
    expect(count("loaded-terms:outlet")).toBe(1);
    expect(count("loaded-claims")).toBe(0);
  });
});
