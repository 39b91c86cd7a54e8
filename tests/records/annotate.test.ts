import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadLexicon } from "../../src/annotations/loaded/index.js";
import { compareRecords } from "../../src/compare.js";
import { articleFromText, readCorpus } from "../../src/corpus/index.js";
import type { Article } from "../../src/corpus/index.js";
import * as finders from "../../src/find.js";
import { annotate, type AnnotateOptions } from "../../src/records/index.js";
import type { Progress } from "../../src/progress.js";
import { readTopic } from "../../src/topic/index.js";
import type { Topic } from "../../src/topic/index.js";

/** Ids of the articles that were truly read. */
const read: string[] = [];

/** Has every finder that is made from now on tell which articles it reads. */
function listen() {
  const { createFinder } = finders;
  vi.spyOn(finders, "createFinder").mockImplementation(async (options) => {
    const finder = await createFinder(options);
    return {
      ...finder,
      find: (...asked) => {
        read.push(...asked[0].map(({ id }) => id));
        return finder.find(...asked);
      },
    };
  });
}

const { lexicon } = loadLexicon();
const article = (id: string, text: string) => articleFromText({ id, outlet: "The Echo", text });
const ARTICLES = [
  article("a", "The regime crushed the protest, Mayor Rosa Lind said on Monday."),
  article("b", '"We will not yield," said Viktor Hale. The council voted for the bridge.'),
  article(
    "c",
    "Soldiers attacked the village at dawn, according to the ministry.\n\nNobody slept.",
  ),
];
const topic = (name: string): Topic => ({
  ...{ name, thirdParties: [], concepts: [] },
  sides: [
    { id: "town", name: "Town" },
    { id: "hill", name: "Hill" },
  ],
  actors: [
    {
      name: "Rosa Lind",
      kind: "person",
      side: "town",
      aliases: [],
      alliedTo: null,
      role: null,
      source: null,
    },
  ],
});

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "parallax-annotate-"));
  listen();
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(cache, { recursive: true });
});

const run = (articles: readonly Article[] = ARTICLES, more: Partial<AnnotateOptions> = {}) => {
  read.length = 0;
  return annotate(articles, { topic: null, lexicon, reader: "rules", cache, ...more });
};

describe("records that are kept", () => {
  test("an article is read once, and its record is the same to the last value", async () => {
    const { articles } = await readCorpus("seeds");
    const { topic: own } = await readTopic("seeds/topic.yaml");
    const fresh = await run(articles, { topic: own, cache: null });
    expect(await run(articles, { topic: own })).toStrictEqual(fresh);
    expect(read).toHaveLength(articles.length);
    expect(await run(articles, { topic: own })).toStrictEqual(fresh);
    expect(read).toEqual([]);
  });

  test("that are packed give every part and every result as those at hand do", async () => {
    const { articles } = await readCorpus("seeds");
    const { topic: own } = await readTopic("seeds/topic.yaml");
    const plain = await run(articles, { topic: own, cache: null, packed: false });
    for (const packed of [
      await run(articles, { topic: own, cache: null, packed: true }),
      await run(articles, { topic: own, packed: true }),
      await run(articles, { topic: own, packed: true }),
    ]) {
      for (const [at, record] of packed.entries()) {
        for (const [part, value] of Object.entries(plain[at]!))
          expect([part, record[part as keyof typeof record]]).toStrictEqual([part, value]);
        expect(record.findingCount).toBe(plain[at]!.findings.length);
      }
      const options = { topic: own, reader: "rules", resamples: 50 } as const;
      const [one, other] = [compareRecords(packed, options), compareRecords(plain, options)];
      expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    }
  });

  test("a new article is read alone, as is one whose text or outlet changed", async () => {
    await run();
    await run([...ARTICLES, article("d", "A fourth one.")]);
    expect(read).toEqual(["d"]);
    await run([ARTICLES[0]!, article("b", `${ARTICLES[1]!.text} `)]);
    expect(read).toEqual(["b"]);
    const [first] = await run([{ ...ARTICLES[0]!, outlet: "The Post" }]);
    expect(read).toEqual(["a"]);
    expect(first!.findings.every(({ outlet }) => outlet === "The Post")).toBe(true);
  });

  test("a changed topic or lexicon reads all again, going back to the first none", async () => {
    await run(ARTICLES, { topic: topic("Bridge") });
    await run(ARTICLES, { topic: topic("Hill") });
    expect(read).toEqual(["a", "b", "c"]);
    await run(ARTICLES, {
      topic: topic("Hill"),
      lexicon: { ...lexicon, entries: lexicon.entries.slice(1) },
    });
    expect(read).toEqual(["a", "b", "c"]);
    await run(ARTICLES, { topic: topic("Bridge") });
    expect(read).toEqual([]);
  });

  test("a run that was interrupted goes on where it stopped", async () => {
    const stop = ({ done }: Progress) => {
      if (done === 2) throw new Error("interrupted");
    };
    const many = Array.from({ length: 12 }, (_, at) => article(`n${at}`, ARTICLES[at % 3]!.text));
    await expect(run(many, { onProgress: stop })).rejects.toThrow("interrupted");
    const whole = await run(many);
    // Two were kept, and those in work at that moment may have been.
    expect(read.length).toBeGreaterThan(4);
    expect(read.length).toBeLessThanOrEqual(10);
    expect(whole).toStrictEqual(await run(many, { cache: null }));
  });

  test("a damaged record is read again, once, and the result is right", async () => {
    const fresh = await run();
    const [program] = readdirSync(cache);
    const file = join(cache, program!, "000001.records");
    const bytes = readFileSync(file);
    bytes[bytes.length - 3]! ^= 0xff;
    writeFileSync(file, bytes);
    expect(await run()).toStrictEqual(fresh);
    expect(read).toHaveLength(1);
    expect(await run()).toStrictEqual(fresh);
    expect(read).toEqual([]);
  });

  test("a folder that is a file is refused in one line", async () => {
    const file = join(cache, "file");
    writeFileSync(file, "mine");
    await expect(run(ARTICLES, { cache: file })).rejects.toThrow(
      /file: read articles cannot be kept there \(\w+\); name another folder with --cache/,
    );
    expect(readFileSync(file, "utf8")).toBe("mine");
  });
});

describe("progress", () => {
  const heard = async (articles: readonly Article[]) => {
    const all: Progress[] = [];
    await run(articles, { onProgress: (progress) => all.push(progress) });
    return all;
  };

  test("grows to the end, also within an article, and a long article is more of it", async () => {
    const long = article("long", Array(8).fill(ARTICLES[2]!.text).join("\n\n"));
    const all = await heard([long, ARTICLES[0]!]);
    const shares = all.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(all.at(-1)).toEqual({ stage: "articles", done: 2, all: 2, share: 1 });
    const words = ARTICLES[0]!.text.length + long.text.length;
    // While none is done yet, something is.
    expect(all.filter(({ done, share }) => done === 0 && share > 0).length).toBeGreaterThan(4);
    expect(all.find(({ done }) => done === 1)!.share).toBeGreaterThanOrEqual(
      ARTICLES[0]!.text.length / words,
    );
  });

  test("articles that were read before are done from the start and no work", async () => {
    await run(ARTICLES.slice(0, 2));
    const all = await heard(ARTICLES);
    expect(all[0]).toEqual({ stage: "articles", done: 2, all: 3, share: 0 });
    expect(all.at(-1)).toEqual({ stage: "articles", done: 3, all: 3, share: 1 });
    expect(await heard(ARTICLES)).toEqual([{ stage: "articles", done: 3, all: 3, share: 1 }]);
  });
});
