import { describe, expect, it } from "vitest";
import type { ModelCard } from "../../../src/reader/learned/model-card.js";
import { treeOf } from "../../../src/reader/learned/trees.js";
import { poolWords, readsGrammar } from "../../../src/reader/learned/word-rows.js";
import { keepWords, wordReading } from "../../../src/reader/learned/words.js";

// One number for each head's width, so that a row can be written by hand.
const widths = {
  arc_dependent: 1,
  arc_head: 1,
  arc_root: 1,
  relation_dependent: 1,
  relation_head: 1,
  relation_of_dependent: 2,
  relation_of_head: 2,
  upos: 2,
  mention: 1,
  entity_kind: 2,
  gender_number: 1,
  coreference_query: 1,
  coreference_key: 1,
  anaphor: 1,
  source_kind: 1,
  source_named: 1,
} as const;
const columns: Record<string, [number, number]> = {};
let width = 0;
for (const [head, size] of Object.entries(widths)) {
  columns[head] = [width, width + size];
  width += size;
}
const card = {
  columns,
  width,
  relations: ["nsubj", "obj"],
  relationWeights: [[0], [0]],
  partsOfSpeech: ["NOUN", "VERB"],
  entityKinds: ["person", "place"],
} as unknown as ModelCard;

const row = (values: Partial<Record<keyof typeof widths, readonly number[]>>): number[] => {
  const numbers = Array<number>(width).fill(0);
  for (const [head, own] of Object.entries(values))
    for (const [k, value] of own.entries()) numbers[columns[head]![0] + k] = value;
  return numbers;
};

const window = (places: readonly (readonly [number, number])[]) => ({
  ids: [],
  features: [],
  unit: [],
  unitStarts: [],
  unitEnds: [],
  paragraph: [],
  starts: [-1, ...places.map(([start]) => start), -1],
  ends: [-1, ...places.map(([, end]) => end), -1],
});

// "Nordia hit Belm": "Nordia" in two pieces.
const output = {
  window: window([
    [0, 3],
    [3, 6],
    [7, 10],
    [11, 15],
  ]),
  rows: Float32Array.from(
    [
      row({}),
      row({
        arc_dependent: [2],
        relation_of_dependent: [4, 0],
        upos: [3, 0],
        mention: [1],
        coreference_key: [2],
      }),
      row({
        arc_dependent: [4],
        relation_of_dependent: [2, 0],
        upos: [3, 0],
        mention: [3],
        coreference_key: [4],
      }),
      row({ arc_head: [5], arc_root: [9], upos: [0, 2], mention: [-9] }),
      row({
        arc_dependent: [2],
        relation_of_dependent: [0, 5],
        upos: [1, 0],
        mention: [2],
        entity_kind: [0, 7],
        coreference_query: [3],
      }),
      row({}),
    ].flat(),
  ),
};
const words = [
  { start: 0, end: 6 },
  { start: 7, end: 10 },
  { start: 11, end: 15 },
];

describe("words of a window", () => {
  it("have the mean of the pieces that start in them", () => {
    const rows = poolWords(output, card, words);
    expect([rows.first, rows.end]).toEqual([0, 3]);
    expect(rows.values[rows.columnOf("arc_dependent")]).toBe(3);
    expect(rows.values[rows.columnOf("mention")]).toBe(2);
  });
  it("have the piece that covers them where none starts in them", () => {
    const rows = poolWords(output, card, [
      { start: 0, end: 3 },
      { start: 7, end: 8 },
      { start: 8, end: 10 },
      { start: 11, end: 15 },
    ]);
    const roots = [0, 1, 2, 3].map(
      (word) => rows.values[word * rows.width + rows.columnOf("arc_root")],
    );
    expect(roots).toEqual([0, 9, 9, 0]);
  });
  it("are those of the window only", () => {
    const rows = poolWords(output, card, [
      { start: -9, end: -3 },
      ...words,
      { start: 20, end: 22 },
    ]);
    expect([rows.first, rows.end]).toEqual([1, 4]);
  });
});

describe("learned trees", () => {
  const rows = poolWords(output, card, words);
  it("take heads by arcs, relations and parts of speech by the highest score", () => {
    const tree = treeOf(rows, card, { firstToken: 0, endToken: 3 })!;
    expect([...tree.heads]).toEqual([1, -1, 1]);
    expect(tree.relations).toEqual(["nsubj", "root", "obj"]);
    expect(tree.partsOfSpeech).toEqual(["NOUN", "VERB", "NOUN"]);
  });
  it("are left to the stand-in where a sentence is cut or too long", () => {
    expect(treeOf(rows, card, { firstToken: 0, endToken: 4 })).toBeNull();
    expect(treeOf({ ...rows, end: 900 }, card, { firstToken: 0, endToken: 151 })).toBeNull();
  });
  it("are read only by a model that has their columns", () => {
    expect(readsGrammar(card)).toBe(true);
    expect(
      readsGrammar({
        ...card,
        columns: { ...card.columns, arc_dependent: undefined },
      } as unknown as ModelCard),
    ).toBe(false);
  });
});

describe("what is kept of words", () => {
  const reading = wordReading([keepWords(poolWords(output, card, words), card)], card, 3)!;
  it("gives logits of every word", () => {
    expect(reading.mention(0)).toBe(2);
    expect([...reading.entityKind(2)]).toEqual([0, 7]);
    expect([...reading.sourceKind(0, 3)]).toEqual([0]);
  });
  it("scores pairs of likely mentions, and gives 0 for others", () => {
    expect(reading.coreference(2, 0)).toBe(9);
    expect(reading.coreference(2, 1)).toBe(0);
  });
});
