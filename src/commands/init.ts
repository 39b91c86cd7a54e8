import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { draftManifest, readCorpus } from "../corpus/index.js";
import { UserError } from "../errors.js";
import type { Article } from "../corpus/article.js";
import { draftTopic } from "../draft/index.js";
import { createFinder } from "../find.js";
import { loadLexicon } from "../annotations/loaded/index.js";
import { standingTextApart } from "../set-apart.js";

/** Articles that a topic is drafted from; of more the same number, spread over the folder. */
const MOST_ARTICLES = 120;

/** `parallax init`: a manifest and a drafted topic, beside the articles. Overwrites nothing. */
export async function initCommand(
  folder: string,
  { reader }: { readonly reader: "learned" | "rules" },
): Promise<void> {
  const corpus = await readCorpus(folder);
  const drafts = [
    ["corpus.yaml", () => draftManifest(folder)],
    ["topic.yaml", () => topicOf(corpus.articles, reader)],
  ] as const;
  for (const [name, draft] of drafts) {
    const path = join(folder, name);
    if (await exists(path)) {
      process.stdout.write(`${path} is there already and stays as it is\n`);
      continue;
    }
    try {
      await writeFile(path, await draft(), { flag: "wx" });
    } catch (error) {
      throw new UserError(`${path} cannot be written (${(error as Error).message})`);
    }
    process.stdout.write(`wrote ${path}\n`);
  }
  process.stdout.write(
    [
      "What comes next:",
      "  1. corpus.yaml: check which outlet each article is from.",
      "  2. topic.yaml: name the sides; move or delete what stands in it as a draft.",
      "     Or delete the file: without it all that needs no sides still works.",
      `  3. npx parallax analyze ${folder} --out results`,
      "",
    ].join("\n"),
  );
}

async function topicOf(articles: readonly Article[], reader: "learned" | "rules") {
  const lexicon = loadLexicon().lexicon;
  const finder = await createFinder({ topic: null, lexicon, reader });
  const step = Math.max(1, articles.length / MOST_ARTICLES);
  const some = standingTextApart(articles).articles.filter(
    (_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step),
  );
  return draftTopic(await finder.find(some));
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
