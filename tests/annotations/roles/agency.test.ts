import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkedYaml } from "../../../src/checked-yaml.js";
import { PACKAGE_ROOT, dataFiles } from "../../../src/data.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import { compilePatterns, matchPatterns } from "../../../src/document/pattern/index.js";
import { agencyOf, readAgency } from "../../../src/annotations/roles/index.js";

const sentence = z.string().regex(/^\p{Lu}.*\.$/u);
const schema = z.strictObject({
  class: z.string(),
  verbs: z.array(
    z.strictObject({
      verb: z.string().regex(/^[a-z]+(-[a-z]+)?$/),
      forms: z.array(z.string().regex(/^[a-z]+$/)).optional(),
      agency: z.enum(["positive", "negative", "neutral"]),
      power: z.enum(["agent", "theme", "equal"]),
      effect: z.enum(["harms", "helps", "neither"]),
      causative: z.literal(true).optional(),
      figurative: z.literal(true).optional(),
      reason: sentence,
      example: sentence,
    }),
  ),
});
const folder = "language/en/agency";
const files = dataFiles(folder).map((file) => {
  const text = readFileSync(`${PACKAGE_ROOT}src/${folder}/${file}`, "utf8");
  return { file, ...checkedYaml(text, file, schema).value };
});
const all = files.flatMap(({ verbs }) => verbs);

describe("language/en/agency", () => {
  it("has at least 900 verbs, each once, in a file of its class", () => {
    expect(all.length).toBeGreaterThanOrEqual(900);
    expect(readAgency().size).toBe(all.length);
    for (const { file, class: name } of files) expect(file).toBe(`${name}.yaml`);
  });

  it("shows each verb in its example, and no example twice", () => {
    const missing = all.filter(({ verb, forms = [], example }) => {
      const set = compilePatterns([{ id: verb, patterns: [verb, ...forms] }]);
      const { tokens } = readDocument(articleFromText({ id: "a", text: example }));
      return matchPatterns(set, tokens).length === 0;
    });
    expect(missing.map(({ verb, example }) => `${verb}: ${example}`)).toEqual([]);
    expect(new Set(all.map(({ example }) => example)).size).toBe(all.length);
  });

  it("gives reasons of their own: none stands for more than three verbs", () => {
    const counts = new Map<string, number>();
    for (const { reason } of all) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 3)).toEqual([]);
  });

  it("never lets one who is not acting stand above the one acted on by harm", () => {
    const odd = all.filter(
      ({ agency, power, effect }) =>
        agency === "negative" && power === "agent" && effect === "helps",
    );
    expect(odd).toEqual([]);
  });

  it.each([
    ["arrest", "positive", "agent", "harms"],
    ["rescue", "positive", "agent", "helps"],
    ["obey", "negative", "theme", "neither"],
    ["flee", "negative", "theme", "neither"],
    ["beg", "positive", "theme", "neither"],
    ["say", "positive", "equal", "neither"],
    ["fear", "negative", "theme", "neither"],
    ["know", "neutral", "equal", "neither"],
  ])("%s: agency %s, power %s, effect %s", (verb, agency, power, effect) => {
    expect(readAgency().get(verb)).toMatchObject({ agency, power, effect });
  });

  it("is looked up by lemma, British spelling or irregular form", () => {
    const found = (normal: string, lemma = normal) => agencyOf({ normal, lemma })?.verb ?? null;
    expect(found("arrested", "arrest")).toBe("arrest");
    expect(found("criticise")).toBe("criticize");
    expect(found("honour")).toBe("honor");
    expect(found("knelt")).toBe("kneel");
    expect(found("shot")).toBe("shoot");
    expect(found("table")).toBeNull();
  });
});
