import { describe, expect, it } from "vitest";
import type { ArticleEntities } from "../../../src/entities/index.js";
import type { HarmFinding, MentionFinding, Tone } from "../../../src/finding.js";
import { withDirection } from "../../../src/annotations/loaded/index.js";
import type { Topic } from "../../../src/topic/topic.js";
import type { Tree } from "../../../src/parse/index.js";
import { documentOf, findIn } from "./read.js";

const side = (id: string) => ({ id, name: id });
const topic: Topic = {
  name: "a quarrel",
  sides: [side("north"), side("south")],
  thirdParties: [],
  actors: [],
  concepts: [],
};
const bad: Tone = { negative: 0.9, neutral: 0.05, positive: 0.05 };
const good: Tone = { negative: 0.05, neutral: 0.05, positive: 0.9 };
const unsure: Tone = { negative: 0.4, neutral: 0.3, positive: 0.3 };

/** A tree that a person drew: for each word the word that it hangs on (0 for none), relation and part of speech. */
function drawn(text: string, words: readonly (readonly [number, string, string])[]): Tree {
  const { tokens } = documentOf(text);
  expect(tokens).toHaveLength(words.length);
  return {
    firstToken: 0,
    words: tokens,
    heads: words.map(([head]) => (head === 0 ? null : head - 1)),
    relations: words.map(([, relation]) => relation),
    partsOfSpeech: words.map(([, , pos]) => pos),
    shallow: false,
  };
}

function favours(
  text: string,
  name: string,
  of: string,
  tone: Tone | null,
  given = topic,
  options: Parameters<typeof withDirection>[4] = {},
) {
  const document = documentOf(text);
  const start = text.indexOf(name);
  const mention: MentionFinding = {
    id: "m",
    kind: "mention",
    article: "a",
    outlet: "o",
    start,
    end: start + name.length,
    text: name,
    zone: "body",
    reader: "learned",
    confidence: 1,
    actor: name,
    side: of,
    role: null,
    voice: "outlet",
    tone,
  };
  return withDirection(document, findIn(text), [mention], given, options).map(
    (finding) => finding.favours,
  );
}

describe("whom a loaded word serves", () => {
  const text = "The reckless attack of Northland failed.";

  it("follows the tone towards the actor beside it", () => {
    expect(favours(text, "Northland", "north", bad)).toEqual(["south"]);
    expect(favours(text, "Northland", "north", good)).toEqual(["north"]);
  });

  it("mirrors when the actor is of the other side", () => {
    expect(favours(text, "Northland", "south", bad)).toEqual(["north"]);
  });

  it("is not told without a sure tone, across a comma, or against one of three sides", () => {
    expect(favours(text, "Northland", "north", null)).toEqual([null]);
    expect(favours(text, "Northland", "north", unsure)).toEqual([null]);
    const apart = "It was a reckless attack, Northland wrote.";
    expect(favours(apart, "Northland", "north", bad)).toEqual([null]);
    const three = { ...topic, sides: [...topic.sides, side("east")] };
    expect(favours(text, "Northland", "north", bad, three)).toEqual([null]);
    expect(favours(text, "Northland", "north", good, three)).toEqual(["north"]);
  });
});

describe("whom a word serves, by the tree", () => {
  const fraud = "Northland is a reckless state.";
  const predicate = drawn(fraud, [
    [5, "nsubj", "PROPN"],
    [5, "cop", "AUX"],
    [5, "det", "DET"],
    [5, "amod", "ADJ"],
    [0, "root", "NOUN"],
    [5, "punct", "PUNCT"],
  ]);
  const support = "Northland enjoys reckless support.";
  const object = drawn(support, [
    [2, "nsubj", "PROPN"],
    [0, "root", "VERB"],
    [4, "amod", "ADJ"],
    [2, "obj", "NOUN"],
    [2, "punct", "PUNCT"],
  ]);
  const raid = "Reckless Ruiz met Northland.";
  const other = drawn(raid, [
    [2, "amod", "ADJ"],
    [3, "nsubj", "PROPN"],
    [0, "root", "VERB"],
    [3, "obj", "PROPN"],
    [3, "punct", "PUNCT"],
  ]);

  it("is told of the subject of a predicate, and of who does what the noun is the object of", () => {
    expect(favours(fraud, "Northland", "north", bad, topic, { trees: [predicate] })).toEqual([
      "south",
    ]);
    expect(favours(support, "Northland", "north", good, topic, { trees: [object] })).toEqual([
      "north",
    ]);
  });

  it("is not told of a side that only stands near: the word is another's", () => {
    expect(favours(raid, "Northland", "north", bad, topic, { trees: [other] })).toEqual([null]);
  });

  it("is told by the model where the tree tells nobody", () => {
    const read = (light: "good" | "bad", probability = 0.8, given = topic) => {
      const slants = [{ token: 0, about: 3, light, probability }];
      return favours(raid, "Northland", "north", null, given, { trees: [other], slants })[0];
    };
    expect([read("bad"), read("good")]).toEqual(["south", "north"]);
    expect(read("bad", 0.6)).toBeNull();
    const three = { ...topic, sides: [...topic.sides, side("east")] };
    expect([read("bad", 0.8, three), read("good", 0.8, three)]).toEqual([null, "north"]);
  });

  it("is told by the surest that the model says of its own words", () => {
    const slants = [
      { token: 0, about: 3, light: "bad" as const, probability: 0.7 },
      { token: 0, about: 3, light: "good" as const, probability: 0.9 },
      { token: 2, about: 3, light: "bad" as const, probability: 0.95 },
    ];
    expect(favours(raid, "Northland", "north", null, topic, { trees: [other], slants })).toEqual([
      "north",
    ]);
  });

  it("is not told by the tree where the model rules it out", () => {
    const read = (light: "good" | "bad") => {
      const slants = [{ token: 3, about: 0, light, probability: 0.2 }];
      return favours(fraud, "Northland", "north", bad, topic, { trees: [predicate], slants })[0];
    };
    expect([read("bad"), read("good")]).toEqual(["south", null]);
    const none = { trees: [predicate], slants: [] };
    expect(favours(fraud, "Northland", "north", bad, topic, none)).toEqual([null]);
  });

  it("stops at a person of no side, though a side does what he is the object of", () => {
    const text = "Northland backed a reckless man.";
    const tree = drawn(text, [
      [2, "nsubj", "PROPN"],
      [0, "root", "VERB"],
      [5, "det", "DET"],
      [5, "amod", "ADJ"],
      [2, "obj", "NOUN"],
      [2, "punct", "PUNCT"],
    ]);
    const entities = (kind: string) =>
      ({
        at: ({ start }: { start: number }) =>
          text.startsWith("man", start) ? { side: null, kind } : null,
      }) as unknown as ArticleEntities;
    const of = (kind: string) =>
      favours(text, "Northland", "north", bad, topic, { trees: [tree], entities: entities(kind) });
    expect(of("person")).toEqual([null]);
    expect(of("abstract")).toEqual(["south"]);
  });

  it("is not told for the model's own hints", () => {
    const document = documentOf(fraud);
    const hints = findIn(fraud).map((finding) => ({ ...finding, lexicon: null }));
    const mention = { start: 0, end: 9, side: "north", tone: bad } as MentionFinding;
    const told = withDirection(document, hints, [mention], topic, { trees: [predicate] });
    expect(told.map((finding) => finding.favours)).toEqual([null]);
  });
});

describe("whom a word serves, by the sentence", () => {
  const harm = (agent: string | null, patient: string | null, start: number, end: number) =>
    ({
      start,
      end,
      negated: false,
      agent: agent === null ? null : { side: agent },
      patient: patient === null ? null : { side: patient },
    }) as unknown as HarmFinding;
  const told = (text: string, harms: (loaded: { start: number; end: number }) => HarmFinding[]) => {
    const findings = findIn(text);
    expect(findings.length).toBeGreaterThan(0);
    return withDirection(documentOf(text), findings, [], topic, {
      harms: findings.flatMap(harms),
    }).map((finding) => finding.favours);
  };

  it("is against who does harm, and for who suffers it, without any tone", () => {
    const text = "It was a massacre in the valley.";
    expect(told(text, ({ start, end }) => [harm("north", null, start, end)])).toEqual(["south"]);
    expect(told(text, ({ start, end }) => [harm(null, "north", start, end)])).toEqual(["north"]);
    expect(told(text, ({ start, end }) => [harm("north", "north", start, end)])).toEqual([null]);
  });
});
