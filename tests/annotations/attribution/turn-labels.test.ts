import { expect, test } from "vitest";
import { createFinder } from "../../../src/find.js";
import { loadLexicon } from "../../../src/annotations/loaded/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { parseTopic } from "../../../src/topic/index.js";

const { topic } = parseTopic(`name: T
sides: [{id: nordia, name: Nordia}, {id: sudia, name: Sudia}]
actors:
  - {name: Rosa Lind, kind: politician, side: nordia, aliases: [Lind]}
`);
const finder = await createFinder({ topic, lexicon: loadLexicon().lexicon, reader: "rules" });

/** Where somebody of the topic is mentioned, or called something, as offset and text. */
async function mentionsIn(text: string, kind: "mention" | "naming" = "mention") {
  const [found] = await finder.find([articleFromText({ id: "a", text })]);
  return found!.findings.flatMap((finding) =>
    finding.kind === kind ? [`${String(finding.start)} ${finding.text}`] : [],
  );
}

test("the label of a turn says who speaks and is no mention; a name within the turn is one", async () => {
  const text = `The debate in Belm\n\nWALLACE: Will the road be open, Mrs. Lind?\n\nLIND: The road will be open on Sunday, and it will stay so.\n\nWALLACE: And the mill?\n\nLIND: The mill as well.`;
  const at = text.indexOf("Lind?");
  expect(await mentionsIn(text)).toEqual([`${String(at)} Lind`]);
  expect((await mentionsIn(text, "naming")).join()).not.toMatch(/LIND|WALLACE/);
});

test("a speaker who is named in a sentence, and in a headline, is mentioned", async () => {
  const text =
    "Lind: No deal on the road\n\nRosa Lind said that the road was shut. Lind had warned of it.";
  const mentions = await mentionsIn(text);
  expect(mentions.map((one) => one.split(" ").slice(1).join(" "))).toEqual([
    "Lind",
    "Rosa Lind",
    "Lind",
  ]);
});
