import { createInterface } from "node:readline";
import { once } from "node:events";
import type { Span } from "../corpus/article.js";
import { articleFromText } from "../corpus/index.js";
import type { ArticleEntities } from "../entities/index.js";
import { createFinder } from "../find.js";
import type { Tree } from "../parse/index.js";
import type { Finder } from "../find.js";
import { loadSettings } from "./settings.js";

export interface StreamCommand {
  readonly topic?: string;
  readonly reader: "learned" | "rules";
  readonly lexicon?: string;
  readonly lenient?: boolean;
  /** What else is written of each article. */
  readonly with?: readonly Extra[];
}

/** What `--with` may ask for. */
export type Extra = "trees" | "entities";

interface Line {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly targets?: readonly Span[];
}

/** Lines read together: enough to fill the model's batches, few enough to stay in little memory. */
const BATCH = 32;

/**
 * `parallax stream`: one article as JSON a line in, one result as JSON a line out, in the same
 * order. A bad line gives `{line, id, error}` and the stream goes on. What has arrived is answered
 * without waiting for more; while a batch is written, the next one is read.
 */
export async function streamCommand(
  options: StreamCommand,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  const finder = await createFinder({ ...(await loadSettings(options)), reader: options.reader });
  const lines = createInterface({ input, crlfDelay: Infinity });
  const waiting: string[] = [];
  let ended = false;
  let wake = () => {};
  lines.on("line", (line) => {
    waiting.push(line);
    if (waiting.length >= 4 * BATCH) lines.pause();
    wake();
  });
  lines.on("close", () => {
    ended = true;
    wake();
  });
  // A reader that closes its end early, as `head` does, ends the stream without an error.
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });

  const write = async (results: Promise<object[]>): Promise<void> => {
    for (const result of await results)
      if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, "drain");
  };
  let number = 0;
  let reading: Promise<object[]> | null = null;
  while (!ended || waiting.length > 0 || reading !== null) {
    if (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH);
      if (waiting.length < BATCH) lines.resume();
      const next = answers(finder, batch, number, options.with ?? []);
      // It may fail while the batch before is written; it is awaited, and thrown, in its turn.
      next.catch(() => {});
      number += batch.length;
      if (reading !== null) await write(reading);
      reading = next;
    } else if (reading !== null) {
      await write(reading);
      reading = null;
    } else await new Promise<void>((resolve) => (wake = resolve));
  }
}

/** Answers to some lines, in order; blank lines get none. */
async function answers(
  finder: Finder,
  lines: readonly string[],
  before: number,
  extras: readonly Extra[],
): Promise<object[]> {
  const parsed = lines.map((line, index) =>
    line.trim() === "" ? null : parseLine(line, before + index + 1),
  );
  const articles = parsed.filter((line): line is Line => line !== null && "text" in line);
  const results = new Map(
    (await found(finder, articles, extras)).map(
      (result, index) => [articles[index]!, result] as const,
    ),
  );
  return parsed.flatMap((line, index) => {
    if (line === null) return [];
    if (!("text" in line)) return [line];
    const result = results.get(line)!;
    return [
      result instanceof Error
        ? { line: before + index + 1, id: line.id, error: result.message }
        : result,
    ];
  });
}

/** Reads articles together; where that fails, one by one, so that one text cannot fail another. */
async function found(
  finder: Finder,
  lines: readonly Line[],
  extras: readonly Extra[],
): Promise<(object | Error)[]> {
  try {
    return await results(finder, lines, extras);
  } catch (error) {
    if (lines.length === 1) return [error as Error];
    const single: (object | Error)[] = [];
    for (const line of lines) single.push(...(await found(finder, [line], extras)));
    return single;
  }
}

async function results(
  finder: Finder,
  lines: readonly Line[],
  extras: readonly Extra[],
): Promise<object[]> {
  const articles = lines.map((line) => articleFromText(line));
  const targets = lines.map((line) => line.targets ?? []);
  return (await finder.find(articles, targets)).map((one, index) => {
    const { article } = one.document;
    return {
      id: lines[index]!.id,
      reader: finder.reader,
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
    };
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

interface BadLine {
  readonly line: number;
  readonly id: string | null;
  readonly error: string;
}

function parseLine(line: string, number: number): Line | BadLine {
  const bad = (error: string, id: unknown = null): BadLine => ({
    line: number,
    id: typeof id === "string" ? id : null,
    error,
  });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return bad("not JSON: write one article as one JSON object a line");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return bad('not an object: write {"id": "…", "text": "…"}');
  const given = value as Record<string, unknown>;
  const id = typeof given["id"] === "number" ? String(given["id"]) : given["id"];
  if (typeof id !== "string" || id === "") return bad("id is missing: give a text");
  const { text, targets } = given;
  if (typeof text !== "string") return bad("text is missing: give the article as a string", id);
  for (const name of ["outlet", "title", "date", "url"])
    if (given[name] !== undefined && given[name] !== null && typeof given[name] !== "string")
      return bad(`${name} is no text: write it as a string or leave it out`, id);
  if (targets !== undefined && targets !== null && !areSpans(targets, text.length))
    return bad('targets do not fit: write [{"start": 0, "end": 5}] within the text', id);
  return { ...(given as unknown as Line), id, targets: (targets ?? []) as readonly Span[] };
}

function areSpans(value: unknown, length: number): boolean {
  return (
    Array.isArray(value) &&
    value.every((span: unknown) => {
      if (typeof span !== "object" || span === null) return false;
      const { start, end } = span as Record<string, unknown>;
      return (
        Number.isInteger(start) &&
        Number.isInteger(end) &&
        (start as number) >= 0 &&
        (start as number) < (end as number) &&
        (end as number) <= length
      );
    })
  );
}
