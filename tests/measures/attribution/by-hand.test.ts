import { describe, expect, it } from "vitest";
import type { CueStance, Finding } from "../../../src/finding.js";
import { isCounted } from "../../../src/measures/counted.js";
import { OFFICIAL_KINDS } from "../../../src/measures/attribution/index.js";
import type { ActorKind } from "../../../src/topic/index.js";
import { byHand, measured, topicOf } from "../by-hand.js";

const topic = topicOf("nordia", "sudia");
const article = byHand(
  "The road is open now. The river is high today. The end is near.\n\nRain fell there, and nobody came.",
);
const { said } = article;
const ROAD = "The road is open now";
const RIVER = "The river is high today";
const END = "The end is near";
const of = (findings: readonly Finding[]) => measured(article, findings, topic);
const cue = (stance: CueStance) => ({
  cue: { start: 0, end: 3, text: "The", lemma: "the", stance, negated: false },
});

describe("who is made to speak", () => {
  it("is counted in words: 5, 5 and 4 of 20", () => {
    const { count, value } = of([
      said(ROAD, "Mara Lind", { form: "direct", as: { side: "nordia", kind: "ministry" } }),
      said(RIVER, "Ivo Brandt", { form: "mixed", as: { side: "sudia", kind: "person" } }),
      said(END, "a source", { as: { anonymous: true, kind: "anonymous" } }),
    ]);
    expect(count("attribution-all-words")).toBe(20);
    expect(value("attributed-share")).toBe(14 / 20);
    expect(value("form-direct")).toBe(5 / 14);
    expect(value("form-mixed")).toBe(5 / 14);
    expect(value("form-indirect")).toBe(4 / 14);
    expect(value("anonymous-share")).toBe(4 / 14);
    expect(value("official-share")).toBe(5 / 14);
    expect(value("named-share")).toBe(10 / 14);
    expect(value("largest-source-share")).toBe(5 / 14);
    expect(value("voice-share-nordia")).toBe(0.5);
    expect(value("lean:voice:nordia:sudia")).toBe(0);
    expect(value("balance:voice")).toBe(1);
  });

  it("leaves a side's share to the sides and third parties alone", () => {
    const { value } = of([
      said(ROAD, "Mara Lind", { as: { side: "nordia" } }),
      said(RIVER, "Lake Union", { as: { side: "lakes" } }),
      said(END, "Tom Hill"),
    ]);
    expect(value("voice-share-nordia")).toBe(0.5);
    expect(value("lean:voice:nordia:sudia")).toBe(1);
  });

  it("tells a name from a description, and knows nothing of who has neither", () => {
    const { count, value } = of([
      said(ROAD, "Mara Lind"),
      said(RIVER, "farmers", { as: { resolved: "none" } }),
      said(END, null),
    ]);
    expect(value("named-share")).toBe(0.5);
    expect(count("attribution-described")).toBe(5);
    expect(count("attribution-told")).toBe(10);
    expect(count("attribution-words")).toBe(14);
    expect(value("largest-source-share")).toBe(0.5);
  });

  it("counts each speaker once an article, however often it is heard", () => {
    const { count, value } = of([
      said(ROAD, "Mara Lind"),
      said(RIVER, "Mara Lind"),
      said(END, "Ivo Brandt"),
    ]);
    expect(count("sourced:Mara Lind")).toBe(1);
    expect(count("attribution-appearances")).toBe(2);
    expect(value("largest-source-share")).toBe(10 / 14);
  });

  it("gives a word to the outermost speaker, also after an inner one has ended", () => {
    const outer = said(`${ROAD}. ${RIVER}`, "Mara Lind");
    const { count } = of([said("road is", "Ivo Brandt", { parent: outer.id }), outer]);
    expect(count("speaker:Mara Lind")).toBe(10);
    expect(count("speaker:Ivo Brandt")).toBe(0);
  });

  it("gives what reaches beyond another's words to who says it, from there on", () => {
    const overlapping = of([
      said("The road is open", "Mara Lind"),
      said("open now. The river", "Ivo Brandt"),
    ]);
    // 3 words of Lind's before Brandt's begin; Brandt's reach further and so take over.
    expect(overlapping.count("speaker:Mara Lind")).toBe(3);
    expect(overlapping.count("speaker:Ivo Brandt")).toBe(4);
  });

  it("puts words into the paragraph where they stand", () => {
    const { contributions } = of([said("near.\n\nRain fell", "Mara Lind")]);
    expect(
      contributions
        .filter(({ name }) => name === "speaker:Mara Lind")
        .map(({ paragraph, amount }) => [paragraph, amount]),
    ).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(
      contributions
        .filter(({ name }) => name === "attribution-all-words")
        .map(({ paragraph, amount }) => [paragraph, amount]),
    ).toEqual([
      [0, 14],
      [1, 6],
    ]);
  });
});

describe("how words are introduced", () => {
  it("is a share of a side's cues, inner ones too, and those without a cue left out", () => {
    const { count, value } = of([
      said(ROAD, "Mara Lind", { ...cue("doubting"), as: { side: "nordia" } }),
      said(RIVER, "Mara Lind", { ...cue("neutral"), as: { side: "nordia" } }),
      said(END, "Mara Lind", { as: { side: "nordia" } }),
      said("Rain fell there", "Ivo Brandt", { ...cue("doubting"), as: { side: "sudia" } }),
      said("nobody came", "Tom Hill", cue("factive")),
    ]);
    expect(value("cue-doubting-nordia")).toBe(0.5);
    expect(value("cue-neutral-nordia")).toBe(0.5);
    expect(value("cue-doubting-sudia")).toBe(1);
    expect(value("cue-factive")).toBe(1);
    expect(count("attribution-cues:nordia")).toBe(2);
    // Sudia is doubted always, Nordia every other time: +1 would mean that only Sudia is.
    expect(value("doubting-gap-nordia-sudia")).toBe(0.5);
  });

  it("has no gap where one side has no cue", () => {
    const { value } = of([said(ROAD, "Mara Lind", { ...cue("doubting"), as: { side: "nordia" } })]);
    expect(value("doubting-gap-nordia-sudia")).toBeNull();
  });
});

describe("an official", () => {
  const speaks = (kind: ActorKind) =>
    of([said(ROAD, "Mara Lind", { as: { kind } })]).value("official-share");

  it.each([
    ...(["head-of-state", "government", "ministry", "military", "police", "court"] as const),
    ...(["legislature", "spokesperson", "official", "separatist-authority", "country"] as const),
  ])("is who speaks for a state: %s", (kind) => {
    expect(speaks(kind)).toBe(1);
    expect(OFFICIAL_KINDS.has(kind)).toBe(true);
  });

  it.each(["person", "expert", "civilian", "company", "media", "anonymous"] as const)(
    "is not: %s",
    (kind) => {
      expect(speaks(kind)).toBe(0);
    },
  );
});

describe("what figures count", () => {
  it("are attributions that are right at least one time in three or so", () => {
    const sure = said(ROAD, "Mara Lind", { confidence: 0.35 });
    const unsure = said(RIVER, "Ivo Brandt", { confidence: 0.34 });
    expect([sure, unsure].map(isCounted)).toEqual([true, false]);
    expect(of([sure, unsure]).count("attribution-words")).toBe(5);
  });

  it("are loaded terms of a list, not the words that the reader marks by itself", () => {
    expect(isCounted(article.loaded("high", { lexicon: "emotive" }))).toBe(true);
    expect(isCounted(article.loaded("high", { lexicon: null }))).toBe(false);
    expect(isCounted(article.mention("road", "nordia", { confidence: 0.1 }))).toBe(true);
  });
});
