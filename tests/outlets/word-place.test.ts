import { describe, expect, it } from "vitest";
import { attributionsOf } from "../../src/of-text.js";
import { articleFromText } from "../../src/corpus/index.js";
import { wordPlace } from "../../src/outlets/word-place.js";

const text = "“They liberated us,” said Ana Holt. The liberating troops went on to the town.";
const article = articleFromText({ id: "a", outlet: "Post", text });
const place = async (word: string) => {
  const findings = await attributionsOf(text, { reader: "rules" });
  const own = findings.map((one) => ({ ...one, article: "a" }));
  const found = wordPlace({ article, findings: own }, { start: 0, end: text.length }, word);
  return text.slice(found.start, found.end);
};

describe("a word that an outlet uses", () => {
  it("is shown where the outlet itself uses a form of it, not where a source does", async () => {
    expect(await place("liberate")).toBe("liberating");
  });

  it("is shown with its whole paragraph where no form begins as it does", async () => {
    expect(await place("go")).toBe(text);
  });

  it("is not found inside another word", async () => {
    expect(await place("own")).toBe(text);
  });
});
