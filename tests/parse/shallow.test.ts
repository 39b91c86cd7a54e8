import { describe, expect, it } from "vitest";
import { agent, isRelation, patient, shallowTrees } from "../../src/parse/index.js";
import type { Tree } from "../../src/parse/index.js";
import { readDocument } from "../../src/document/index.js";
import { bodyArticle } from "../document/article.js";
import { at, wordAt } from "./tree-notation.js";

const read = (text: string): Tree => shallowTrees(readDocument(bodyArticle(text)))[0]!;

const roles = (text: string, word: string) => {
  const tree = read(text);
  const place = at(tree, word);
  return [wordAt(tree, agent(tree, place)), wordAt(tree, patient(tree, place))];
};

describe("shallow trees", () => {
  it.each([
    ["Rebels attacked the village on Monday.", "attacked", "Rebels", "village"],
    ["The village was attacked by rebels on Monday.", "attacked", "rebels", "village"],
    ["Police said that rebels attacked the village.", "attacked", "rebels", "village"],
    ["The rebels who attacked the village fled.", "attacked", "rebels", "village"],
    ["The soldiers attacking the village fled.", "attacking", "soldiers", "village"],
    ["Rebels wanted to attack the village.", "attack", "Rebels", "village"],
    ["The army's attack on the village failed.", "attack", "army", "village"],
    ["Rebels launched an attack on the village.", "attack", "Rebels", "village"],
    ["Rebels attacked and burned the village.", "burned", "Rebels", "village"],
  ])("%s", (text, word, who, whom) => {
    expect(roles(text, word)).toEqual([who, whom]);
  });

  it.each([
    ["a sentence of 2,000 words", `${"the army and the rebels shelled towns that ".repeat(250)}.`],
    ["no verb", "Rain, wind, snow, hail, more rain."],
    ["capitals", "REBELS ATTACK VILLAGE AS ARMY WATCHES"],
    ["emoji", "🙂 🙂🙂 🔥 and 👍🏽 said 🙂."],
    ["quotes that are never closed", "“We left, “he said, “and “they “came."],
    ["marks", "... --- !!! ???"],
  ])("makes one tree of %s", (_, text) => {
    for (const tree of shallowTrees(readDocument(bodyArticle(text)))) expectTree(tree);
  });

  it("is linear: four times the words, not sixteen times the time", () => {
    const time = (count: number) => {
      const document = readDocument(
        bodyArticle("the army and the rebels shelled towns that ".repeat(count)),
      );
      let best = Infinity;
      for (let turn = 0; turn < 3; turn += 1) {
        const start = process.cpuUsage().user;
        shallowTrees(document);
        best = Math.min(best, process.cpuUsage().user - start);
      }
      return best;
    };
    expect(time(8000)).toBeLessThan(10 * Math.max(5000, time(2000)));
  });
});

/** One root, and every word reaches it. */
export function expectTree(tree: Tree): void {
  expect(tree.heads.filter((head) => head === null)).toHaveLength(1);
  for (const place of tree.words.keys()) {
    let at: number | null = place;
    for (let steps = 0; at !== null; steps += 1) {
      expect(steps).toBeLessThanOrEqual(tree.words.length);
      at = tree.heads[at]!;
    }
    expect(isRelation(tree, place, "root")).toBe(tree.heads[place] === null);
  }
}
