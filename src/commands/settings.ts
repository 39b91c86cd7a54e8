import type { Warning } from "../corpus/article.js";
import type { Lexicon } from "../annotations/loaded/index.js";
import type { Topic } from "../topic/topic.js";

/** What analyses are made with, read from the files that a user names. */
export interface Settings {
  readonly topic: Topic | null;
  readonly lexicon: Lexicon;
  readonly warnings: readonly Warning[];
}

/** Reads the topic and the lexicon that a command names. */
export async function loadSettings(options: {
  readonly topic?: string;
  readonly lexicon?: string;
  readonly lenient?: boolean;
}): Promise<Settings> {
  const { readTopic } = await import("../topic/index.js");
  const { loadLexicon } = await import("../annotations/loaded/index.js");
  const read = options.topic === undefined ? null : await readTopic(options.topic);
  const { lexicon, warnings } = loadLexicon({ file: options.lexicon, lenient: options.lenient });
  return {
    topic: read?.topic ?? null,
    lexicon,
    warnings: [...(read?.warnings ?? []), ...warnings],
  };
}
