import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { articleFromText } from "../../../src/corpus/index.js";
import { createFinder } from "../../../src/find.js";
import { loadLexicon } from "../../../src/annotations/loaded/index.js";
import { casesOf, wrongsOf } from "./judge.js";

/** How many of a kind's cases must come out right; what is wrong is told where fewer do. */
const LEAST: Readonly<Record<string, number>> = {
  interviews: 9,
  "denied-labels": 9,
  literal: 9,
  boundaries: 10,
  bodies: 8,
  attitudes: 9,
  elisions: 9,
  headlines: 10,
  words: 12,
  turns: 7,
};
const { lexicon } = loadLexicon();

describe.each(["learned", "rules"] as const)(
  "the %s reader, on texts as they are set",
  (reader) => {
    const finder = createFinder({ reader, topic: null, lexicon });
    const find = async (texts: readonly string[]) =>
      (await finder).find(texts.map((text, i) => articleFromText({ id: `t${String(i)}`, text })));

    it.each(Object.entries(LEAST))("%s: at least %i right", async (kind, least) => {
      const cases = casesOf(kind);
      const found = await find(cases.map(({ text }) => text));
      const wrong = cases.flatMap((one, i) => {
        const wrongs = wrongsOf(one, found[i]!);
        return wrongs.length === 0 ? [] : [`${one.name}: ${wrongs.join("; ")}`];
      });
      expect(cases.length - wrong.length, wrong.join("\n")).toBeGreaterThanOrEqual(least);
    });

    it("takes at most six of sixty acts for speech", async () => {
      const acts = parse(
        readFileSync(new URL("real/acts.yaml", import.meta.url), "utf8"),
      ) as Record<string, string[]>;
      const sentences = Object.values(acts).flat();
      expect(sentences).toHaveLength(60);
      const taken = (await find(sentences)).flatMap(({ findings }, i) =>
        findings
          .filter((one) => one.kind === "attribution")
          .filter(({ counted }) => counted)
          .map(({ cue }) => `${sentences[i]!} (${cue?.text ?? "no cue"})`),
      );
      expect(taken.length, taken.join("\n")).toBeLessThanOrEqual(6);
    });
  },
);
