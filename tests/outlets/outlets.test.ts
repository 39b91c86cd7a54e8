import { describe, expect, test } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { createFinder } from "../../src/find.js";
import { loadLexicon } from "../../src/annotations/loaded/index.js";
import { analyze } from "../../src/analyze.js";
import { articleStrip } from "../../src/outlets/index.js";
import { outletUnits } from "../../src/outlets/units.js";
import type { ReadArticle } from "../../src/outlets/index.js";
import { parseTopic } from "../../src/topic/index.js";

const { topic } = parseTopic(`name: Strike
sides: [{id: union, name: Union}, {id: company, name: Company}]
actors:
  - {name: Ana Ruiz, side: union, aliases: [Ruiz]}
  - {name: Acme, side: company}
concepts:
  - id: stop
    name: The stop
    terms: [{term: strike, side: union}, {term: walkout, side: company}]
`);

const TEXTS = [
  "Workers at Acme began a strike on Monday.\n\n“We will not yield,” Ana Ruiz said.\n\nAcme claimed that the walkout was illegal.",
  "The strike at Acme went on.\n\nRuiz said the strike was legal.\n\nPolice watched.",
  "Acme called the walkout reckless.\n\nThe company said it would sue.",
];
const ARTICLES = TEXTS.map((text, index) =>
  articleFromText({ id: `a${index}`, outlet: index < 2 ? "North" : "South", text }),
);

const options = { topic, reader: "rules", resamples: 200 } as const;

describe("outlet tables", () => {
  test("do not depend on the order of articles", async () => {
    const one = await analyze({ articles: ARTICLES }, options);
    const other = await analyze({ articles: [...ARTICLES].reverse() }, options);
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  test("name behind every figure the findings that it counts, and only such as exist", async () => {
    const { outlets, findings, choices, speakers } = await analyze({ articles: ARTICLES }, options);
    const outletOf = new Map(findings.map(({ id, outlet }) => [id, outlet]));
    for (const { outlet, figures } of outlets)
      for (const figure of figures)
        for (const id of figure.findings) expect(outletOf.get(id)).toBe(outlet);
    for (const row of [...choices, ...speakers])
      for (const id of row.findings) expect(outletOf.get(id)).toBe(row.outlet);
    for (const { count, findings: ids } of choices) expect(ids).toHaveLength(count);
  });

  test("give no NaN and no value outside its interval, with and without a topic", async () => {
    for (const chosen of [topic, null]) {
      const { outlets } = await analyze({ articles: ARTICLES }, { ...options, topic: chosen });
      for (const { figures } of outlets)
        for (const { all, withoutShared } of figures)
          for (const { value, low, high } of [all, withoutShared]) {
            for (const number of [value, low, high])
              if (number !== null) expect(Number.isFinite(number)).toBe(true);
            if (value !== null && low !== null && high !== null) {
              expect(low).toBeLessThanOrEqual(value);
              expect(high).toBeGreaterThanOrEqual(value);
            }
          }
    }
  });

  test("say that one article's interval is drawn from its paragraphs", async () => {
    const { outlets } = await analyze({ articles: ARTICLES }, options);
    const kinds = Object.fromEntries(
      outlets.map(({ outlet, figures }) => [outlet, figures[0]!.all.resampled]),
    );
    expect(kinds).toEqual({ North: "articles", South: "paragraphs" });
  });
});

describe("the units that are resampled", () => {
  async function read(): Promise<ReadArticle[]> {
    const finder = await createFinder({ topic, lexicon: loadLexicon().lexicon, reader: "rules" });
    return (await finder.find(ARTICLES)).map(({ document, findings, voiceAt }) => ({
      article: document.article,
      findings,
      strip: articleStrip(document, voiceAt),
      contributions: [{ paragraph: 0, name: "n", amount: 2, finding: null }],
      sharedParagraphs: new Set(document.article.id === "a0" ? [0] : []),
      copyOf: document.article.id === "a1" ? "a0" : null,
      family: null,
      event: document.article.id,
    }));
  }

  test("leave out shared paragraphs and copies where asked to", async () => {
    const [first, second] = await read();
    const all = outletUnits([first!, second!], { withoutShared: false });
    expect([...all.units].map(({ counts }) => counts["n"])).toEqual([2, 2]);
    const own = outletUnits([first!, second!], { withoutShared: true });
    expect(own.resampled).toBe("paragraphs");
    expect([...own.units].map(({ counts }) => counts["n"])).toEqual([undefined, undefined]);
  });
});

describe("an article strip", () => {
  test("puts every word in one voice", async () => {
    const finder = await createFinder({ topic, lexicon: loadLexicon().lexicon, reader: "rules" });
    const [found] = await finder.find([ARTICLES[0]!]);
    const strip = articleStrip(found!.document, found!.voiceAt);
    strip.forEach(({ words }, index) =>
      expect(words.outlet + words.reported + words.quoted).toBe(
        found!.document.paragraphs[index]!.words,
      ),
    );
    expect(strip[1]!.words.quoted).toBe(4);
  });
});
