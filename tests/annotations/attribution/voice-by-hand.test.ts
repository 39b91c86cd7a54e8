import { describe, expect, it } from "vitest";
import { voiceOf } from "../../../src/annotations/attribution/index.js";
import { byHand } from "../../measures/by-hand.js";
import type { AttributionFinding } from "../../../src/finding.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";

const article = byHand("Rain fell. The road is open now, she said. The river is high.");
const { document, said } = article;
const voices = (findings: readonly AttributionFinding[]) => {
  const voiceAt = voiceOf(document, findings);
  return (words: string) => {
    const start = document.text.indexOf(words);
    return voiceAt(start, start + words.length);
  };
};

describe("whose words they are", () => {
  it("changes at the first character of what is said and at the first after it", () => {
    const road = said("The road is open now", "Mara Lind");
    const voiceAt = voiceOf(document, [road]);
    const at = (offset: number) => voiceAt(offset, offset + 1);
    expect(at(road.start - 1)).toEqual({ voice: "outlet", attribution: null });
    expect(at(road.start)).toEqual({ voice: "reported", attribution: road.id });
    expect(at(road.end - 1)).toEqual({ voice: "reported", attribution: road.id });
    expect(at(road.end)).toEqual({ voice: "outlet", attribution: null });
  });

  it("are the outlet's where an attribution is too unsure to count", () => {
    const at = voices([said("The road is open now", "Mara Lind", { counted: false })]);
    expect(at("road")).toEqual({ voice: "outlet", attribution: null });
  });

  it("are quoted where all of what is said is in quotation marks", () => {
    const at = voices([said("The road is open now", "Mara Lind", { form: "direct" })]);
    expect(at("road").voice).toBe("quoted");
    expect(at("river").voice).toBe("outlet");
  });

  it("are of the innermost, and of the outer one again where that ends", () => {
    const outer = said("The road is open now, she said. The river", "Mara Lind");
    const inner = said("is open", "Ivo Brandt", { parent: outer.id });
    for (const findings of [
      [outer, inner],
      [inner, outer],
    ]) {
      const at = voices(findings);
      expect(at("road").attribution).toBe(outer.id);
      expect(at("open").attribution).toBe(inner.id);
      expect(at("now").attribution).toBe(outer.id);
      expect(at("high").attribution).toBeNull();
    }
  });

  it("are quoted only within the marks of what is told in part in the speaker's own words", () => {
    const told = byHand("Rain fell. The road is “open” now, she said. The “new” river is high.");
    const road = told.said("The road is “open” now", "Mara Lind", { form: "mixed" });
    const voiceAt = voiceOf(told.document, [road]);
    const at = (words: string) => voiceAt(told.document.text.indexOf(words), Infinity).voice;
    expect(["road", "open", "now", "new", "river"].map(at)).toEqual([
      ...["reported", "quoted", "reported", "outlet", "outlet"],
    ]);
  });

  it("in an embedded post and in a headline's quotation marks are not the outlet's", () => {
    const text =
      "Minister: ‘The dam is ours’\n\nThe river is high and the road to the valley is closed.\n\nWe took what was stolen from us.";
    const lines = text.split("\n");
    const post = readDocument({
      ...articleFromText({ id: "a", text }),
      zones: [
        { start: 0, end: lines[0]!.length, zone: "headline" },
        { start: text.indexOf("The river"), end: text.indexOf("\n\nWe"), zone: "body" },
        { start: text.indexOf("We took"), end: text.length, zone: "embed" },
      ],
    });
    const voiceAt = voiceOf(post, []);
    const at = (words: string) => voiceAt(text.indexOf(words), text.indexOf(words) + 1).voice;
    expect(at("Minister")).toBe("outlet");
    expect(at("dam")).toBe("quoted");
    expect(at("river")).toBe("outlet");
    expect(at("stolen")).toBe("quoted");
  });
});
