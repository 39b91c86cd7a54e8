import { describe, expect, it } from "vitest";
import { readCorpus, type Article } from "../../src/corpus/index.js";
import { ARTICLE, folderOf } from "./folder.js";

const PARAGRAPHS = ARTICLE.split("\n\n")
  .slice(1)
  .map((text) => text.trim());
const zones = (article: Article): [string, string][] =>
  article.zones.map(({ zone, start, end }) => [zone, article.text.slice(start, end)]);
const only = async (name: string, content: string): Promise<Article> =>
  (await readCorpus(folderOf({ [name]: content }))).articles[0]!;

describe("a saved page", () => {
  const page = `<!doctype html><html><head>
<meta property="og:site_name" content="The Morning Lamp">
<meta property="og:title" content="Harbour workers end three-week strike - The Morning Lamp">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<link rel="canonical" href="https://lamp.example/strike"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Harbour workers end three-week strike</h1><p>By Jane Doe</p>
<p>${PARAGRAPHS[0]!}</p><p>${PARAGRAPHS[1]!.replace("shorter", "<b>shorter</b>")}</p>
<script>document.write("no text")</script>
<h2>Ships on the way</h2>
<blockquote class="twitter-tweet"><p>The cranes move again! &lt;script&gt;</p>&mdash; Port Authority (@theport) March 3, 2021</blockquote>
<p>${PARAGRAPHS[2]!}</p><h3>Related Posts</h3><ul><li>Ferry prices rise</li></ul></article></body></html>`;

  it("gives its article, with title, outlet, date and address from the page", async () => {
    const article = await only("page.html", page);
    expect(article).toMatchObject({
      id: "page",
      outlet: "The Morning Lamp",
      title: "Harbour workers end three-week strike",
      date: "2021-03-04T10:00:00Z",
      url: "https://lamp.example/strike",
    });
    expect(zones(article)).toEqual([
      ["headline", "Harbour workers end three-week strike"],
      ["byline", "By Jane Doe"],
      ["body", PARAGRAPHS[0]],
      ["body", PARAGRAPHS[1]],
      ["subheading", "Ships on the way"],
      ["embed", "The cranes move again! <script>"],
      ["embed", "— Port Authority (@theport) March 3, 2021"],
      ["body", PARAGRAPHS[2]],
      ["furniture", "Related Posts"],
      ["furniture", "Ferry prices rise"],
    ]);
    expect(article.zones[5]).toMatchObject({
      author: "Port Authority (@theport)",
      date: "March 3, 2021",
    });
  });

  it("that links to no web address has none", async () => {
    const article = await only(
      "page.htm",
      page.replace("https://lamp.example/strike", "javascript:alert(1)"),
    );
    expect(article.url).toBeNull();
  });

  it("without an article, without elements, or nested very deep, is read or skipped, never thrown", async () => {
    const deep = "<div>".repeat(20_000) + "words here" + "</div>".repeat(20_000);
    const { articles, skipped } = await readCorpus(
      folderOf({
        "bare.html": "just words",
        "deep.html": deep,
        // Not so deep, but with much in it: Readability would read every word hundreds of times.
        "long.html": `${"<div>".repeat(400)}${"<p>words here".repeat(5_000)}`,
        "none.html": "<p></p>",
        "good.txt": ARTICLE,
      }),
    );
    expect(articles.map(({ id }) => id)).toEqual(["bare", "good"]);
    expect(skipped.map(({ file, code }) => [file, code])).toEqual([
      ["deep.html", "too-large"],
      ["long.html", "too-large"],
      ["none.html", "no-article"],
    ]);
  });
});

describe("a table", () => {
  it("of comma or semicolon separated values gives an article a row, its columns guessed", async () => {
    for (const sign of [",", ";"]) {
      const rows = [
        ["Headline", "Source", "Body", "Published", "Link"],
        [
          "Strike ends",
          "Lamp",
          `"He said: ""no"".\n${PARAGRAPHS[0]!}"`,
          "2021-03-04",
          "https://lamp.example/1",
        ],
        ["Ferry prices", "Post", `"${PARAGRAPHS[1]!}"`, '"March 5, 2021"', "javascript:x"],
      ];
      const { articles } = await readCorpus(
        folderOf({ "t.csv": rows.map((row) => row.join(sign)).join("\n") }),
      );
      expect(
        articles.map(({ id, title, outlet, date, url }) => [id, title, outlet, date, url]),
      ).toEqual([
        ["t", "Strike ends", "Lamp", "2021-03-04", "https://lamp.example/1"],
        ["t-2", "Ferry prices", "Post", "2021-03-05", null],
      ]);
      expect(articles[0]!.text).toBe(`Strike ends\n\nHe said: "no".\n${PARAGRAPHS[0]!}`);
      expect(articles[0]!.zones[0]!.zone).toBe("headline");
    }
  });

  it("has the columns that the manifest names", async () => {
    const manifest = "columns: { text: inhalt, outlet: blatt, id: nr }\n";
    const { articles } = await readCorpus(
      folderOf({
        "corpus.yaml": manifest,
        "t.jsonl": '{"nr":7,"inhalt":"Ein Satz.","blatt":"Bote","text":"x"}\n',
      }),
    );
    expect(articles).toMatchObject([{ id: "7", text: "Ein Satz.", outlet: "Bote" }]);
  });

  it("keeps a thousand rows of one id apart", async () => {
    const { articles } = await readCorpus(
      folderOf({ "t.jsonl": '{"id":"x","text":"A sentence."}\n'.repeat(1_000) }),
    );
    expect(new Set(articles.map(({ id }) => id)).size).toBe(1_000);
  });
});

describe("a Markdown file", () => {
  it("gives what a reader sees, with front matter as what is known", async () => {
    const source = `---\ntitle: Harbour strike ends\nsource: Lamp\ndate: 2021-03-04\n---\n# Harbour strike ends\n\n${PARAGRAPHS[0]!.replace("strike", "[strike](https://x.example)").replace(" that ", "\nthat ")}\n\n## Ships on the way\n\n> ${PARAGRAPHS[1]!.replace("shorter night", "**shorter** *night*")}\n\n![picture](a.png)\n`;
    const article = await only("a.md", source);
    expect(article).toMatchObject({
      title: "Harbour strike ends",
      outlet: "Lamp",
      date: "2021-03-04",
    });
    expect(zones(article)).toEqual([
      ["headline", "Harbour strike ends"],
      ["body", PARAGRAPHS[0]],
      ["subheading", "Ships on the way"],
      ["body", PARAGRAPHS[1]],
    ]);
  });
});
