import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/finding.js";
import { byHand, measured, topicOf } from "../by-hand.js";

const topic = topicOf("nordia", "sudia");
const three = topicOf("nordia", "sudia", "westia");

describe("who is named", () => {
  const article = byHand(
    "Nordia and Sudia meet\n\nThe Nordians came at noon, the Sudians were late.\n\nLind left early, and Brandt stayed until Friday.",
  );
  const { mention } = article;

  it("counts the outlet's own voice, and at the top of the article any voice", () => {
    const { count, value } = measured(
      article,
      [
        mention("Nordians", "nordia", { voice: "quoted" }),
        mention("Sudians", "sudia"),
        mention("Lind", "nordia", { voice: "reported" }),
        mention("Brandt", "sudia"),
      ],
      topic,
    );
    // Named by the outlet: Sudians, Brandt. Named in the first paragraph: Nordians, Sudians.
    expect(value("lean:mention:nordia:sudia")).toBe(-1);
    expect(count("sided-mention")).toBe(2);
    expect(value("lean:prominence:nordia:sudia")).toBe(0);
    expect(count("sided-prominence")).toBe(2);
    expect(value("balance:prominence")).toBe(1);
  });

  it("leaves out who is of no side, or of none that the topic names", () => {
    const { contributions } = measured(
      article,
      [mention("Nordians", null), mention("Sudians", "elsewhere")],
      topic,
    );
    expect(contributions.filter(({ name }) => name.startsWith("sided"))).toEqual([]);
  });

  it("counts headline and first paragraph as the top, and nothing below", () => {
    const { count } = measured(
      article,
      [mention("Nordia", "nordia"), mention("Nordians", "nordia"), mention("Brandt", "sudia")],
      topic,
    );
    expect(count("sided-prominence:nordia")).toBe(2);
    expect(count("sided-prominence:sudia")).toBe(0);
  });

  it("compares a side with all others together where there are three", () => {
    const findings = [
      mention("Nordia", "nordia"),
      mention("Sudia", "sudia"),
      mention("Brandt", "sudia"),
      mention("Lind", "westia"),
    ];
    const { value } = measured(article, findings, three);
    expect(value("lean:mention:nordia")).toBe((1 - 3) / 4);
    expect(value("lean:mention:westia")).toBe((1 - 3) / 4);
    expect(value("lean:mention:sudia")).toBe(0);
    expect(value("lean:mention:nordia:sudia")).toBeCloseTo((1 - 2) / 3, 12);
  });
});

describe("tone", () => {
  const article = byHand("Nordia won. Sudia lost. Lind smiled. Brandt wept.");
  const { mention } = article;
  const tone = (positive: number, negative: number) => ({
    tone: { positive, negative, neutral: 1 - positive - negative },
  });

  it("is warm above 0 and cold below, a mean over the mentions that have one", () => {
    const { value } = measured(
      article,
      [
        mention("Nordia", "nordia", tone(0.9, 0.1)),
        mention("Lind", "nordia", tone(0.5, 0.1)),
        mention("Sudia", "sudia", tone(0, 0.5)),
        mention("Brandt", "sudia"),
      ],
      topic,
    );
    expect(value("tone:nordia")).toBeCloseTo((0.8 + 0.4) / 2, 12);
    expect(value("tone:sudia")).toBeCloseTo(-0.5, 12);
    expect(value("lean:tone:nordia:sudia")).toBeCloseTo((0.6 - -0.5) / 2, 12);
  });

  it("isn't told of quotations, nor between sides of which one has none", () => {
    const { value } = measured(
      article,
      [
        mention("Nordia", "nordia", { ...tone(1, 0), voice: "quoted" }),
        mention("Sudia", "sudia", tone(1, 0)),
      ],
      topic,
    );
    expect(value("tone:nordia")).toBeNull();
    expect(value("tone:sudia")).toBe(1);
    expect(value("lean:tone:nordia:sudia")).toBeNull();
  });
});

describe("blame", () => {
  const article = byHand("They shelled it. They burned it. They looted it. They struck it.");
  const { harm } = article;

  it("is laid at who does harm in the outlet's own voice, +1 where that is the other side", () => {
    const { count, value } = measured(
      article,
      [
        harm("shelled", "sudia", "nordia"),
        harm("burned", "sudia", null),
        harm("looted", "sudia", "nordia", { voice: "reported" }),
        harm("struck", "sudia", "nordia", { negated: true }),
      ],
      topic,
    );
    expect(count("sided-blame:sudia")).toBe(2);
    expect(count("sided-blame")).toBe(2);
    expect(count("sided-suffered:nordia")).toBe(1);
    expect(value("lean:blame:nordia:sudia")).toBe(1);
    expect(value("agentless-harm:nordia")).toBe(0);
  });

  it("says nothing of harm that a side does to its own", () => {
    const { contributions } = measured(article, [harm("shelled", "sudia", "sudia")], topic);
    expect(contributions.filter(({ name }) => name.startsWith("sided"))).toEqual([]);
  });

  it("tells how much of the harm to a side names nobody", () => {
    const { value } = measured(
      article,
      [
        harm("shelled", undefined, "sudia"),
        harm("burned", null, "sudia"),
        harm("looted", undefined, "sudia"),
        harm("struck", "elsewhere", "sudia"),
      ],
      topic,
    );
    // Two of four name nobody; the other two name somebody of no side of the topic.
    expect(value("agentless-harm:sudia")).toBe(0.5);
    expect(value("agentless-harm:nordia")).toBeNull();
    expect(value("lean:blame:nordia:sudia")).toBeNull();
  });

  it("weighs a side against all others together where there are three", () => {
    const findings = [
      harm("shelled", "sudia", "nordia"),
      harm("burned", "westia", "nordia"),
      harm("looted", "sudia", "nordia"),
      harm("struck", "nordia", "sudia"),
    ];
    const { value } = measured(article, findings, three);
    expect(value("lean:blame:nordia")).toBe((3 - 1) / 4);
    expect(value("lean:blame:sudia")).toBe((2 - 2) / 4);
    expect(value("lean:blame:westia")).toBe((3 - 1) / 4);
    expect(value("lean:blame:nordia:westia")).toBe(0);
  });
});

describe("whose wording", () => {
  const article = byHand("It was freed, taken, held, seized and kept.");
  const { loaded } = article;
  const of = (side: string | null) => ({ concept: "control", favours: side });

  it("counts what the outlet says itself, neither denied nor at a distance", () => {
    const { count, value } = measured(
      article,
      [
        loaded("freed", of("nordia")),
        loaded("taken", { ...of("sudia"), voice: "quoted" }),
        loaded("held", { ...of("sudia"), negated: true }),
        loaded("seized", { ...of("sudia"), distanced: true }),
        loaded("kept", of(null)),
      ],
      topic,
    );
    expect(value("lean:wording:nordia:sudia")).toBe(1);
    expect(value("balance:wording")).toBe(0);
    expect(count("sided-wording")).toBe(1);
  });

  it("leaves out loaded words that are no wording of the topic's, and other sides'", () => {
    const { value } = measured(
      article,
      [
        loaded("freed", { favours: "nordia" }),
        loaded("taken", { ...of("elsewhere") }),
        loaded("held", of("sudia")),
      ],
      topic,
    );
    expect(value("lean:wording:nordia:sudia")).toBe(-1);
  });
});

describe("the accused", () => {
  const article = byHand("They lied. They stole. They cheated. They ran.");
  const { accusation } = article;

  it("count as heard where they deny it and where they speak of other things", () => {
    const { value } = measured(
      article,
      [
        accusation("lied", "nordia", "denied"),
        accusation("stole", "nordia", "heard"),
        accusation("cheated", "nordia", "unheard"),
        accusation("ran", "sudia", "unheard"),
      ],
      topic,
    );
    expect(value("accused-heard")).toBe(0.5);
    expect(value("accused-heard:nordia")).toBeCloseTo(2 / 3, 12);
    expect(value("accused-heard:sudia")).toBe(0);
  });
});

describe("the first voice", () => {
  const text = "Rain fell there. The road is open now. The river is high today. The end is near.";
  const article = byHand(text);
  const { said } = article;
  const by = (side: string) => ({ as: { side } });
  const measure = (findings: readonly Finding[]) => measured(article, findings, topic);

  it("is the side that stands first, however the findings are sorted", () => {
    const findings = [
      said("The river is high today", "Ivo Brandt", by("sudia")),
      said("The road is open now", "Mara Lind", by("nordia")),
      said("The end is near", "Mara Lind", by("nordia")),
    ];
    for (const some of [findings, [...findings].reverse()]) {
      const { count, value } = measure(some);
      expect(value("lean:first-voice:nordia:sudia")).toBe(1);
      expect(value("balance:first-voice")).toBe(0);
      expect(count("sided-first-voice")).toBe(1);
      // 3 of 17 words stand before Lind, 8 before Brandt.
      expect(value("first-voice-at:nordia")).toBeCloseTo(3 / 17, 12);
      expect(value("first-voice-at:sudia")).toBeCloseTo(8 / 17, 12);
      expect(count("sided-contents")).toBe(3);
      expect(count("sided-contents:nordia")).toBe(2);
    }
  });

  it("is nobody's where two sides begin together, and not of who is quoted by another", () => {
    const both = measure([
      said("The road is open now", "Mara Lind", by("nordia")),
      said("The road is open now", "Ivo Brandt", by("sudia")),
    ]);
    expect(both.value("lean:first-voice:nordia:sudia")).toBeNull();
    expect(both.value("first-voice-at:sudia")).toBeCloseTo(3 / 17, 12);
    const outer = said("The river is high today", "Mara Lind", by("nordia"));
    const inner = said("high", "Ivo Brandt", { ...by("sudia"), parent: outer.id });
    const nested = measure([inner, outer]);
    expect(nested.value("lean:first-voice:nordia:sudia")).toBe(1);
    expect(nested.value("first-voice-at:sudia")).toBeNull();
    expect(nested.count("sided-contents")).toBe(1);
  });

  it("is not of speakers of no side, or of none that the topic names", () => {
    const { value } = measure([
      said("Rain fell there", "Ann Porter"),
      said("The road is open now", "Tom Hill", by("elsewhere")),
      said("The river is high today", "Ivo Brandt", by("sudia")),
    ]);
    expect(value("lean:first-voice:nordia:sudia")).toBe(-1);
  });
});

describe("without sides", () => {
  it("nothing of one-sidedness is counted", () => {
    const article = byHand("Nordia won, said Lind.");
    const findings = [article.mention("Nordia", "nordia"), article.said("won", "Lind")];
    for (const none of [null, topicOf()])
      expect(
        measured(article, findings, none).contributions.filter(({ name }) =>
          name.startsWith("sided"),
        ),
      ).toEqual([]);
  });
});
