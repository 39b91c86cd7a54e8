import { describe, expect, it } from "vitest";
import { readCorpus } from "../../src/corpus/index.js";
import { ARTICLE, folderOf } from "./folder.js";

describe("a metadata.csv beside text files", () => {
  it("is joined by file name, with its ending or without, and is no article", async () => {
    const { articles, warnings } = await readCorpus(
      folderOf({
        "metadata.csv":
          "file,outlet,date,url\na.txt,The Lamp,5 March 2021,https://lamp.example/1\nb,nytimes.com,2021-03-06,\ngone.txt,X,,\n",
        "a.txt": ARTICLE,
        "sub/b.txt": ARTICLE,
      }),
    );
    expect(articles.map(({ id, outlet, date, url }) => [id, outlet, date, url])).toEqual([
      ["a", "The Lamp", "2021-03-05", "https://lamp.example/1"],
      ["b", "The New York Times", "2021-03-06", null],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["metadata-file-missing"]);
  });

  it("gives way to the manifest, and joins by address where it names no file", async () => {
    const page = `<html><head><link rel="canonical" href="https://lamp.example/1"></head><body><article><h1>Strike</h1><p>${ARTICLE.split("\n\n")[1]!}</p></article></body></html>`;
    const { articles } = await readCorpus(
      folderOf({
        "metadata.csv": "url,media_name,publish_date\nhttps://lamp.example/1,Lamp,2021-03-05\n",
        "corpus.yaml": "files:\n  p.html: { outlet: The Lamp }\n",
        "p.html": page,
      }),
    );
    expect(articles.map(({ outlet, date }) => [outlet, date])).toEqual([
      ["The Lamp", "2021-03-05"],
    ]);
  });

  it("that holds texts is a table of articles", async () => {
    const { articles } = await readCorpus(
      folderOf({ "metadata.csv": `text,outlet\n"A sentence stands here.",Lamp\n` }),
    );
    expect(articles).toHaveLength(1);
  });
});
