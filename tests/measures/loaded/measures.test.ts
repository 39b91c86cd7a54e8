import { describe, expect, it } from "vitest";
import type { LoadedFinding, Voice } from "../../../src/finding.js";
import {
  lexiconSentenceScore,
  lexiconSentenceScores,
} from "../../../src/annotations/loaded/index.js";
import { loadedContributions, loadedMeasures } from "../../../src/measures/loaded/index.js";
import type { Topic } from "../../../src/topic/topic.js";
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
  const document = documentOf(text);
  const totals = new Map<string, number>();
  const found = findings ?? findIn(text, { topic: given });
  for (const { name, amount } of loadedContributions(document, found))
    totals.set(name, (totals.get(name) ?? 0) + amount);
  const total = (name: string) => totals.get(name) ?? 0;
  return Object.fromEntries(
    loadedMeasures(given).map(({ id, value }) => [
      id,
      value({ total, startingWith: (prefix) => [...totals].filter(([n]) => n.startsWith(prefix)) }),
    ]),
  );
}

describe("measures of loaded terms", () => {
  it("count terms per 1,000 words of the voice", () => {
    // 2 terms in 10 words
    const values = valuesOf("The army liberated one town and seized the next one.");
    expect(values["loaded-outlet"]).toBe(200);
    expect(values["loaded-family-contested"]).toBe(200);
    expect(values["loaded-learned-outlet"]).toBe(0);
    expect(values["loaded-quoted"]).toBeNull();
  });

  it("leave out what is denied, at a distance or neutral", () => {
    const text = "They did not liberate it. They captured it. The so-called seizing went on.";
    const values = valuesOf(text);
    expect(values["unattributed-contested"]).toBeNull();
    expect(values["loaded-distanced"]).toBeGreaterThan(0);
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
    const named = loadedContributions(documentOf(text), findings).filter(({ finding }) => finding);
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
