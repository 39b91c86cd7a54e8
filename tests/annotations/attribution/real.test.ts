import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { articleFromText } from "../../../src/corpus/index.js";
import { createFinder } from "../../../src/find.js";
import { loadLexicon } from "../../../src/annotations/loaded/index.js";
import { casesOf, wrongsOf } from "./judge.js";

const KINDS = ["interviews", "denied-labels", "literal", "attitudes"];
const { lexicon } = loadLexicon();

describe.each(["learned", "rules"] as const)(
  "the %s reader, on texts as they are set",
  (reader) => {
    const finder = createFinder({ reader, topic: null, lexicon });
    const find = async (text: string) => {
      const [found] = await (await finder).find([articleFromText({ id: "a", text })]);
      return found!;
    };

    describe.each(KINDS)("%s", (kind) => {
      for (const one of casesOf(kind)) {
        const test = one.fails?.[reader] === undefined ? it : it.fails;
        test(one.name, async () => {
          expect(wrongsOf(one, await find(one.text))).toEqual([]);
        });
      }
    });

    it("takes at most six of sixty acts for speech", async () => {
      const acts = parse(
        readFileSync(new URL("real/acts.yaml", import.meta.url), "utf8"),
      ) as Record<string, string[]>;
      const sentences = Object.values(acts).flat();
      expect(sentences).toHaveLength(60);
      const taken: string[] = [];
      for (const text of sentences)
        for (const one of (await find(text)).findings)
          if (one.kind === "attribution" && one.counted) taken.push(`${text} (${one.cue?.text})`);
      expect(taken.length, taken.join("\n")).toBeLessThanOrEqual(6);
    });
  },
);
