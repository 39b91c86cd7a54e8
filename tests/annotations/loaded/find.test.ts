import { describe, expect, it } from "vitest";
import { LEARNED_REASON, readLexicon } from "../../../src/annotations/loaded/index.js";
import type { Topic } from "../../../src/topic/topic.js";
import { documentOf, findIn } from "./read.js";

/** What hand-made readings leave open. */
const UNREAD = {
  attributions: [],
  tones: null,
  trees: [],
  frames: null,
  words: null,
  accused: null,
  slants: null,
};
const term = (term: string, side: string | null, patterns: string[] = []) => ({
  term,
  side,
  patterns,
  reason: null,
  alternatives: ["capture"],
  source: null,
});

const topic: Topic = {
  name: "a war",
  sides: [
    { id: "north", name: "North" },
    { id: "south", name: "South" },
  ],
  thirdParties: [],
  actors: [],
  concepts: [
    {
      id: "control",
      name: "change of control",
      terms: [
        term("liberate", "north", ["liberate"]),
        term("seize", "south", ["seize"]),
        term("capture", null, ["capture"]),
      ],
    },
    { id: "place", name: "name of the region", terms: [term("Old Land", "south")] },
  ],
};

describe("a loaded term", () => {
  it("comes with its reason, alternatives, source and place", () => {
    const text = "The senator slammed the plan.";
    const [finding, ...more] = findIn(text);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: "a#l12-19",
      kind: "loaded",
      text: "slammed",
      category: "assertive",
      entry: "slam",
      lexicon: "assertive",
      alternatives: ["criticise"],
      voice: "outlet",
      distanced: false,
      negated: false,
      concept: null,
    });
    expect(finding!.reason).not.toBe("");
    expect(finding!.source).not.toBeNull();
  });

  it("is found in capitals, over a line break, with hyphens, in British and American spelling", () => {
    expect(findIn("SENATOR SLAMS NEW PLAN").map(({ text }) => text)).toEqual(["SLAMS"]);
    expect(findIn("It was a self serving plan.").map(({ entry }) => entry)).toEqual(
      findIn("It was a self-serving plan.").map(({ entry }) => entry),
    );
    expect(findIn("They demonised the man.")).toHaveLength(1);
    expect(findIn("They demonized the man.")).toHaveLength(1);
  });

  it("is no finding in a proper name", () => {
    expect(findIn("He joined the Liberation Army in 1990.")).toEqual([]);
    expect(findIn("She is a member of the Radical Party of the north.")).toEqual([]);
  });

  it("is no finding where a prefix makes another word of it", () => {
    expect(findIn("The anti-racist march was peaceful.")).toEqual([]);
    expect(findIn("It was a racist march.")).toHaveLength(1);
  });

  it("tells when it is denied", () => {
    const negated = (text: string) => findIn(text).map((finding) => finding.negated);
    expect(negated("It was not a massacre.")).toEqual([true]);
    expect(negated("It wasn't a massacre.")).toEqual([true]);
    expect(negated("It was a massacre.")).toEqual([false]);
    expect(negated("He did not come, and it was a massacre.")).toEqual([false]);
    expect(negated("It was not only a massacre.")).toEqual([false]);
  });

  it("has the voice that the attributions give it", () => {
    const [finding] = findIn("It was a massacre, he said.", {
      voiceAt: () => ({ voice: "reported", attribution: "a#a0-17" }),
    });
    expect(finding).toMatchObject({ voice: "reported", attribution: "a#a0-17" });
  });
});

describe("scare quotes", () => {
  it("keep a listed term at a distance, in the outlet's voice", () => {
    const findings = findIn("They celebrated the “liberation of” the town.", {
      voiceAt: () => ({ voice: "quoted", attribution: null }),
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ voice: "outlet", distanced: true });
  });

  it("are a finding of their own around other words", () => {
    const [finding] = findIn("The ministry praised its “security” plan for the town.");
    expect(finding).toMatchObject({ text: "security", entry: "scare-quotes", distanced: true });
  });

  it("are none where somebody is quoted, or a name is given", () => {
    const quoted = { voice: "quoted", attribution: "a#a1-2" } as const;
    expect(
      findIn("She praised its “security” plan.", { voiceAt: () => quoted }).filter(
        ({ distanced }) => distanced,
      ),
    ).toEqual([]);
    expect(findIn("They call the “frame” a window.")).toEqual([]);
    expect(findIn("He wrote the “Winter Journey” in 1827.")).toEqual([]);
  });

  it("so-called does the same", () => {
    const findings = findIn("The so-called massacre was shown on television.");
    expect(findings.find(({ text }) => text === "massacre")).toMatchObject({ distanced: true });
  });
});

describe("a topic's contested wording", () => {
  it("names the side whose wording it is and wins over the lexicon", () => {
    const findings = findIn("The army liberated one town and seized another.", { topic });
    expect(findings.map(({ text, favours, category }) => [text, favours, category])).toEqual([
      ["liberated", "north", "contested"],
      ["seized", "south", "contested"],
    ]);
    expect(findings[0]).toMatchObject({
      term: "liberate",
      concept: "control",
      lexicon: "topic",
      entry: "control/liberate",
      confidence: 1,
    });
  });

  it("is found by the term itself where no pattern is given, and without a side", () => {
    const findings = findIn("They captured the Old Land.", { topic });
    expect(findings.map(({ term, favours }) => [term, favours])).toEqual([
      ["capture", null],
      ["Old Land", "south"],
    ]);
  });

  it("mirrors when the sides are swapped", () => {
    const swap = (side: string | null) => (side === "north" ? "south" : side && "north");
    const mirrored: Topic = {
      ...topic,
      concepts: topic.concepts.map((concept) => ({
        ...concept,
        terms: concept.terms.map((one) => ({ ...one, side: swap(one.side) })),
      })),
    };
    const text = "They liberated, seized and captured the Old Land.";
    const sides = (given: Topic) => findIn(text, { topic: given }).map(({ favours }) => favours);
    expect(sides(mirrored)).toEqual(sides(topic).map(swap));
  });
});

describe("a learned finding", () => {
  const text = "A murky tale of pompous, grim men.";
  const at = (word: string, confidence: number) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    confidence,
    marked: true,
  });
  const reading = {
    ...UNREAD,
    loadedSentences: null,
    loadedWords: [at("tale", 0.8), at("of", 0.6), at("pompous", 0.9)],
  };

  it("joins words side by side and gives way to the lexicon", () => {
    const learned = findIn(text, { reading }).filter(({ category }) => category === "learned");
    expect(learned).toHaveLength(1);
    expect(learned[0]).toMatchObject({
      text: "tale of",
      term: "tale of",
      reader: "learned",
      lexicon: null,
      entry: null,
      confidence: 0.7,
      reason: LEARNED_REASON,
    });
  });
});

describe("with the learned reader", () => {
  const read = (text: string, probability: number, words: [string, number][] = []) => ({
    ...UNREAD,
    loadedSentences: documentOf(text).sentences.map(() => probability),
    loadedWords: words.map(([word, confidence]) => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
      confidence,
      marked: confidence >= 0.23,
    })),
  });

  it("a colouring term is a finding only where the reader holds a word of it for possibly loaded", () => {
    const text = "The reckless plan passed in June.";
    const findings = (confidence: number) =>
      findIn(text, { reading: read(text, 0.8, [["reckless", confidence]]) });
    expect(findings(0.05)).toEqual([]);
    expect(findings(0.15)).toMatchObject([{ text: "reckless", category: "judgement-as-fact" }]);
  });

  it("an entry may ask for the same, for words that news also uses plainly", () => {
    const text = "A far-right rally passed in June.";
    const findings = (confidence: number) =>
      findIn(text, { reading: read(text, 0.8, [["far-right", confidence]]) });
    expect(findings(0.05)).toEqual([]);
    expect(findings(0.15)).toMatchObject([{ entry: "far-left" }]);
  });

  it("a user's own entry is a finding whatever the reader finds", () => {
    const text = "The reckless plan passed in June.";
    const own = { ...readLexicon() };
    const lexicon = {
      ...own,
      entries: own.entries.map((entry) => ({ ...entry, confirm: 0, lexicon: "mine.yaml" })),
    };
    expect(findIn(text, { lexicon, reading: read(text, 0.1) })).toHaveLength(1);
  });

  it("contested wording is a finding whatever the reader finds", () => {
    const text = "The army liberated one town.";
    expect(findIn(text, { reading: read(text, 0.1) })).toHaveLength(1);
    expect(findIn(text, { reading: read(text, 0.1), topic })).toHaveLength(1);
  });

  it("a pronoun alone is no finding", () => {
    const text = "He added it was a plain day.";
    expect(findIn(text, { reading: read(text, 0.8, [["it", 0.6]]) })).toEqual([]);
  });
});

describe("any text", () => {
  it("gives findings whose offsets fit, in order, the same each time", () => {
    const text =
      "“Radical” thugs — so-called heroes — slammed the corrupt, evil regime.\n\nA massacre!";
    const findings = findIn(text);
    expect(findings.length).toBeGreaterThan(5);
    for (const [index, { start, end, text: words }] of findings.entries()) {
      expect(documentOf(text).text.slice(start, end)).toBe(words);
      expect(start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0);
    }
    expect(findIn(text)).toEqual(findings);
  });

  it("has none in furniture and links", () => {
    const text = [
      "Council votes on the bridge",
      "The council voted on the bridge on Monday evening after a debate of four hours.",
      "Read more: Senator slams corrupt regime",
      "The bridge will be closed to lorries from May, the mayor said at the meeting.",
    ].join("\n\n");
    expect(findIn(text)).toEqual([]);
  });
});
