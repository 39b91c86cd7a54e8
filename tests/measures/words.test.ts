import { describe, expect, it } from "vitest";
import { measuresOf } from "../../src/measures/index.js";
import { PACKAGE_ROOT } from "../../src/data.js";
import { readTopic } from "../../src/topic/index.js";

const { topic } = await readTopic(`${PACKAGE_ROOT}src/measures/example-topic.yaml`);

/** Found anew in each test, never while the tests are listed: so a fault in a measure fails one of them. */
const measure = (id: string) => {
  const found = measuresOf(topic).find((one) => one.id === id);
  if (!found) throw new Error(`no measure “${id}”`);
  return found;
};

describe("how much of it there must be before a figure is told", () => {
  it.each([
    ["loaded-outlet", ["300 words in the outlet voice"]],
    ["loaded-distanced", ["300 words in the outlet voice"]],
    ['choice:outlet:["control","liberate"]', ["5 wordings of “who holds the valley”"]],
    ["attributed-share", ["200 words"]],
    ["form-direct", ["100 attributed words"]],
    ["effective-sources", ["20 appearances of speakers"]],
    ["largest-source-share", ["100 words of speakers"]],
    ["anonymous-share", ["100 attributed words"]],
    ["doubting-gap-nordia-sudia", ["5 cues of Nordia", "5 cues of Sudia"]],
    [
      "lean:voice:nordia:sudia",
      ["50 words said by the sides", "5 attributed contents of the sides"],
    ],
    ["lean:mention:nordia:sudia", ["10 mentions of the sides"]],
    ["lean:wording:nordia:sudia", ["5 contested terms of the sides"]],
    ["lean:prominence:nordia:sudia", ["5 mentions in headlines and first paragraphs"]],
    ["lean:first-voice:nordia:sudia", ["5 articles in which a side is heard"]],
    ["lean:blame:nordia:sudia", ["5 acts of harm by the sides in the outlet's own voice"]],
    ["tone:sudia", ["5 mentions of Sudia with a tone (only the learned reader tells tone)"]],
    ["first-voice-at:sudia", ["5 articles in which Sudia is heard"]],
    ["agentless-harm:nordia", ["5 acts of harm to Nordia in the outlet's own voice"]],
    ["accused-heard:sudia", ["5 accusations against Sudia"]],
    ["frame-reported-security", ["20 sentences in the reported voice"]],
    ["story-conflict", ["20 sentences"]],
    ["cast-hero:nordia", ["10 people and bodies of Nordia, each once an article"]],
  ])("%s: %j", (id, least) => {
    expect(measure(id).minimum.map(({ atLeast, of }) => `${String(atLeast)} ${of}`)).toEqual(least);
  });
});

describe("what a sentence may say of two outlets, and where all stands at one end", () => {
  it.each([
    [
      "lean:voice:nordia:sudia",
      ["gives more room to words of Nordia", "gives more room to words of Sudia"],
      ["gives words to Nordia and never to Sudia", "gives words to Sudia and never to Nordia"],
    ],
    [
      "lean:mention:nordia:sudia",
      ["names Nordia more often", "names Sudia more often"],
      [
        "names Nordia and never Sudia in its own voice",
        "names Sudia and never Nordia in its own voice",
      ],
    ],
    [
      "lean:blame:nordia:sudia",
      ["tells more of the harm as done by Sudia", "tells more of the harm as done by Nordia"],
      [
        "tells of harm by Sudia and never by Nordia in its own voice",
        "tells of harm by Nordia and never by Sudia in its own voice",
      ],
    ],
    [
      "doubting-gap-nordia-sudia",
      ["doubts Sudia more, as against Nordia,", "doubts Nordia more, as against Sudia,"],
      null,
    ],
    ["tone:nordia", ["speaks more warmly of Nordia", "speaks more coldly of Nordia"], null],
    [
      "attributed-share",
      ["gives more of its words to sources", "gives fewer of its words to sources"],
      null,
    ],
    [
      "balance:mention",
      [
        "names the sides in its own voice more evenly",
        "names the sides in its own voice less evenly",
      ],
      null,
    ],
    [
      "accused-heard:sudia",
      ["more often lets Sudia speak where accused", "less often lets Sudia speak where accused"],
      null,
    ],
    [
      "lean:agency:nordia:sudia",
      ["more often has Nordia act than undergo", "more often has Sudia act than undergo"],
      null,
    ],
    [
      "cast-villain:nordia",
      ["more often casts Nordia as the villain", "less often casts Nordia as the villain"],
      null,
    ],
    [
      "cue-doubting-nordia",
      [
        "introduces more of what is said by Nordia with doubting cues",
        "introduces less of what is said by Nordia with doubting cues",
      ],
      null,
    ],
    [
      "frame-outlet-security",
      [
        "tells more sentences of its own through the security frame",
        "tells fewer sentences of its own through the security frame",
      ],
      null,
    ],
  ])("%s", (id, more, all) => {
    expect(measure(id).says).toEqual({ more, all });
  });

  it("is said of every main measure that two outlets can be compared by", () => {
    const silent = measuresOf(topic).filter(
      ({ rank, ofArticle, says }) => rank === "main" && ofArticle && says === null,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("is nothing for a frame in the words of others, which is no choice of the outlet", () => {
    expect(measure("frame-reported-security").says).toBeNull();
  });
});

describe("what the ends of a scale mean", () => {
  it.each([
    ["doubting-gap-nordia-sudia", ["doubts only Sudia", "doubts only Nordia"]],
    ["lean:wording:nordia:sudia", ["only Nordia's wording", "only Sudia's wording"]],
    ["tone:sudia", ["only warm words for Sudia", "only cold words for Sudia"]],
    [
      "first-voice-at:nordia",
      ["lets Nordia be heard only at the very end", "lets Nordia be heard at once"],
    ],
    ["lean:agency:nordia:sudia", ["lets only Nordia act", "lets only Sudia act"]],
  ])("of %s", (id, ends) => {
    expect(measure(id).ends).toEqual(ends);
  });
});

describe("a measure", () => {
  it("counts the findings that a reader may open: of both sides for a lean and its balance", () => {
    const sides = ["sided-mention:nordia", "sided-mention:sudia"];
    expect(measure("lean:mention:nordia:sudia").evidence).toEqual(sides);
    expect(measure("balance:mention").evidence).toEqual(sides);
    expect(measure("balance:mention").exact?.trials).toEqual(sides);
    expect(measure("accused-heard:sudia").evidence).toEqual(["sided-accusation:sudia"]);
  });

  it("has a name, and says what it is narrowed down to", () => {
    expect(measure("loaded-distanced").name).toBe("loaded terms at a distance");
    expect(measure('choice:outlet:["control","take over"]').detail).toBe("control: take over");
    expect(measure("form-direct").detail).toBe("direct");
    expect(measure("frame-outlet-security").detail).toBe("security");
  });
});
