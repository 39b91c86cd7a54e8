import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span, ZoneName } from "../../../src/corpus/article.js";
import { createRulesReader } from "../../../src/reader/rules/index.js";
import { markedSpeech } from "../../../src/reader/rules/marked.js";
import { readDocument } from "../../../src/document/index.js";
import { bodyArticle } from "../../document/article.js";

const reader = createRulesReader();

async function read(text: string, zone: ZoneName = "body") {
  const [reading] = await reader.read([readDocument(bodyArticle(text, () => zone))]);
  const words = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  return (reading?.attributions ?? []).map(({ content, cue, source, rule }) => ({
    source: words(source),
    cue: words(cue),
    content: content.map((part) => words(part)),
    rule,
  }));
}

describe("who is made to say what", () => {
  it.each([
    [
      "a quotation before its speaker",
      "“We won,” Ann Smith said.",
      ["Ann Smith", "said", ["We won"]],
    ],
    ["and after it", "The mayor said: “We won.”", ["The mayor", "said", ["We won."]]],
    [
      "a speaker after the verb, with what is told of her",
      "“We won,” said Ann Smith, a lawyer.",
      ["Ann Smith, a lawyer", "said", ["We won"]],
    ],
    [
      "a split quotation as one",
      "“We won,” he said, “and they lost.” “Go home.”",
      ["he", "said", ["We won", "and they lost.", "Go home."]],
    ],
    [
      "a quotation that goes on in the next sentence",
      "“We won,” he said. “Go home.”",
      ["he", "said", ["We won", "Go home."]],
    ],
    [
      "a clause with “that”",
      "The ministry said that the bridge was closed.",
      ["The ministry", "said", ["that the bridge was closed"]],
    ],
    [
      "a clause without it",
      "Officials believe the bridge is closed.",
      ["Officials", "believe", ["the bridge is closed"]],
    ],
    [
      "a quoted fragment inside what is told",
      "He called the plan a “disaster” for farmers.",
      ["He", "called", ["the plan a “disaster” for farmers"]],
    ],
    [
      "content before an unquoted speaker",
      "The bridge was closed, police said on Monday.",
      ["police", "said", ["The bridge was closed"]],
    ],
    [
      "a cue inside what is said",
      "The bridge, police said, was closed.",
      ["police", "said", ["The bridge", "was closed"]],
    ],
    [
      "according to, after",
      "The bridge was closed, according to the city council.",
      ["the city council", "according to", ["The bridge was closed"]],
    ],
    [
      "according to, before",
      "According to the city council, the bridge was closed.",
      ["the city council", "According to", ["the bridge was closed"]],
    ],
    [
      "an infinitive",
      "The company refused to comment on the deal.",
      ["The company", "refused", ["to comment on the deal"]],
    ],
    [
      "someone addressed",
      "She told reporters that the talks failed.",
      ["She", "told", ["that the talks failed"]],
    ],
    [
      "an accusation",
      "The union accused the owners of lying.",
      ["The union", "accused", ["the owners of lying"]],
    ],
    ["a particle", "Doctors called for a ban.", ["Doctors", "called for", ["a ban"]]],
    [
      "auxiliaries and negation",
      "The bank has not confirmed that it will close.",
      ["The bank", "has not confirmed", ["that it will close"]],
    ],
    [
      "a noun",
      "There was no basis for Smith’s claim that the money was gone.",
      ["Smith", "claim", ["that the money was gone"]],
    ],
    [
      "an insert passed over",
      "The mayor, who is 50, said the bridge was closed.",
      ["The mayor", "said", ["the bridge was closed"]],
    ],
    [
      "a day passed over",
      "The ministry on Monday said that talks failed.",
      ["The ministry", "said", ["that talks failed"]],
    ],
  ] as [string, string, [string, string, string[]], number?][])(
    "finds %s",
    async (_, text, [source, cue, content], at = 0) => {
      const found = await read(text);
      expect(found[at]).toMatchObject({ source, cue, content });
    },
  );

  it("gives a participle the subject of its sentence", async () => {
    const found = await read("Smith said the plan was dead, adding that nobody cared.");
    expect(found[1]).toMatchObject({
      source: "Smith",
      cue: "adding",
      content: ["that nobody cared"],
    });
  });

  it.each([
    ["Azerbaijan: We have freed seven villages", "Azerbaijan", "We have freed seven villages"],
    ["Ceasefire holds in the north – Putin", "Putin", "Ceasefire holds in the north"],
  ])("reads the headline %s", async (text, source, content) => {
    expect(await read(text, "headline")).toMatchObject([{ source, content: [content] }]);
  });

  it.each([
    "The bridge was closed on Monday.",
    "They drove an internationally known car.",
    "The army attacked the town.",
  ])("leaves the outlet's own sentence alone: %s", async (text) => {
    expect(await read(text)).toEqual([]);
  });
});

const marked = (text: string, zone: (line: number) => ZoneName = () => "body") =>
  markedSpeech(readDocument(bodyArticle(text, zone))).map(({ content, cue, source, rule }) => ({
    rule,
    content: content.map(({ start, end }) => text.slice(start, end)),
    cue: cue && text.slice(cue.start, cue.end),
    source: source && text.slice(source.start, source.end),
  }));

describe("speech that marks alone show", () => {
  it("a block after a colon lasts until the outlet speaks again", () => {
    const text =
      "The coach continued:\nWe played well.\nI am proud of them.\nThe coach said that he would stay.\nIt rained.";
    expect(marked(text)).toEqual([
      {
        rule: "speech-block",
        source: "The coach",
        cue: "continued",
        content: ["We played well.", "I am proud of them."],
      },
    ]);
  });

  it("a block ends with the last paragraph in which somebody says “I” or “we”", () => {
    const text =
      "The coach continued:\nIt was a long year.\nRain fell on our last day.\nThe US team lost.\nThe ground holds 900.";
    expect(marked(text)[0]!.content).toEqual(["It was a long year.", "Rain fell on our last day."]);
    expect(marked("The coach added:\nIt was a long year.\nThe ground holds 900.")).toMatchObject([
      { content: ["It was a long year."] },
    ]);
  });

  it("a colon without a speaker opens no block", () => {
    expect(marked("Here is what we know:\nThe bridge is closed.")).toEqual([]);
  });

  it("an embed is one attribution without its signature", () => {
    const text = "It rained.\nWe won!\nThanks all.\n— Ann Smith (@ann) May 1, 2020";
    const found = marked(text, (line) => (line === 0 ? "body" : "embed"));
    expect(found).toMatchObject([
      { rule: "embed", content: ["We won!", "Thanks all."], cue: null },
    ]);
  });

  it("a quoted sentence is speech, a quoted word is not", () => {
    expect(marked("It was a “disaster” for all.\n“We never wanted this war.”")).toMatchObject([
      { rule: "quotation", content: ["We never wanted this war."] },
    ]);
  });

  it("a speech over paragraphs is one", () => {
    expect(marked("“We never wanted this.\n“Nobody did.”")).toMatchObject([
      { content: ["We never wanted this.", "Nobody did."] },
    ]);
  });
});

const WORDS = fc.constantFrom(
  ..."“ ” ‘ ’ \" '' , . : ; — ( ) said told that to according he Ann Smith Mr. the minister claims his claim of and but who not refused 5 % \n \ud800 adding was accused by on Monday".split(
    " ",
  ),
);

describe("whatever the text", () => {
  it("nothing throws, spans fit the text, and no word is both cue and content", async () => {
    const texts = fc.oneof(
      fc.array(WORDS, { maxLength: 60 }).map((words) => words.join(" ")),
      fc.string({ unit: "binary", maxLength: 100 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const document = readDocument(bodyArticle(text));
        const [reading] = await reader.read([document]);
        for (const { content, cue, source } of [
          ...(reading?.attributions ?? []),
          ...markedSpeech(document),
        ]) {
          expect(content.length).toBeGreaterThan(0);
          for (const span of [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          for (const part of content)
            if (cue) expect(part.end <= cue.start || cue.end <= part.start).toBe(true);
          for (const [index, part] of content.entries())
            expect(part.start).toBeGreaterThanOrEqual(content[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a document's reading does not hang on the others read with it", async () => {
    const documents = ["“We won,” he said.", "She said that it rained."].map((text) =>
      readDocument(bodyArticle(text)),
    );
    const together = await reader.read(documents);
    const apart = await Promise.all(documents.map(async (one) => (await reader.read([one]))[0]));
    expect(together).toEqual(apart);
  });

  it("time grows with the text's length", async () => {
    const seconds = async (times: number): Promise<number> => {
      const text =
        "He said that “no” is, according to Ann, what they claim, adding that it, ".repeat(times);
      const start = performance.now();
      await reader.read([readDocument(bodyArticle(text))]);
      return (performance.now() - start) / 1000;
    };
    await seconds(50);
    const short = await seconds(500);
    expect(await seconds(4000)).toBeLessThan(short * 24 + 0.5);
  });
});
