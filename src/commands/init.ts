import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { draftManifest, readCorpus } from "../corpus/index.js";
import { UserError } from "../errors.js";
import { readDocument } from "../document/index.js";
import { draftTopic } from "../topic/index.js";

/** `parallax init`: a manifest and a topic to fill in, beside the articles. Overwrites nothing. */
export async function initCommand(folder: string): Promise<void> {
  const corpus = await readCorpus(folder);
  const drafts = [
    ["corpus.yaml", () => draftManifest(folder)],
    ["topic.yaml", () => draftTopic(corpus.articles.map(readDocument))],
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
    process.stdout.write(`wrote ${path}: open it, read its comments, fill it in\n`);
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
