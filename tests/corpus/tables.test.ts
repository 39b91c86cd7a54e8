import { describe, expect, it } from "vitest";
import { readCorpus } from "../../src/corpus/index.js";
import { heal, undoMojibake } from "../../src/corpus/formats/heal.js";
import { folderOf } from "./folder.js";

const read = (name: string, content: string) => readCorpus(folderOf({ [name]: content }));
const S = "The bakers of the old town closed their ovens on Tuesday.";

describe("a damaged table", () => {
  it.each([
    [
      "a mark within an unmarked cell",
      `id,text,outlet\n1,He cried "stop" and ran.,Lamp\n2,${S},Lamp\n`,
      ['He cried "stop" and ran.', S],
      [],
    ],
    [
      "marks within a marked cell",
      `id,text,outlet\n1,"He cried "stop", and ran.",Lamp\n2,${S},Lamp\n`,
      ['He cried "stop", and ran.', S],
      [2],
    ],
    [
      "an opening mark that is never closed",
      `id,text,outlet\n1,"${S},Lamp\n2,${S},Post\n`,
      [S, S],
      [2],
    ],
    [
      "an opening mark closed rows below",
      `id,outlet,text\n1,Lamp,"${S}\n2,Post,"${S}"\n3,Post,${S}\n`,
      [S, S, S],
      [2],
    ],
    [
      "commas in an unmarked text",
      `id,text,outlet\n1,Bread, milk and eggs rose.,Lamp\n`,
      ["Bread, milk and eggs rose."],
      [2],
    ],
    ["Excel's sep=;", `sep=;\nid;text;outlet\n1;${S};Lamp\n`, [S], []],
    ["Excel's sep with a tab", `sep=\t\nid\ttext\toutlet\n1\t${S}\tLamp\n`, [S], []],
  ])("with %s keeps every text and names the row", async (_, table, texts, lines) => {
    const { articles, skipped } = await read("t.csv", table);
    expect(articles.map(({ text }) => text)).toEqual(texts);
    const told = articles.flatMap(({ warnings }) =>
      warnings.filter(({ code }) => code === "bad-row").map(({ line }) => line),
    );
    expect([told, skipped]).toEqual([lines, []]);
  });

  it.each([
    [
      "mojibake",
      "He said: â€œNoâ€\u009d â€“ itâ€™s over, CafÃ© owner.",
      "He said: “No” – it’s over, Café owner.",
    ],
    [
      "entities",
      "Salt &amp; pepper, &quot;hot&quot; &#8211; ready",
      'Salt & pepper, "hot" – ready',
    ],
    [
      "written line breaks",
      "First line ends.\\n\\nSecond line.",
      "First line ends.\n\nSecond line.",
    ],
    ["tags", "<p>First <b>bold</b> line.</p><p>Second.</p>", "First bold line.\n\nSecond."],
  ])("with %s in a text is put right, and said", async (_, broken, right) => {
    expect((await heal(broken)).text).toBe(right);
    const { articles } = await read("t.jsonl", `${JSON.stringify({ text: broken })}\n`);
    expect(articles[0]!.text).toBe(right);
    expect(articles[0]!.warnings.map(({ code }) => code)).toContain("text-healed");
  });

  it.each([
    "Ã and â are letters of Portuguese.",
    "Prices in £ and €, 5 < 6 & 7.",
    "C:\\new folder",
    "São Paulo, Âncora",
  ])("leaves %j alone", async (text) => {
    expect(undoMojibake(text)).toBe(text);
    expect((await heal(text)).found).toEqual([]);
  });
});

it("nested fields and lists of names are read", async () => {
  const { articles } = await read(
    "t.jsonl",
    `${JSON.stringify({ body: S, source: { name: "Lamp" }, authors: ["Jane Doe", "John Roe"] })}\n`,
  );
  expect(articles[0]).toMatchObject({ outlet: "Lamp", byline: "Jane Doe, John Roe" });
});
