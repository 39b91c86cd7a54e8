import { describe, expect, it } from "vitest";
import { attributionFindings } from "../../../src/annotations/attribution/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import { bareReading } from "../../../src/reader/index.js";
import { marked } from "./said.js";

describe("attributions", () => {
  it("take time in proportion to the text, in one endless paragraph too", () => {
    const sentence =
      "Sen. Ann Porter said the road is closed, but he “never” said why to the mayor. ";
    const time = (times: number) => {
      const { text, attributions } = marked("[Ann Porter] <said> {the road is closed}. ");
      const document = readDocument(
        articleFromText({ id: "a", text: text + sentence.repeat(times) }),
      );
      const many = Array.from({ length: times }, (_, i) => ({
        ...attributions[0]!,
        content: [{ start: 60 + i * sentence.length, end: 80 + i * sentence.length }],
        source: { start: 44 + i * sentence.length, end: 54 + i * sentence.length },
      }));
      const reading = bareReading(document, { attributions: many });
      let best = Infinity;
      for (let i = 0; i < 3; i++) {
        const start = process.cpuUsage().user;
        attributionFindings(document, reading, { topic: null, reader: "learned" });
        best = Math.min(best, process.cpuUsage().user - start);
      }
      return best;
    };
    time(200);
    expect(time(2000) / time(500)).toBeLessThan(10);
  }, 60_000);
});
