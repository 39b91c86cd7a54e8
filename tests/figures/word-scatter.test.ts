import { describe, expect, it } from "vitest";
import { figureFiles, openingsOf } from "../../src/figures/index.js";
import { bounded } from "../../src/figures/kit/bounded.js";
import { wordScatter } from "../../src/figures/word-scatter.js";
import { wordScatterTitle } from "../../src/figures/titles/word-scatter.js";
import type { ContrastWord, WordContrast } from "../../src/outlets/analysis.js";
import { passageId } from "../../src/passage.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const analysis = makeAnalysis({ copies: 12 });
const [first] = analysis.articles;
const { id, text } = first!.article;
const passage = passageId({
  article: id,
  start: text.indexOf("Vara"),
  end: text.indexOf("Vara") + 4,
});

const word = (
  name: string,
  a: number,
  b: number,
  fields: Partial<ContrastWord> = {},
): ContrastWord => ({
  ...{
    word: name,
    a,
    b,
    logOdds: Math.log((a + 1) / (b + 1)),
    z: a - b,
    articles: [a, b] as const,
  },
  ...{ p: 0.5, q: 0.8, paragraphs: 1, passages: [passage] },
  ...fields,
});
const SURE = { p: 0.0002, q: 0.01 };
const contrast = (
  words: readonly ContrastWord[],
  fields: Partial<WordContrast> = {},
): WordContrast => ({
  ...{
    a: "The Harbour Post",
    b: "Suda Today",
    basis: "events",
    events: 12,
    articles: [24, 24] as const,
  },
  words,
  ...fields,
});
const WORDS = [
  word("treaty", 9, 1, SURE),
  ...[word("bank", 4, 2), word("river", 4, 2)],
  ...[word("dam", 3, 3), word("occupation", 0, 6, SURE)],
];
const turned = ({ a, b, words, ...rest }: WordContrast): WordContrast => ({
  ...rest,
  ...{ a: b, b: a },
  words: words.map((one) => ({
    ...{ ...one, a: one.b, b: one.a, logOdds: -one.logOdds, z: -one.z },
    articles: [one.articles[1], one.articles[0]] as const,
  })),
});

interface Dots {
  readonly mode: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly marker: { readonly color: string };
  readonly customdata?: readonly { title: string; detail: string; total: number }[];
  readonly text?: readonly string[];
}
const traces = (one: WordContrast) => wordScatter(analysis, one).data as unknown as Dots[];
const dots = (one: WordContrast) =>
  traces(one)
    .flatMap(({ customdata, x, y, marker }) =>
      (customdata ?? []).map(({ title, total }, at) => ({
        ...{ title, total, x: x[at]!, y: y[at]!, filled: marker.color !== "#ffffff" },
      })),
    )
    .sort((a, b) => b.x - a.x);

describe("the scatter of words", () => {
  it("draws each word at its log-odds and its uses, filled only where it is shown to differ", () => {
    expect(dots(contrast(WORDS)).map(({ title, y, filled }) => [title, y, filled])).toEqual([
      ["“treaty”", 10, true],
      ["“bank” and “river”", 6, false],
      ["“dam”", 6, false],
      ["“occupation”", 6, true],
    ]);
  });

  it("is mirrored exactly when the two outlets change places", () => {
    const one = dots(contrast(WORDS));
    const other = dots(turned(contrast(WORDS))).reverse();
    expect(other.map(({ x }) => -x + 0)).toEqual(one.map(({ x }) => x));
    expect(other.map(({ y, title, filled }) => [y, title, filled])).toEqual(
      one.map(({ y, title, filled }) => [y, title, filled]),
    );
    const { layout } = wordScatter(analysis, contrast(WORDS));
    const [low, high] = layout.xaxis!.range as [number, number];
    expect(low).toBe(-high);
  });

  it("opens the sentences of each word, of several in one place all of theirs", () => {
    expect(dots(contrast(WORDS)).map(({ total }) => total)).toEqual([1, 2, 1, 1]);
    const opened = openingsOf(wordScatter(analysis, contrast(WORDS)));
    expect(opened[0]!.ids).toEqual([passage]);
    expect(opened.map(({ detail }) => detail).join()).toContain("q 0.010");
  });

  it("says that nothing could be tested, in title, legend and subtitle", () => {
    const thin = contrast(
      WORDS.map((one) => ({ ...one, p: null, q: null })),
      { articles: [1, 2] },
    );
    const figure = wordScatter(analysis, thin);
    expect(figure.title).toMatch(/too few articles to test/);
    expect(figure.subtitle).toMatch(/too few articles to test any\.$/);
    expect(figure.data.map(({ name }) => name?.replaceAll("<br>", " "))).toContain(
      "hollow: too few articles to test",
    );
    expect(dots(thin).some(({ filled }) => filled)).toBe(false);
  });

  it("says which two outlets are drawn and why", () => {
    const own = contrast(WORDS);
    expect(wordScatter({ ...analysis, wordContrast: own }).subtitle).toMatch(
      /^The Harbour Post \(24 articles\) and Suda Today \(24\), chosen for the most events in common \(12\)/,
    );
    expect(wordScatter(analysis, own).subtitle).not.toContain("chosen");
  });

  it("says what to do where there is nothing to compare, or the analysis is older", () => {
    const words = (one: ReturnType<typeof wordScatter>) =>
      JSON.stringify(one.layout.annotations).replaceAll("<br>", " ");
    expect(words(wordScatter(analysis, null))).toContain("Add articles of another outlet");
    expect(words(wordScatter({ ...analysis, wordContrast: undefined }))).toContain("analyze again");
    expect(wordScatter(analysis, contrast([])).empty).toBe(true);
  });

  it("stays below a megabyte with as many and as long words as are ever drawn", () => {
    const many = Array.from({ length: 250 }, (_, at) =>
      word(`${"unverhältnismäßigkeit".slice(0, 20)}${String(at)}`, 2 + at, 300 - at, {
        ...(at % 2 === 0 ? SURE : {}),
        paragraphs: 400,
        passages: Array.from({ length: 20 }, (_, place) =>
          passageId({ article: `${id}-${"x".repeat(40)}`, start: 1000 + place, end: 1010 + place }),
        ),
      }),
    );
    const files = figureFiles(bounded(wordScatter(analysis, contrast(many))));
    for (const content of [files.json, files.html])
      expect(Buffer.byteLength(content)).toBeLessThan(1_000_000);
  });
});

describe("the title of the scatter of words", () => {
  it("names the clearest of the words that are shown to differ, and mirrors", () => {
    const title = "2 words set the two outlets apart, most clearly “treaty” in The Harbour Post";
    expect(wordScatterTitle(contrast(WORDS))).toBe(title);
    expect(wordScatterTitle(turned(contrast(WORDS)))).toBe(title);
    expect(wordScatterTitle(contrast(WORDS.slice(0, 3)))).toBe(
      "One word is shown to set The Harbour Post apart from Suda Today: “treaty”",
    );
  });

  it("claims no difference where none is shown", () => {
    expect(wordScatterTitle(contrast(WORDS.slice(1, 4)))).toBe(
      "None of 3 words is shown to set The Harbour Post and Suda Today apart",
    );
    expect(wordScatterTitle(contrast([]))).toBeNull();
  });
});
