import { describe, expect, test } from "vitest";
import { opinionSign } from "../../src/corpus/opinion.js";
import { readCorpus } from "../../src/corpus/index.js";
import { ARTICLE, folderOf } from "./folder.js";

describe("what in a source says that an article is opinion", () => {
  const of = (given: { section?: string; url?: string; title?: string }) =>
    opinionSign({ section: null, url: null, title: null, ...given });

  test.each([
    [{ section: "Opinion" }, 'section "Opinion"'],
    [{ section: "A; Editorial Desk" }, 'section "Editorial Desk"'],
    [{ url: "https://a.org/opinions/2020/a-bad-deal.html" }, '"/opinions/" in its address'],
    [{ title: "Editorial: A bad deal" }, 'title "Editorial: …"'],
    [{ title: "OPINION | A bad deal" }, 'title "OPINION: …"'],
  ])("%j", (given, sign) => {
    expect(of(given)).toBe(sign);
  });

  test.each([
    { section: "World" },
    { url: "https://a.org/world/opinion" },
    { url: "no address" },
    { title: "Public opinion: voters turn away" },
    { title: "Opinion polls: A close race" },
    {},
  ])("%j says nothing", (given) => {
    expect(of(given)).toBeNull();
  });
});

describe("opinion in a folder", () => {
  const files = { "x/a.txt": ARTICLE, "x/b.txt": ARTICLE, "y/c.txt": ARTICLE };

  test("is set aside in one line where the manifest says so, of a file or of a folder", async () => {
    const manifest = "folders: { y: { genre: opinion } }\nfiles: { x/b.txt: { genre: opinion } }\n";
    const corpus = await readCorpus(folderOf({ ...files, "corpus.yaml": manifest }));
    expect(corpus.articles.map(({ id }) => id)).toEqual(["a"]);
    expect(corpus.setAside?.map(({ id }) => id)).toEqual(["b", "c"]);
    expect(corpus.warnings.filter(({ code }) => code === "opinion-aside")).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^2 articles are opinion/) }),
    ]);
  });

  test("is set aside where a table says so, and where a table beside the files does", async () => {
    const rows = `id,outlet,genre,text\none,X,news,"${ARTICLE}"\ntwo,X,Opinion,"${ARTICLE}"\n`;
    const table = await readCorpus(folderOf({ "all.csv": rows }));
    expect(table.articles.map(({ id }) => id)).toEqual(["one"]);
    const beside = await readCorpus(
      folderOf({ ...files, "metadata.csv": "file,genre\nb.txt,opinion\n" }),
    );
    expect(beside.articles.map(({ id }) => id)).toEqual(["a", "c"]);
  });

  test("what looks like it is set aside, or kept without a word, where the manifest says so", async () => {
    const of = async (choice: string) => {
      const manifest = `opinion: ${choice}\nfiles: { x/a.txt: { url: "https://a.org/opinion/2020/x" } }\n`;
      const corpus = await readCorpus(folderOf({ ...files, "corpus.yaml": manifest }));
      const codes = corpus.warnings.map(({ code }) => code).filter((code) => /opinion/.test(code));
      return [corpus.articles.map(({ id }) => id), codes];
    };
    expect(await of("aside")).toEqual([["b", "c"], ["opinion-aside"]]);
    expect(await of("keep")).toEqual([["a", "b", "c"], []]);
    await expect(of("drop")).rejects.toThrow(/"drop" is no choice: write aside or keep/);
  });

  test("is compared where there is nothing else", async () => {
    const corpus = await readCorpus(
      folderOf({ ...files, "corpus.yaml": "defaults: { genre: opinion }\n" }),
    );
    expect(corpus.articles).toHaveLength(3);
    expect(corpus.warnings.map(({ code }) => code)).not.toContain("opinion-aside");
  });

  test("what only looks like it is counted, and told with what to do; “genre: news” ends that", async () => {
    const url = "https://a.org/opinion/2020/x";
    const told = async (genre: string) => {
      const manifest = `files: { x/a.txt: { url: "${url}"${genre} } }\n`;
      const corpus = await readCorpus(folderOf({ ...files, "corpus.yaml": manifest }));
      expect(corpus.articles).toHaveLength(3);
      return corpus.warnings.filter(({ code }) => code === "looks-like-opinion");
    };
    expect(await told("")).toEqual([
      expect.objectContaining({ file: "x/a.txt", message: expect.stringContaining("/opinion/") }),
    ]);
    expect(await told(", genre: news")).toEqual([]);
  });

  test("a genre that there is none of is refused with those that there are", async () => {
    await expect(
      readCorpus(folderOf({ ...files, "corpus.yaml": "defaults: { genre: satire }\n" })),
    ).rejects.toThrow(/"satire" is no genre: write news or opinion/);
  });
});
