import { describe, expect, it } from "vitest";
import { accusedHeardTitle } from "../../../src/figures/titles/accused-heard.js";
import { articleStripTitle } from "../../../src/figures/titles/article-strip.js";
import { contrastsTitle } from "../../../src/figures/titles/contrasts.js";
import { cueStanceTitle } from "../../../src/figures/titles/cue-stance-by-side.js";
import { distinctiveWordsTitle } from "../../../src/figures/titles/distinctive-words.js";
import { eventFactsTitle, factsTold } from "../../../src/figures/titles/event-facts.js";
import { framesTitle } from "../../../src/figures/titles/frames.js";
import { loadedTermsTitle } from "../../../src/figures/titles/loaded-terms.js";
import { namingsTitle } from "../../../src/figures/titles/namings.js";
import { powerCurveTitle } from "../../../src/figures/titles/power-curve.js";
import { rolesTitle } from "../../../src/figures/titles/roles.js";
import { sharedTextTitle } from "../../../src/figures/titles/shared-text.js";
import { sidednessTitle } from "../../../src/figures/titles/sidedness-components.js";
import { speakersBySideTitle } from "../../../src/figures/titles/speakers-by-side.js";
import { wireEditsTitle } from "../../../src/figures/titles/wire-edits.js";
import { wordingChoicesTitle } from "../../../src/figures/titles/wording-choices.js";
import { figures } from "../../../src/figures/index.js";
import type { Panel } from "../../../src/figures/kit/panels.js";
import type * as tables from "../../../src/outlets/analysis.js";
import type { Estimate } from "../../../src/statistics/estimate.js";
import type { Topic } from "../../../src/topic/topic.js";
import { parseTopic } from "../../../src/topic/index.js";
import { makeAnalysis } from "../../fixtures/analysis.js";

const { topic } = parseTopic(`name: Water
sides: [{id: averland, name: Averland}, {id: borland, name: Borland}]
actors: [{name: Averland, side: averland}, {name: Borland, side: borland}]
`);
const [A, B] = ["averland", "borland"];
const other = (side: string | null) => (side === A ? B! : side === B ? A! : side);
/** A title in which the sides have changed their names. */
const mirrored = (title: string | null) =>
  title?.replace(/Averland|Borland/g, (name) => (name === "Averland" ? "Borland" : "Averland"));
const row = <T>(fields: object) => fields as T;

const estimate = (value: number, low: number, high: number, sufficient = true): Estimate =>
  row({ value, low, high, n: 12, sufficient, resampled: "articles", reason: null });
const measure = (fields: Partial<tables.MeasureDescription>): tables.MeasureDescription =>
  row({
    ...{ id: "m", name: "m", label: "m", component: "m", unit: "lean", rank: "main", says: null },
    ...{ voice: null, detail: null, side: null, sides: null, ends: null, range: [-1, 1] },
    ...fields,
  });
const outlet = (
  name: string,
  figures: readonly (readonly [id: string, all: Estimate, count?: number])[],
): tables.OutletRow =>
  row({
    ...{ outlet: name, articles: 12, words: 1000, sharedWords: 0 },
    figures: figures.map(([id, all, findingCount = 0]) => ({ measure: id, all, findingCount })),
  });
const contrast = (fields: Partial<tables.Contrast>): tables.Contrast =>
  row({
    ...{ a: "North", b: "South", basis: "events", events: 42, articles: [42, 42], stands: true },
    ...{ difference: 0.2, low: 0.1, high: 0.3, valueA: 0.5, valueB: 0.3, measure: "m" },
    ...fields,
  });

describe("the title of the loaded terms", () => {
  const rates = (["outlet", "reported", "quoted"] as const).map((voice) =>
    measure({
      ...{ id: voice, component: "loaded", voice, unit: "per 1,000 words" },
      says: { more: ["uses more loaded terms", "uses fewer loaded terms"], all: null },
    }),
  );
  const outlets = [
    outlet("North", [
      ["outlet", estimate(8, 5, 11), 9],
      ["quoted", estimate(4, 1, 7), 3],
    ]),
    outlet("South", [
      ["outlet", estimate(3, 1, 5), 4],
      ["reported", estimate(1, 0, 2), 1],
    ]),
  ];

  it("counts terms by voice where no difference stands", () => {
    expect(loadedTermsTitle({ measures: rates, contrasts: [], outlets })).toBe(
      "13 loaded terms in the outlets’ own voice, 4 in what they report or quote",
    );
  });

  it("names the outlet with more where a difference stands that the chart shows too", () => {
    const title = (difference: number) =>
      loadedTermsTitle({
        ...{ measures: rates, outlets },
        contrasts: [contrast({ measure: "outlet", difference })],
      });
    expect(title(2)).toBe("North uses more loaded terms than South, on 42 shared events");
    // Within events South has more, in the chart North: neither is said.
    expect(title(-2)).toMatch(/^13 loaded terms/);
  });

  it("says nothing where nothing was found", () => {
    expect(loadedTermsTitle({ measures: rates, contrasts: [], outlets: [] })).toBeNull();
  });
});

describe("the title of contested wording", () => {
  const use = (outletName: string, side: string | null, count: number): tables.ChoiceRow =>
    row({ outlet: outletName, side, count, voice: "outlet", concept: "c", term: "t" });

  it("counts each side's wording, the most used first, and mirrors", () => {
    const uses = [use("North", A!, 5), use("South", A!, 2), use("South", B!, 1), use("N", null, 9)];
    expect(wordingChoicesTitle(uses, topic!)).toBe(
      "In the outlets’ own voice: 7 uses of Averland’s wording and 1 of Borland’s",
    );
    const swapped = uses.map((one) => ({ ...one, side: other(one.side) }));
    expect(wordingChoicesTitle(swapped, topic!)).toBe(mirrored(wordingChoicesTitle(uses, topic!)));
  });

  it("names the one of three outlets that uses a side's wording", () => {
    const uses = [use("North", A!, 5), use("South", A!, 2), use("East", A!, 3), use("East", B!, 4)];
    expect(wordingChoicesTitle(uses, topic!)).toBe(
      "East alone uses Borland’s wording: 4 of 14 such uses",
    );
  });

  it("leaves out quotations, and is silent without any use", () => {
    const quoted: tables.ChoiceRow = { ...use("North", A!, 5), voice: "quoted" };
    expect(wordingChoicesTitle([quoted, use("North", B!, 0)], topic!)).toBeNull();
  });
});

describe("the title of distinctive words", () => {
  const word = (text: string, z: number, p: number | null, q: number | null) =>
    row<tables.DistinctiveRow>({ outlet: "North", word: text, z, p, q });

  it("names the clearest word that is shown to differ, and how many are", () => {
    const words = [
      word("sea", 3, 0.01, 0.04),
      word("dam", 5, 0.001, 0.01),
      word("ox", 9, 0.5, 0.6),
    ];
    expect(distinctiveWordsTitle(words)).toBe(
      "“dam” sets North apart most clearly, of 2 words shown to differ",
    );
    expect(distinctiveWordsTitle(words.slice(1))).toBe(
      "“dam” sets North apart, the only word shown to differ",
    );
  });

  it("claims no difference where none is shown or none could be tested", () => {
    expect(distinctiveWordsTitle([word("a", 3, 0.2, 0.4), word("b", 2, 0.3, 0.4)])).toBe(
      "None of 2 tested words is shown to set an outlet apart",
    );
    expect(distinctiveWordsTitle([word("a", 3, null, null)])).toMatch(/^No word is used in enough/);
    expect(distinctiveWordsTitle([])).toBeNull();
  });
});

describe("the title of the speakers", () => {
  const said = (outletName: string, side: string | null, words: number, speaker = "X") =>
    row<tables.SpeakerRow>({ outlet: outletName, side, words, speaker, anonymous: false });
  const three = ["North", "South", "East"];

  it("counts the outlets in which a side has more words than the other, and mirrors", () => {
    const rows = [said("North", A!, 9), said("North", B!, 3), said("South", A!, 5)];
    const all = [...rows, said("East", A!, 1), said("East", B!, 2), said("East", null, 50)];
    const title = speakersBySideTitle(all, three, topic);
    expect(title).toBe("Averland’s speakers have more words than Borland’s in 2 of 3 outlets");
    const swapped = all.map((one) => ({ ...one, side: other(one.side) }));
    expect(speakersBySideTitle(swapped, three, topic)).toBe(mirrored(title));
  });

  it("gives both numbers where as many outlets give more to the one as to the other", () => {
    const rows = [said("North", A!, 9), said("North", B!, 3), said("South", B!, 10)];
    expect(speakersBySideTitle(rows, ["North", "South"], topic)).toBe(
      "Borland’s speakers have 13 words and Averland’s 9",
    );
  });

  it("says that only one side is heard at all", () => {
    expect(speakersBySideTitle([said("North", B!, 9), said("East", B!, 1)], three, topic)).toBe(
      "Of the sides only Borland may speak, in 2 of 3 outlets",
    );
  });

  it("names the speaker with the most words where there is no topic, and nobody where two have", () => {
    const rows = [said("North", null, 7, "Ana Holt"), said("South", null, 5, "Tomas Reyes")];
    expect(speakersBySideTitle(rows, three, null)).toBe("Most words go to Ana Holt: 7 of 12");
    expect(speakersBySideTitle([rows[0]!, said("S", null, 7, "B")], three, null)).toBeNull();
    expect(speakersBySideTitle([], three, topic)).toBeNull();
  });
});

describe("the title of cues", () => {
  const cue = (outletName: string | null, stance: string, count: number) =>
    row<tables.StanceRow>({ outlet: outletName, side: A, stance, count });
  const plain = [cue("North", "neutral", 9), cue("South", "neutral", 5), cue("East", "neutral", 8)];
  const gap = (more: readonly [string, number], less: readonly [string, number]): Panel[] => [
    {
      title: "Doubting (“claimed”)",
      marks: [more, less].map(([series, value]) =>
        row({ row: 0, series, estimate: estimate(value, value - 0.1, value + 0.1) }),
      ),
    },
  ];

  it("names the one outlet that doubts, of how many cues, and that all say “said”", () => {
    const rows = [...plain, cue("East", "doubting", 4), cue("East", "none", 70)];
    expect(cueStanceTitle(rows, [], topic)).toBe(
      "All 3 outlets use “said”; East alone uses doubting cues (“claimed”): 4 of 12",
    );
  });

  it("only counts where several doubt, or one does once", () => {
    const rows = [...plain, cue("East", "doubting", 4), cue("North", "doubting", 1)];
    expect(cueStanceTitle(rows, [], topic)).toBe(
      "Of 27 cues 22 are neutral (“said”), 5 doubting (“claimed”)",
    );
    expect(cueStanceTitle([...plain, cue("East", "doubting", 1)], [], topic)).toMatch(
      /^Of 23 cues/,
    );
    expect(cueStanceTitle([cue("North", "none", 3)], [], topic)).toBeNull();
  });

  it("tells that a side is doubted more only where the intervals do not meet, and mirrors", () => {
    const title = cueStanceTitle(plain, gap([A!, 0.5], [B!, 0.1]), topic);
    expect(title).toBe(
      "Doubting cues (“claimed”) introduce Averland’s words more often than Borland’s",
    );
    expect(cueStanceTitle(plain, gap([B!, 0.5], [A!, 0.1]), topic)).toBe(mirrored(title));
    expect(cueStanceTitle(plain, gap([A!, 0.25], [B!, 0.1]), topic)).toMatch(/^Of 22 cues/);
  });
});

describe("the title of one-sidedness", () => {
  const leans = [
    measure({ id: "voice", name: "voice lean", sides: [A!, B!] }),
    measure({ id: "tone", name: "tone lean", sides: [A!, B!] }),
  ];
  const leaning = (name: string, low: number, high: number, sufficient = true) =>
    outlet(name, [["tone", estimate((low + high) / 2, low, high, sufficient)]]);

  it("counts the outlets whose intervals are clear of 0 on each side, and mirrors", () => {
    const ends = [
      [0.2, 0.6],
      [0.1, 0.9],
      [-0.5, -0.1],
      [-0.1, 0.4],
    ] as const;
    const title = sidednessTitle(
      leans,
      ends.map(([low, high], at) => leaning(`outlet ${String(at)}`, low, high)),
      topic!,
    );
    expect(title).toBe("Tone lean: 2 of 4 outlets lean to Averland and 1 to Borland, clear of 0");
    const swapped = ends.map(([low, high], at) => leaning(`outlet ${String(at)}`, -high, -low));
    expect(sidednessTitle(leans, swapped, topic!)).toBe(mirrored(title));
  });

  it("claims nothing from one outlet of several, nor from too little text", () => {
    const one = [leaning("North", 0.2, 0.6), leaning("South", -0.2, 0.6)];
    expect(sidednessTitle(leans, one, topic!)).toBe(
      "No lean is clear of 0 the same way in more than one outlet",
    );
    const thin = [leaning("North", 0.2, 0.6, false), leaning("South", 0.2, 0.6, false)];
    expect(sidednessTitle(leans, thin, topic!)).toMatch(/too little text/);
    expect(sidednessTitle([], one, topic!)).toBeNull();
  });
});

describe("the title of differences", () => {
  const tone = measure({
    says: { more: ["speaks more warmly of Averland", "speaks more coldly of Averland"], all: null },
  });

  it("is told of the outlet with the greater value, whichever stands first", () => {
    const title = "North speaks more warmly of Averland than South, on 42 shared events";
    expect(contrastsTitle({ contrast: contrast({}), measure: tone })).toBe(title);
    const turned = contrast({ a: "South", b: "North", difference: -0.2 });
    expect(contrastsTitle({ contrast: turned, measure: tone })).toBe(title);
  });

  it("keeps an outlet before all others, and says where no events are shared", () => {
    const rest = contrast({ b: null, difference: -0.2, basis: "articles" });
    expect(contrastsTitle({ contrast: rest, measure: tone })).toBe(
      "North speaks more coldly of Averland than all others, across all articles",
    );
  });
});

describe("the title of accusations", () => {
  const accused = (side: string, response: "denied" | "heard" | "unheard", times: number) =>
    Array.from({ length: times }, () => ({ accused: side, response }));

  it("counts how often each side is not heard, the most accused first, and mirrors", () => {
    const all = [
      ...[...accused(A!, "denied", 1), ...accused(A!, "unheard", 1)],
      ...[...accused(B!, "unheard", 4), ...accused(B!, "heard", 1)],
    ];
    const title = accusedHeardTitle(all, topic!.sides);
    expect(title).toBe("Accused and not heard: Borland 4 of 5 times and Averland 1 of 2");
    const swapped = all.map((one) => ({ ...one, accused: other(one.accused)! }));
    expect(accusedHeardTitle(swapped, topic!.sides)).toBe(mirrored(title));
    expect(accusedHeardTitle([], topic!.sides)).toBeNull();
  });
});

describe("the title of frames", () => {
  const measures = ["security", "law-and-crime"].map((detail) =>
    measure({ id: detail, component: "frame", detail, voice: "outlet", unit: "share" }),
  );
  const seen = (name: string, security: number, law: number) =>
    outlet(name, [
      ["security", estimate(security, 0, 1)],
      ["law-and-crime", estimate(law, 0, 1)],
    ]);

  it("names the frame that is commonest in the most outlets", () => {
    const outlets = [seen("North", 0.2, 0.4), seen("South", 0.1, 0.3), seen("East", 0.3, 0.3)];
    expect(framesTitle({ measures, contrasts: [], outlets })).toBe(
      "Law and crime is the commonest frame in 2 of 3 outlets’ own voice",
    );
  });

  it("names none where as many outlets have another, or none has any", () => {
    const even = [seen("North", 0.2, 0.4), seen("South", 0.3, 0.1)];
    expect(framesTitle({ measures, contrasts: [], outlets: even })).toBeNull();
    expect(framesTitle({ measures, contrasts: [], outlets: [seen("North", 0, 0)] })).toBeNull();
  });
});

describe("the title of roles", () => {
  it("counts harm by side where no interval sets two sides apart, and mirrors", () => {
    const harms = [A!, B!].map((side) =>
      measure({ id: `harms:${side}`, component: "deed", detail: "harms", side }),
    );
    const outlets = (a: number, b: number) => [
      outlet("North", [
        [`harms:${A!}`, estimate(0.1, 0, 1), a],
        [`harms:${B!}`, estimate(0.1, 0, 1), b],
      ]),
    ];
    const title = rolesTitle([], [], { measures: harms, outlets: outlets(1, 4) }, topic);
    expect(title).toBe(
      "Agent of a harmful verb, in the outlets’ own voice: Borland 4 times and Averland 1",
    );
    expect(rolesTitle([], [], { measures: harms, outlets: outlets(4, 1) }, topic)).toBe(
      mirrored(title),
    );
    expect(rolesTitle([], [], { measures: harms, outlets: outlets(0, 0) }, topic)).toBeNull();
  });
});

describe("the title of namings", () => {
  const naming = (words: string, count: number, fields: Partial<tables.NamingRow> = {}) =>
    row<tables.NamingRow>({
      ...{ outlet: "North", entity: "Ana Holt", naming: words, count, form: "description" },
      ...{ alone: true, loaded: false },
      ...fields,
    });

  it("tells what one outlet alone calls somebody, loaded words first", () => {
    const rows = [naming("the mayor", 7), naming("the strongman", 2, { loaded: true })];
    expect(namingsTitle(rows)).toBe(
      "Only North calls Ana Holt “the strongman” in its own voice: 2 times",
    );
    expect(namingsTitle(rows.slice(0, 1))).toContain("“the mayor” in its own voice: 7 times");
  });

  it("is silent on plain names, on words that others use too, and on those used once", () => {
    expect(
      namingsTitle([
        naming("Holt", 9, { form: "name" }),
        naming("the mayor", 9, { alone: false }),
        naming("the builder", 1),
      ]),
    ).toBeNull();
  });
});

describe("the title of an event's facts", () => {
  const article = (id: string, outletName = id) => ({ article: { id, outlet: outletName } });
  const fact = (what: string, given: readonly string[], lacking: readonly string[]) => ({
    ...{ kind: "number" as const, what, value: 3 },
    givings: given.map((id) => ({ article: id })),
    omissions: lacking.map((id) => ({ article: id, status: "omitted" })),
  });
  const blocks = (articles: readonly object[], facts: readonly object[]) => [
    factsTold({ articles, facts } as unknown as Parameters<typeof factsTold>[0]),
  ];
  const three = [article("North"), article("South"), article("East")];

  it("names the outlet that leaves out the most, of how many", () => {
    const facts = [
      fact("a", ["North", "South"], ["East"]),
      fact("b", ["North", "South"], ["East"]),
      fact("c", ["North", "East"], ["South"]),
    ];
    expect(eventFactsTitle(blocks(three, facts))).toBe(
      "East leaves out the most: 2 of 3 facts that others give",
    );
    expect(eventFactsTitle(blocks(three, facts.slice(1)))).toBe(
      "2 facts that two articles give are missing from a third on the same event",
    );
    expect(eventFactsTitle([])).toBeNull();
  });

  it("names no outlet that has several articles on an event: each may leave a fact to the other", () => {
    const facts = [fact("a", ["North", "South"], ["East", "East 2"])];
    expect(eventFactsTitle(blocks([...three, article("East 2", "East")], facts))).toMatch(
      /^1 fact /,
    );
  });
});

describe("the title of the article strip", () => {
  const strip = (own: number, reported: number, quoted: number) => ({
    strip: [row<tables.StripPart>({ words: { outlet: own, reported, quoted } })],
  });

  it("counts the articles in which the outlet itself has more than half of the words", () => {
    const articles = [strip(60, 20, 20), strip(50, 25, 25), strip(10, 50, 40)];
    expect(articleStripTitle(articles)).toBe(
      "In 1 of 3 articles the outlet’s own voice has over half of the words",
    );
    expect(articleStripTitle(articles.slice(1))).toMatch(/^In none of 2 articles/);
    expect(articleStripTitle([strip(0, 0, 0)])).toBeNull();
  });
});

describe("the title of shared text", () => {
  const articles = [
    ["a", "North"],
    ["b", "South"],
  ].map(([id, name]) => row<tables.ArticleRow>({ article: { id, outlet: name } }));
  const pair = (aInB: number, bInA: number) =>
    row<tables.Analysis["sharedText"][number]>({ a: "a", b: "b", aInB, bInA });

  it("names the article of which most stands in another, and mirrors", () => {
    const title = "93 % of an article of North stands in one of South";
    expect(sharedTextTitle([pair(0.93, 0.4)], articles)).toBe(title);
    expect(sharedTextTitle([pair(0.4, 0.93)], articles)).toBe(
      "93 % of an article of South stands in one of North",
    );
  });

  it("says that names and fixed phrases are no shared text", () => {
    expect(sharedTextTitle([pair(0.09, 0.03)], articles)).toBe(
      "No article shares 10 % of its text with another",
    );
  });
});

describe("the title of edits", () => {
  it("counts the sentences that change what is found", () => {
    const edit = (effects: number) =>
      row<tables.WireEditRow>({ edit: { effects: Array.from({ length: effects }, () => ({})) } });
    expect(wireEditsTitle([edit(2), edit(0), edit(0)])).toBe(
      "1 of 3 sentences that differ changes a loaded term, a source or a stance",
    );
    expect(wireEditsTitle([edit(0)])).toMatch(/^None of 1 sentence that differs/);
    expect(wireEditsTitle([])).toBeNull();
  });
});

describe("the title of the power curve", () => {
  it("sets what a difference needs beside what there is", () => {
    expect(powerCurveTitle(0.3, 140, 15)).toBe(
      "Leans 0.3 apart need about 140 articles an outlet; the fewest here are 15",
    );
    expect(powerCurveTitle(0.3, 140, 200)).toMatch(/^Each outlet has the 140/);
  });
});

describe("the titles of all charts", () => {
  const long = (name: string) => `${name} of the Northern and Southern Rivers and their Deltas`;
  const swapSides = (one: Topic): Topic => ({
    ...one,
    sides: one.sides.map((side) => ({ ...side, name: long(side.name) })),
  });
  const analysis = makeAnalysis({ copies: 12 });

  it("fit a phone, however long the names are: else the chart keeps its plain title", () => {
    const renamed = { ...analysis, topic: swapSides(analysis.topic!) };
    for (const { title } of [...figures(analysis), ...figures(renamed)])
      expect(title.length, title).toBeLessThanOrEqual(90);
  });

  it("are findings for most charts that draw something", () => {
    const plain = figures(makeAnalysis({ topic: false })).filter(({ empty }) => empty);
    const neutral = new Set(plain.map(({ title }) => title));
    for (const { title, empty } of figures(analysis))
      if (!empty) expect(neutral).not.toContain(title);
  });
});
