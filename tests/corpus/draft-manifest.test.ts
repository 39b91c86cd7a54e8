import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftManifest, readCorpus } from "../../src/corpus/index.js";
import { ARTICLE, folderOf } from "./folder.js";

describe("a drafted manifest", () => {
  const files = {
    "lamp/a  b.txt": `Tuesday, March 3, 2020\n\n${ARTICLE}`,
    "post_2021-03-05_it's: #1.txt": ARTICLE.replace("Harbour", 'The "Harbour": #1 \\'),
    "t.csv": "text,outlet\nOne sentence.,X\n",
  };

  it("is a manifest that reads the same articles", async () => {
    const folder = folderOf(files);
    const before = await readCorpus(folder);
    const draft = await draftManifest(folder);
    writeFileSync(join(folder, "corpus.yaml"), draft);
    const after = await readCorpus(folder);
    expect(after.articles.map((article) => ({ ...article, warnings: [] }))).toEqual(
      before.articles.map((article) => ({ ...article, warnings: [] })),
    );
    expect(after.warnings).toEqual([]);
    expect(await draftManifest(folder)).toBe(draft);
  });

  it("says where a guess comes from, and only hints at a date that a page shows", async () => {
    const draft = await draftManifest(folderOf(files));
    expect(draft).toContain('outlet: "lamp" # from the name of folder or file');
    expect(draft).toContain("date: null # the page shows 2020-03-03");
    expect(draft).toContain('date: "2021-03-05" # from the file\'s name');
    expect(draft).toContain("# t.csv holds 1 article");
  });
});
