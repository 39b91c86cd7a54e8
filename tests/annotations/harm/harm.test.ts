import { describe, expect, test } from "vitest";
import { articleFromText } from "../../../src/corpus/index.js";
import { harmFindings, harmLexicon } from "../../../src/annotations/harm/index.js";
import type { ForceReader } from "../../../src/annotations/harm/index.js";
import { readDocument } from "../../../src/document/index.js";

/** Harm in a text as [agent, harm word, patient]. */
function harms(text: string, forceAt?: ForceReader) {
  return harmFindings(readDocument(articleFromText({ id: "a", text: `Title\n\n${text}` })), {
    voiceAt: () => ({ voice: "outlet", attribution: null }),
    ...(forceAt && { forceAt }),
  }).map((one) => [one.agent?.text ?? null, one.text, one.patient?.text ?? null, one.form]);
}

describe("who harms whom", () => {
  test.each([
    ["Police beat two students.", ["Police", "beat", "two students", "active"]],
    [
      "Rebels shelled the northern villages.",
      ["Rebels", "shelled", "the northern villages", "active"],
    ],
    ["Two students were beaten by police.", ["police", "beaten", "Two students", "passive"]],
    ["Two students were beaten on Monday.", [null, "beaten", "Two students", "agentless"]],
    ["The rebels launched an attack on the town.", ["The rebels", "attack", "the town", "nominal"]],
    [
      "The company's violation of the contract went on.",
      ["The company", "violation", "the contract", "nominal"],
    ],
    [
      "The bank, which defrauded its customers, closed.",
      ["The bank", "defrauded", "its customers", "active"],
    ],
    [
      "Guards entered the square and arrested the organisers.",
      ["Guards", "arrested", "the organisers", "active"],
    ],
    [
      "The minister was accused of embezzling aid.",
      ["The minister", "embezzling", "aid", "active"],
    ],
  ])("%s", (text, expected) => {
    expect(harms(text)).toContainEqual(expected);
  });

  test("set phrases, harm to oneself and mere words are no harm", () => {
    expect(harms("The candidate hit the road on Friday.")).toEqual([]);
    expect(harms("The soldier shot himself.")).toEqual([]);
    expect(harms("The senator attacked her rival for raising taxes.")).toEqual([]);
  });

  test("a word with a figurative use is harm where it is meant as force; others always are", () => {
    const attack = "The senator attacked her rival.";
    const killing = "The guard killed two students.";
    expect(harms(attack, () => 0.5)).toHaveLength(1);
    expect(harms(attack, () => 0.49)).toEqual([]);
    expect(harms(killing, () => 0)).toHaveLength(1);
    expect(harms(attack)).toHaveLength(1);
  });

  test("asks of the sentence that the word stands in", () => {
    const asked: number[] = [];
    harms("Rain fell. The rebels attacked the town.", (sentence) => {
      asked.push(sentence);
      return 1;
    });
    expect(asked).toEqual([2]); // after the title and the rain
  });

  test("a denied act is marked as such", () => {
    const [one] = harmFindings(
      readDocument(articleFromText({ id: "a", text: "Title\n\nPolice did not attack the crowd." })),
      { voiceAt: () => ({ voice: "outlet", attribution: null }) },
    );
    expect(one).toMatchObject({ harm: "attack", negated: true });
  });
});

test("the lexicon has a reason for each of its words, and each word once", () => {
  const { entries } = harmLexicon();
  expect(entries.length).toBeGreaterThanOrEqual(200);
  expect(new Set(entries.map(({ term }) => term)).size).toBe(entries.length);
});

test("a text without a full stop costs no more by the word than others", () => {
  const words = "police and rebels , who attacked the town , killing people ".repeat(3000);
  const start = performance.now();
  harms(words);
  expect(performance.now() - start).toBeLessThan(20_000);
});
