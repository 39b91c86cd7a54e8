import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/corpus/index.js";
import {
  FRAMES,
  frameMatches,
  framesByRules,
  frameWeights,
} from "../../../src/annotations/frames/index.js";
import type { Frame } from "../../../src/annotations/frames/index.js";
import { readDocument } from "../../../src/document/index.js";

const documentOf = (text: string) => readDocument(articleFromText({ id: "a", text }));
const framesOf = (text: string) => framesByRules(documentOf(text))[0]!;

/** Sentences on topics that the frames' words were not chosen for, each with the frame it shows. */
const SHOWN: readonly (readonly [Frame, string])[] = [
  ["economic", "The ferry line's closure cost the port 400 jobs and sent unemployment up."],
  ["morality", "Turning the sick away is immoral, the archbishop preached, and a sin."],
  [
    "fairness",
    "Renters face discrimination, and the rule widens inequality between old and young.",
  ],
  [
    "legality-and-crime",
    "A jury found the treasurer guilty of fraud, and the judge sentenced him.",
  ],
  ["policy-and-politics", "Senators passed the legislation after both parties fought over it."],
  ["security", "Troops were deployed along the border after a terrorist attack."],
  ["health-and-safety", "Hospitals treated patients for the virus as the epidemic spread."],
  ["cultural-identity", "The festival keeps the valley's folk songs and traditional dress alive."],
  ["public-opinion", "Protesters marched through the capital, and a poll showed public anger."],
  ["science", "A peer-reviewed study by researchers at the institute confirmed the hypothesis."],
  ["environment", "The dam would drown the habitat of an endangered species of frog."],
];

describe("framesByRules", () => {
  it.each(SHOWN)("sees %s in a sentence that shows it, before every other frame", (frame, text) => {
    const told = framesOf(text);
    expect(told[frame]).toBeGreaterThanOrEqual(frameWeights().decision);
    expect([...FRAMES].sort((a, b) => told[b] - told[a])[0]).toBe(frame);
  });

  it("leaves a sentence that shows none at what nothing lends", () => {
    for (const value of Object.values(framesOf("He opened the door and sat down.")))
      expect(value).toBeCloseTo(frameWeights().none, 10);
  });

  it("adds evidence by noisy-or, each different word once", () => {
    const weights = { none: 0.1, alone: 0.5, beside: 0.2, decision: 0.5 };
    const economic = (text: string) => framesByRules(documentOf(text), weights)[0]!.economic;
    expect(economic("Unemployment rose.")).toBeCloseTo(1 - 0.9 * 0.5, 10);
    expect(economic("Unemployment and inflation rose.")).toBeCloseTo(1 - 0.9 * 0.25, 10);
    expect(economic("Unemployment followed unemployment.")).toBeCloseTo(1 - 0.9 * 0.5, 10);
    expect(economic("Unemployment worried a customer.")).toBeCloseTo(1 - 0.9 * 0.5 * 0.8, 10);
  });

  it("tells each sentence apart, with probabilities from 0 to 1", () => {
    const told = framesByRules(documentOf("Inflation rose. The jury convicted him. He left."));
    expect(told).toHaveLength(3);
    expect(told[0]!.economic).toBeGreaterThan(told[1]!.economic);
    expect(told[1]!["legality-and-crime"]).toBeGreaterThan(told[0]!["legality-and-crime"]);
    for (const one of told.flatMap((frames) => Object.values(frames))) {
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThanOrEqual(1);
    }
  });

  it("has nothing to say of an empty text", () => {
    expect(framesByRules(documentOf(""))).toEqual([]);
  });
});

describe("frameMatches", () => {
  it("shows the words, with the reason that stands beside them", () => {
    const document = documentOf("Critics said the tax cut hurt workers.");
    const [match] = frameMatches(document).filter(({ frame }) => frame === "economic");
    expect(document.text.slice(match!.start, match!.end)).toBe("tax cut");
    expect(match).toMatchObject({ strength: "alone", sentence: 0 });
    expect(match!.reason).toMatch(/state/);
  });
});
