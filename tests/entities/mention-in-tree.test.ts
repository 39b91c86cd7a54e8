import { expect, test } from "vitest";
import { loadLexicon } from "../../src/annotations/loaded/index.js";
import { articleFromText } from "../../src/corpus/index.js";
import { mentionInTree } from "../../src/entities/index.js";
import { createFinder } from "../../src/find.js";

test("a mention's head is the word of its sentence's tree that stands there; without a tree it has none", async () => {
  const { lexicon } = loadLexicon();
  const finder = await createFinder({ topic: null, lexicon, reader: "rules" });
  const text = "Rain fell. Mayor Rosa Lind opened the bridge. Lind thanked the workers.";
  const [found] = await finder.find([articleFromText({ id: "a", text })]);
  const { document, entities, trees } = found!;
  const mentions = entities.all.flatMap((entity) => entity.mentions);
  expect(mentions.length).toBeGreaterThan(1);
  for (const mention of mentions) {
    const { tree, place } = mentionInTree(document, trees, mention)!;
    expect(tree).toBe(trees[mention.sentence]);
    expect(tree.words[place]!.start).toBe(mention.head.start);
    expect(mentionInTree(document, [], mention)).toBeNull();
  }
});
