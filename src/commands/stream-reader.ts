import { articleFromText } from "../corpus/index.js";
import type { ArticleEntities } from "../entities/index.js";
import { createFinder, type Finder, type FinderOptions } from "../find.js";
import type { Kept } from "../records/index.js";
import type { Tree } from "../parse/index.js";
import type { Line } from "./stream-line.js";

/** What `--with` may ask for. */
export type Extra = "trees" | "entities";

/** How the articles of a stream are read. */
export interface StreamReading extends FinderOptions {
  /** What else is written of each article. */
  readonly extras: readonly Extra[];
}

/** A result as JSON, or why there is none. */
export type StreamAnswer = { readonly json: string } | { readonly error: string };

/** Answers lines: here, in threads, or with what was answered before. */
export interface StreamReader {
  /** The answers to some lines, in their order; asked again before it has answered, it reads ahead. */
  readonly read: (lines: readonly Line[]) => Promise<readonly StreamAnswer[]>;
  /** Batches that it reads at the same time. */
  readonly lanes: number;
  readonly close: () => void;
}

/**
 * Answers lines in this very thread.
 *
 * @param kept what the learned reader said of texts before; null for none
 */
export async function streamReader(
  { extras, ...options }: StreamReading,
  kept: Kept | null,
): Promise<StreamReader> {
  const finder = await createFinder(options, kept);
  return { read: (lines) => found(finder, lines, extras), lanes: 1, close: () => undefined };
}

/** Reads articles together; where that fails, one by one, so that one text cannot fail another. */
async function found(
  finder: Finder,
  lines: readonly Line[],
  extras: readonly Extra[],
): Promise<StreamAnswer[]> {
  try {
    return (await results(finder, lines, extras)).map((json) => ({ json }));
  } catch (error) {
    if (lines.length === 1) return [{ error: (error as Error).message }];
    const single: StreamAnswer[] = [];
    for (const line of lines) single.push(...(await found(finder, [line], extras)));
    return single;
  }
}

async function results(
  finder: Finder,
  lines: readonly Line[],
  extras: readonly Extra[],
): Promise<string[]> {
  const articles = lines.map((line) => articleFromText(line));
  const targets = lines.map((line) => line.targets ?? []);
  return (await finder.find(articles, targets)).map((one, index) => {
    const { article } = one.document;
    return JSON.stringify({
      id: lines[index]!.id,
      reader: finder.reader,
      ...(finder.precision === null ? {} : { precision: finder.precision }),
      article: {
        ...article,
        words: one.document.paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0),
      },
      sentences: one.document.sentences.map(({ start, end }, i) => ({
        start,
        end,
        loaded: one.loadedSentences[i]!,
        frames: one.frames[i]!,
      })),
      findings: one.findings,
      tones: one.tones,
      ...(extras.includes("trees") ? { trees: one.trees.map(writtenTree) } : {}),
      ...(extras.includes("entities") ? { entities: writtenEntities(one.entities) } : {}),
      ...(one.warnings.length > 0 ? { warnings: one.warnings } : {}),
    });
  });
}

/** A tree as its words with their heads: places within the sentence, null for the root. */
const writtenTree = ({ words, heads, relations, shallow }: Tree): object => ({
  tokens: words.map(({ start, end }, place) => ({
    start,
    end,
    head: heads[place] ?? null,
    relation: relations[place]!,
  })),
  ...(shallow ? { shallow } : {}),
});

/** People, bodies and things with every place that means them; "who" and "which" are left out. */
function writtenEntities({ all }: ArticleEntities): object[] {
  return all.flatMap(({ name, kind, mentions }) => {
    const places = mentions.flatMap(({ start, end, type }) =>
      type === "relative" ? [] : [{ start, end }],
    );
    return places.length > 0 ? [{ name, kind, mentions: places }] : [];
  });
}
