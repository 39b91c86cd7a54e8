import { expect, it } from "vitest";
import { articleFromText } from "../../../src/corpus/index.js";
import { loadedFindings, readLexicon } from "../../../src/annotations/loaded/index.js";
import { readDocument } from "../../../src/document/index.js";

const SENTENCES = [
  "The council met on Monday to talk about the price of bread in the two northern towns.",
  "A senator slammed the plan and said that the state would have to pay for the bridge.",
  "In the evening nine people were still at the station, where the last train had left.",
  "It was a reckless vote, the paper wrote, and the mayor has not answered its letter.",
];

it("reading a text for 500 entries takes no more than a quarter longer than for 50", () => {
  const text = Array.from({ length: 1500 }, (_, i) => SENTENCES[(i * 7) % 4]).join(" ");
  const article = articleFromText({ id: "a", text });
  const { families, entries } = readLexicon();
  const flagged = entries.filter(({ flag }) => flag);
  const spread = flagged.map((_, i) => flagged[(i * 97) % flagged.length]!);
  const lexicon = (size: number) => ({ families, entries: spread.slice(0, size) });
  const few = lexicon(50);
  const many = lexicon(500);
  expect(many.entries).toHaveLength(500);
  const milliseconds = (given: typeof few) => {
    const begin = performance.now();
    loadedFindings(readDocument(article), {
      attributions: [],
      voiceAt: () => ({ voice: "outlet", attribution: null }),
      topic: null,
      lexicon: given,
      reading: null,
    });
    return performance.now() - begin;
  };
  milliseconds(few);
  milliseconds(many);
  const ratios = Array.from({ length: 7 }, () => milliseconds(many) / milliseconds(few));
  expect(ratios.sort((a, b) => a - b)[2]).toBeLessThan(1.25);
}, 60_000);
