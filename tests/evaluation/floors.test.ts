import { describe, expect, it } from "vitest";
import { readAnnotated } from "../../evaluation/floors-gold.js";
import type { AnnotatedArticle } from "../../evaluation/floors-gold.js";
import { addPeople, noPeople } from "../../evaluation/floors-people.js";
import { floorFigures, type FoundInArticle } from "../../evaluation/floors-score.js";
import { evaluateFloors, floorsTable, readFloors } from "../../evaluation/floors.js";

const TEXT =
  "“We won,” Ann Lee, the mayor, said. Analysts claimed she attacked Bob in a shameful raid. It rained.";

/** The nth place of some words, with its text. */
const at = (words: string, nth = 1) => {
  let start = -1;
  for (let n = 0; n < nth; n++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no ${words}`);
  return { start, end: start + words.length, text: words };
};

const GOLD: AnnotatedArticle = {
  id: "a",
  text: TEXT,
  attributions: [
    {
      content: at("We won"),
      cue: at("said"),
      source: at("Ann Lee, the mayor"),
      speaker: { name: "Ann Lee", kind: "politician", anonymous: false },
      form: "direct",
    },
    {
      content: at("she attacked Bob in a shameful raid"),
      cue: at("claimed"),
      source: at("Analysts"),
      speaker: { name: "analysts", kind: "expert", anonymous: true },
      form: "indirect",
    },
  ],
  loaded: [
    { ...at("claimed"), voice: "outlet" },
    { ...at("shameful"), voice: "reported" },
  ],
  harm: [{ ...at("attacked"), agent: at("she"), patient: at("Bob") }],
  entities: [
    { name: "Ann Lee", kind: "person", mentions: [at("Ann Lee"), at("the mayor"), at("she")] },
    { name: "Bob", kind: "person", mentions: [at("Bob")] },
  ],
};

const speaker = { side: null, resolved: "name", confidence: 1 } as const;
const cue = { lemma: "", stance: "neutral", negated: false } as const;
/** A reading that agrees with the annotation in everything. */
const RIGHT: FoundInArticle = {
  attributions: GOLD.attributions.map((one) => ({
    ...one,
    cue: one.cue && { ...one.cue, ...cue },
    speaker: {
      ...speaker,
      kind: one.speaker?.kind ?? "unknown",
      anonymous: one.speaker?.anonymous ?? false,
      name: one.speaker?.name ?? null,
    },
  })),
  loaded: GOLD.loaded,
  harm: GOLD.harm.map((one) => ({
    ...one,
    agent: one.agent && { ...one.agent, actor: null, side: null },
    patient: one.patient && { ...one.patient, actor: null, side: null },
  })),
  sentences: [
    { start: 0, end: 35 },
    { start: 36, end: 89 },
    { start: 90, end: TEXT.length },
  ],
  entities: GOLD.entities.map(({ mentions }) => mentions),
};

const values = (found: FoundInArticle) =>
  Object.fromEntries(
    Object.entries(floorFigures([GOLD], [found])).map(([name, { value }]) => [
      name,
      Math.round(value),
    ]),
  );
const [direct, indirect] = RIGHT.attributions;

describe("figures of the floors", () => {
  it("are 100 for a reading that agrees in everything", () => {
    expect([...new Set(Object.values(values(RIGHT)))]).toEqual([100]);
  });

  it("count spans to the letter, but for marks and quotation marks at their ends", () => {
    const marked = { ...direct!, content: { start: 0, end: 9, text: "“We won,”" } };
    expect(values({ ...RIGHT, attributions: [marked, indirect!] }).content).toBe(100);
    const short = { ...direct!, source: at("Ann Lee") };
    const { source, content } = values({ ...RIGHT, attributions: [short, indirect!] });
    expect({ source, content }).toEqual({ source: 50, content: 100 });
    // One of two found, and nothing else: precision 1, recall 1/2, F1 2/3.
    expect(values({ ...RIGHT, attributions: [direct!] }).cue).toBe(67);
  });

  it("take any name that the article gives the same person, and no other", () => {
    const called = (name: string) =>
      values({
        ...RIGHT,
        attributions: [{ ...direct!, speaker: { ...direct!.speaker, name } }, indirect!],
      }).speakerName;
    expect([called("ann lee"), called("Lee"), called("Bob")]).toEqual([100, 0, 0]);
  });

  it("weigh unnamed and named sources alike", () => {
    const named = { ...indirect!, speaker: { ...indirect!.speaker, anonymous: false } };
    expect(values({ ...RIGHT, attributions: [direct!, named] }).anonymity).toBe(50);
  });

  it("tell kind of speaker and form of those found", () => {
    const other = {
      ...direct!,
      form: "mixed" as const,
      speaker: { ...direct!.speaker, kind: "person" as const },
    };
    const { form, speakerKind } = values({ ...RIGHT, attributions: [other, indirect!] });
    expect({ form, speakerKind }).toEqual({ form: 50, speakerKind: 50 });
  });

  it("count loaded words and, of terms found, their voice", () => {
    const loaded = [
      { ...at("claimed"), voice: "reported" as const },
      { ...at("rained"), voice: "outlet" as const },
    ];
    const { loadedWords, loadedVoice } = values({ ...RIGHT, loaded });
    expect({ loadedWords, loadedVoice }).toEqual({ loadedWords: 50, loadedVoice: 0 });
  });

  it("want both parties of a harm, and none where nothing is harmed", () => {
    const [one] = RIGHT.harm;
    expect(values({ ...RIGHT, harm: [{ ...one!, agent: null }] }).harmParties).toBe(0);
    const invented = { ...one!, ...at("rained") };
    const { harmParties, harmlessLeft } = values({ ...RIGHT, harm: [one!, invented] });
    expect({ harmParties, harmlessLeft }).toEqual({ harmParties: 67, harmlessLeft: 50 });
  });

  it("leave people out where the program tells none", () => {
    expect(values({ ...RIGHT, entities: null }).people).toBeUndefined();
  });
});

describe("who is meant", () => {
  const count = (found: readonly (readonly { start: number; end: number }[])[]) => {
    const counts = noPeople();
    const gold = GOLD.entities.map(({ mentions }) => mentions);
    addPeople(counts, TEXT, gold, found);
    return counts;
  };

  it("falls in precision where two people are told as one", () => {
    const { precision, recall } = count([[at("Ann Lee"), at("the mayor"), at("she"), at("Bob")]]);
    // Three mentions with 3 of 4 right, one with 1 of 4.
    expect([precision, recall]).toEqual([2.5, 4]);
  });

  it("falls in recall where one person is told as two, or a mention is missed", () => {
    const split = count([[at("Ann Lee")], [at("the mayor"), at("she")], [at("Bob")]]);
    expect(split.precision).toBe(4);
    expect(split.recall).toBeCloseTo(1 / 3 + 2 / 3 + 2 / 3 + 1);
    const missed = count([[at("Ann Lee"), at("she")], [at("Bob")]]);
    expect(missed).toMatchObject({ found: 3, wanted: 4 });
    expect(missed.recall).toBeCloseTo(2 / 3 + 2 / 3 + 1);
  });

  it("takes a mention that begins earlier or goes on with what qualifies it", () => {
    expect(count([[at("claimed she")]]).found).toBe(1);
    expect(count([[at("Ann Lee, the mayor")]]).found).toBe(1);
    expect(count([[at("Bob in a shameful raid")]]).found).toBe(1);
    expect(count([[at("Analysts claimed she attacked")]]).found).toBe(0);
  });
});

describe("floors", () => {
  it("are held at the floor and broken under it, or where a figure is gone", () => {
    const floors = { cue: { reached: 62, floor: 60 } };
    const held = (value: number) => floorsTable("rules", { cue: { value, n: 20 } }, floors).held;
    expect([held(60), held(59.9)]).toEqual([true, false]);
    expect(floorsTable("rules", {}, floors)).toMatchObject({
      held: false,
      table: expect.stringContaining("UNDER ITS FLOOR"),
    });
  });

  it("are held by both readers", { timeout: 120_000 }, async () => {
    const floors = readFloors();
    for (const reader of ["learned", "rules"] as const)
      expect(Object.keys(floors[reader] ?? {}).length).toBeGreaterThanOrEqual(8);
    const { table, held } = await evaluateFloors(false);
    expect(held, table).toBe(true);
  });

  it("rest on 24 articles whose spans fit their text", () => {
    expect(readAnnotated()).toHaveLength(24);
  });
});
