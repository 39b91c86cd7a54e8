import { describe, expect, test } from "vitest";
import { articleFromText } from "../../../src/corpus/index.js";
import { createFinder } from "../../../src/find.js";
import { namingFindings } from "../../../src/annotations/naming/index.js";
import { loadLexicon } from "../../../src/annotations/loaded/index.js";

async function read(text: string) {
  const finder = await createFinder({
    topic: null,
    lexicon: loadLexicon().lexicon,
    reader: "rules",
  });
  const [found] = await finder.find([articleFromText({ id: "a", outlet: "North", text })]);
  return found!;
}

const namings = async (text: string) =>
  (await read(text)).findings.filter((finding) => finding.kind === "naming");

test("a sentence without end is read in linear time", async () => {
  const clause = "the mayor Rosa Lind said that it rained and ";
  const timeOf = async (times: number) => {
    const { document, entities, trees } = await read(`Weather\n\n${clause.repeat(times)}`);
    const [voiceAt, isLabel] = [() => "outlet" as const, () => false];
    const rounds = [1, 2, 3].map(() => {
      const from = performance.now();
      namingFindings(document, { entities, trees, voiceAt, isLabel, loaded: [] });
      return performance.now() - from;
    });
    return Math.min(...rounds);
  };
  const small = await timeOf(500);
  expect(await timeOf(8000)).toBeLessThan(36 * small);
});

describe("what an outlet calls somebody", () => {
  const TEXT =
    "Mayor Rosa Lind opened the bridge on Monday. Lind thanked the workers.\n\n“Rosa the Reckless will ruin us,” Peter Holm said.";

  test("is told by name and by title, with offsets that fit the text", async () => {
    const found = await namings(TEXT);
    const lind = found.filter(({ entity }) => entity === "Rosa Lind");
    expect(lind.map(({ naming }) => naming)).toEqual(["Mayor Rosa Lind", "Lind"]);
    expect(lind.map(({ form }) => form)).toEqual(["titled", "name"]);
    for (const { start, end, text } of found) expect(TEXT.slice(start, end)).toBe(text);
  });

  test("is the outlet's alone: what a source calls somebody is left out", async () => {
    const found = await namings(TEXT);
    expect(found.map(({ naming }) => naming).join()).not.toContain("Reckless");
    expect(found.every(({ voice }) => voice === "outlet")).toBe(true);
  });

  test("is loaded where a loaded term stands in it, not where one stands beside it", async () => {
    const found = await namings(
      "The strongman Viktor Hale spoke on Monday. Hale launched a barbaric assault on Belm.",
    );
    const loaded = (naming: RegExp) => found.find((one) => naming.test(one.naming))?.loaded;
    expect(loaded(/^Hale$/)).toBe(false);
    expect(found.some(({ naming, loaded: is }) => /strongman/.test(naming) && !is)).toBe(false);
  });

  test("is a body's whole name, with what stands behind its “of”, but without an owner's apostrophe", async () => {
    const text =
      "The Ministry of Rural Health closed three clinics on Monday. The Ministry of Rural Health’s decision angered farmers.";
    const found = (await namings(text)).filter(({ entity }) => /Rural Health/.test(entity));
    expect(found.map(({ naming }) => naming)).toEqual([
      "Ministry of Rural Health",
      "Ministry of Rural Health",
    ]);
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
  });

  test("is never a number, a describing word or a verb with a capital at the beginning of a sentence", async () => {
    const found = await namings(
      "Mayor Rosa Lind spoke on Monday. Twelve percent of voters agreed. Former voters did not. Democratic rules hold.",
    );
    expect(found.map(({ naming }) => naming).join()).not.toMatch(/twelve|^former|democratic$/i);
    expect(found.some(({ entity }) => entity === "Rosa Lind")).toBe(true);
  });

  test("is written as the text writes it: an owner's ending and a hyphen within it stay", async () => {
    const found = await namings(
      "Mayor Rosa Lind met with Peter Holm-Berg on Monday. Later the 48-year-old lawyer Holm-Berg spoke to all of the council and of the press.",
    );
    expect(found.map(({ naming }) => naming)).toContain("Peter Holm-Berg");
    expect(found.map(({ naming }) => naming).join()).not.toContain("48 year");
  });

  test("is never told of whom the text gives no name", async () => {
    const found = await namings("The mayor opened the bridge. The mayor thanked the workers.");
    expect(found).toEqual([]);
  });

  test("stays away where nobody is named", async () => {
    expect(await namings("It rained on the hills. The rain stopped at noon.")).toEqual([]);
  });
});
