import { describe, expect, it } from "vitest";
import { accusationFindings } from "../../../src/annotations/accusations/index.js";
import type { Finding, HarmFinding } from "../../../src/finding.js";
import type { Tree } from "../../../src/parse/index.js";
import { byHand, topicOf } from "../../measures/by-hand.js";

const topic = {
  ...topicOf("nordia", "sudia"),
  thirdParties: [{ id: "westia", name: "Westia", alliedTo: "sudia", source: null }],
};
const article = byHand("Sudian troops shelled the valley, he said. The river is high today.");
const { document, said, harm } = article;

/** Who accuses whom, where a speaker of a side says that Sudia shelled Nordia. */
function accused(side: string | null, more: readonly Finding[] = []) {
  const claim = said("Sudian troops shelled the valley", "Tom Hill", { as: { side } });
  const shelled = harm("shelled", "sudia", "nordia", { voice: "reported", attribution: claim.id });
  return accusationFindings(document, [claim, shelled, ...more], topic).map(
    ({ accused, by, response }) => ({ accused, by, response }),
  );
}

describe("an accusation", () => {
  it("is a harm that somebody else says a side does", () => {
    expect(accused("nordia")).toEqual([{ accused: "sudia", by: "nordia", response: "unheard" }]);
    expect(accused(null)).toEqual([{ accused: "sudia", by: null, response: "unheard" }]);
  });

  it("is none where the side or its ally tells of it", () => {
    expect(accused("sudia")).toEqual([]);
    expect(accused("westia")).toEqual([]);
  });

  it("is heard where the accused side has words of its own in the article", () => {
    const answer = said("The river is high today", "Ivo Brandt", { as: { side: "sudia" } });
    expect(accused("nordia", [answer])).toEqual([
      { accused: "sudia", by: "nordia", response: "heard" },
    ]);
  });

  it("is not heard by whom of its own side speaks ill of another of it", () => {
    const text =
      "Sudian troops shelled the valley, he said. The river is high and Sudia is mad, he said.";
    const hand = byHand(text);
    const shelled = hand.harm("shelled", "sudia", "nordia");
    const answer = hand.said("The river is high and Sudia is mad", "Ivo Brandt", {
      as: { side: "sudia" },
    });
    const spoken = (negative: number) => [
      hand.mention("Sudia is", "sudia", { tone: { negative, neutral: 1 - negative, positive: 0 } }),
    ];
    const response = (negative: number) =>
      accusationFindings(hand.document, [shelled, answer, ...spoken(negative)], topic)[0]!.response;
    expect([response(0), response(0.9)]).toEqual(["heard", "unheard"]);
  });

  it("that the accused tells only to answer it is another's, and answered", () => {
    const hand = byHand("Brandt defended himself against claims that Sudia shelled Nordia.");
    const claim = hand.said("Sudia shelled Nordia", "Ivo Brandt", {
      as: { side: "sudia" },
      cue: {
        ...{ start: 7, end: 15, text: "defended", lemma: "defend" },
        ...{ stance: "neutral", negated: false },
      },
    });
    const shelled = hand.harm("shelled", "sudia", "nordia", { attribution: claim.id });
    const [found] = accusationFindings(hand.document, [claim, shelled], topic);
    expect(found).toMatchObject({ accused: "sudia", by: null, response: "denied" });
    expect(found!.answer).toBe(claim.id);
  });

  it("in several words that say what somebody is stands once", () => {
    const hand = byHand("Sudia is a liar and a crook.");
    const agent = { start: 0, end: 5, text: "Sudia", actor: "Sudia", side: "sudia" };
    const told = (word: string, form: HarmFinding["form"]) =>
      hand.harm(word, "sudia", undefined, { form, agent });
    const [liar, crook] = [told("liar", "quality"), told("crook", "quality")];
    expect(accusationFindings(hand.document, [liar, crook], topic)).toHaveLength(1);
    const struck = told("crook", "active");
    expect(accusationFindings(hand.document, [liar, struck], topic)).toHaveLength(2);
  });

  it("is none where the harm is denied, is done to the side's own, or by nobody of the topic", () => {
    for (const one of [
      harm("shelled", "sudia", "nordia", { negated: true }),
      harm("shelled", "sudia", "sudia"),
      harm("shelled", "elsewhere", "nordia"),
      harm("shelled", undefined, "nordia"),
    ])
      expect(accusationFindings(document, [one], topic)).toEqual([]);
  });
});

describe("an accusing verb", () => {
  const of = (text: string, relations: readonly (readonly [number, string])[]) => {
    const hand = byHand(text);
    const { tokens } = hand.document;
    expect(tokens).toHaveLength(relations.length);
    const tree: Tree = {
      firstToken: 0,
      words: tokens,
      heads: relations.map(([head]) => (head === 0 ? null : head - 1)),
      relations: relations.map(([, relation]) => relation),
      partsOfSpeech: tokens.map(({ text: word }) =>
        word === "accused" ? "VERB" : /^[A-Z]/.test(word) ? "PROPN" : "NOUN",
      ),
      shallow: false,
    };
    const claim = hand.said(text.slice(0, -1), "Hill", {
      cue: {
        ...{ start: text.indexOf("accused"), end: text.indexOf("accused") + 7, text: "accused" },
        ...{ lemma: "accuse", stance: "accusing", negated: false },
      },
    });
    const found = accusationFindings(
      hand.document,
      [claim, hand.mention("Sudia", "sudia")],
      topic,
      { trees: [tree] },
    );
    return found.map(({ accused: whom }) => whom);
  };

  it("accuses whom it names", () => {
    const text = "Hill accused Sudia of lies.";
    const tree = [
      [2, "nsubj"],
      [0, "root"],
      [2, "obj"],
      [5, "case"],
      [2, "obl"],
      [2, "punct"],
    ];
    expect(of(text, tree as [number, string][])).toEqual(["sudia"]);
  });

  it("does not accuse a side that the accusation only mentions", () => {
    const text = "Hill accused Ruiz of praising Sudia.";
    const tree = [
      ...[
        [2, "nsubj"],
        [0, "root"],
        [2, "obj"],
        [5, "mark"],
        [2, "advcl"],
        [5, "obj"],
      ],
      ...[[2, "punct"]],
    ];
    expect(of(text, tree as [number, string][])).toEqual([]);
  });
});

describe("a sentence that the model reads as an accusation", () => {
  const text = "Sudia made fools of all of us, and Sudia knows it, Tom Hill said.";
  const hand = byHand(text);
  const { tokens } = hand.document;
  const place = (word: string) => tokens.findIndex((token) => token.text === word);
  const tree: Tree = {
    ...{ firstToken: 0, words: tokens, shallow: false },
    heads: tokens.map((_, at) => (at === 0 ? null : 0)),
    relations: tokens.map(() => "dep"),
    partsOfSpeech: tokens.map(() => "NOUN"),
  };
  const mention = hand.mention("Sudia", "sudia");
  const claims = (
    probability: number,
    findings: readonly Finding[] = [mention],
    given: { readonly trees?: readonly Tree[] } = { trees: [tree] },
  ) => {
    const accused = [{ token: place("Sudia"), wrong: place("fools"), probability }];
    const voiceAt = () => ({ voice: "quoted", attribution: claim.id }) as const;
    return accusationFindings(hand.document, findings, topic, { ...given, accused, voiceAt });
  };
  const claim = hand.said("Sudia made fools of all of us, and Sudia knows it", "Tom Hill", {
    as: { side: "nordia" },
  });

  it("is one, at the word that tells the wrong, by who says it", () => {
    const [found, ...rest] = claims(0.8, [mention, claim]);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ text: "fools", accused: "sudia", by: "nordia", harm: null });
    expect(found).toMatchObject({ reader: "learned", confidence: 0.8, voice: "quoted" });
  });

  it("is none where the model is not sure, no side is meant, or the side says it of itself", () => {
    expect(claims(0.3, [mention, claim])).toEqual([]);
    expect(claims(0.8, [claim])).toEqual([]);
    const own = hand.said("Sudia made fools of all of us", "Ivo Brandt", { as: { side: "sudia" } });
    expect(claims(0.8, [mention, { ...own, id: claim.id }])).toEqual([]);
  });

  it("is told once, by its own words where they tell it", () => {
    const fooled = hand.harm("fools", "sudia", "nordia");
    expect(claims(0.8, [mention, fooled]).map(({ harm: told }) => told)).toEqual([fooled.id]);
  });

  it("leaves out what words tell and the model reads as none, but for harm where the sentence tells of force", () => {
    const fooled = hand.harm("fools", "sudia", "nordia");
    const kept = (read: Parameters<typeof accusationFindings>[3] & object) =>
      accusationFindings(hand.document, [mention, fooled], topic, { trees: [tree], ...read });
    expect(kept({ accused: [], forceAt: () => 0.2 })).toEqual([]);
    expect(kept({ accused: [], forceAt: () => 0.9 })).toHaveLength(1);
    expect(kept({ accused: null, forceAt: () => 0.2 })).toHaveLength(1);
    const sure = [{ token: place("Sudia"), wrong: place("made"), probability: 0.1 }];
    expect(kept({ accused: sure, forceAt: () => 0.2 }).map(({ text: told }) => told)).toEqual([
      "fools",
    ]);
  });

  it("stands at the wrong that the model is surest of", () => {
    const second = tokens.findLastIndex((token) => token.text === "Sudia");
    const accused = [
      { token: place("Sudia"), wrong: place("fools"), probability: 0.4 },
      { token: second, wrong: place("knows"), probability: 0.7 },
    ];
    const both = [mention, hand.mention("Sudia knows", "sudia")];
    const found = accusationFindings(hand.document, both, topic, { trees: [tree], accused });
    expect(found.map(({ text: told, confidence }) => [told, confidence])).toEqual([["knows", 0.7]]);
  });

  it("is not asked of a sentence without a tree", () => {
    expect(claims(0.8, [mention, claim], { trees: [{ ...tree, shallow: true }] })).toEqual([]);
  });
});
