import { describe, expect, it } from "vitest";
import type { LoadedFinding, Voice } from "../../../src/finding.js";
import {
  lexiconSentenceScore,
  lexiconSentenceScores,
} from "../../../src/annotations/loaded/index.js";
import { contributionsOf, measuresOf } from "../../../src/measures/index.js";
import type { Topic } from "../../../src/topic/topic.js";
import { totalsOf } from "../totals.js";
import { documentOf, findIn } from "../../annotations/loaded/read.js";

const wording = (term: string, side: string | null) => ({
  term,
  side,
  patterns: [term],
  reason: null,
  alternatives: [],
  source: null,
});
const topicOf = (a: string, b: string): Topic => ({
  name: "a war",
  sides: [
    { id: "north", name: "North" },
    { id: "south", name: "South" },
  ],
  thirdParties: [],
  actors: [],
  concepts: [
    {
      id: "control",
      name: "control",
      terms: [wording("liberate", a), wording("seize", b), wording("capture", null)],
    },
  ],
});
const topic = topicOf("north", "south");

/** Values of all measures of a text. */
function valuesOf(text: string, given: Topic = topic, findings?: LoadedFinding[]) {
  const found = findings ?? findIn(text, { topic: given });
  const totals = totalsOf(contributionsOf(documentOf(text), found, given));
  return Object.fromEntries(measuresOf(given).map(({ id, value }) => [id, value(totals)]));
}

describe("measures of loaded terms", () => {
  it("count terms per 1,000 words of the voice", () => {
    // 2 terms in 10 words
    const values = valuesOf("The army liberated one town and seized the next one.");
    expect(values["loaded-outlet"]).toBe(200);
    expect(values["loaded-family-contested"]).toBe(200);
    expect(values["loaded-quoted"]).toBeNull();
  });

  it("leave out what is denied, at a distance or neutral", () => {
    const text = "They did not liberate it. They captured it. The so-called seizing went on.";
    const values = valuesOf(text);
    expect(values["unattributed-contested"]).toBeNull();
    expect(values["loaded-distanced"]).toBeGreaterThan(0);
    // Of the topic only the denied "liberate" counts; the other is "so-called" itself.
    expect(values["loaded-outlet"]).toBeCloseTo((1000 * 2) / 14, 9);
    expect(values['choice:outlet:["control","capture"]']).toBeCloseTo(1 / 3, 9);
  });

  it("leave out the words that the learned reader marks by itself", () => {
    const [term] = findIn("They liberated a town.", { topic });
    const marked = { ...term!, lexicon: null, category: "learned", concept: null, favours: null };
    expect(valuesOf("They liberated a town.", topic, [marked])["loaded-outlet"]).toBe(0);
  });

  it("tell how many contested wordings nobody is made to say", () => {
    const text = "They liberated a town. They seized a port.";
    const findings = findIn(text, { topic }).map((finding, i) =>
      i === 0 ? finding : { ...finding, voice: "reported" as Voice, attribution: "a#a0-10" },
    );
    expect(valuesOf(text, topic, findings)["unattributed-contested"]).toBe(0.5);
  });

  it("name the findings behind every count", () => {
    const text = "They liberated a town.";
    const findings = findIn(text, { topic });
    const named = contributionsOf(documentOf(text), findings, topic).filter(
      ({ finding }) => finding,
    );
    expect(new Set(named.map(({ finding }) => finding))).toEqual(new Set([findings[0]!.id]));
  });
});

describe("a sentence's score from the lexicon", () => {
  it("is below a half without a term and above it with a telling one", () => {
    expect(lexiconSentenceScore([])).toBeLessThan(0.5);
    expect(lexiconSentenceScore([{ confidence: 0.84 }])).toBeGreaterThan(0.5);
  });

  it("is given for every sentence, in order", () => {
    const text = "The council met on Monday. It was a horrific, disgusting lie. It met again.";
    const document = documentOf(text);
    const scores = lexiconSentenceScores(document, findIn(text));
    expect(scores.map((score) => score >= 0.5)).toEqual([false, true, false]);
  });
});
