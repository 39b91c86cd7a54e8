import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { parallax, start } from "./command.js";

const STREAM = ["stream", "--reader", "rules"];
const TEXT = `The council slammed the brutal plan on Monday.\n\n"We kept our word," Mayor Rosa Lind said.`;

interface Answer {
  readonly id: string | null;
  readonly line?: number;
  readonly error?: string;
  readonly article?: { readonly outlet: string; readonly words: number };
  readonly sentences?: readonly { start: number; end: number; loaded: number }[];
  readonly findings?: readonly { kind: string; start: number; end: number; text: string }[];
  readonly tones?: readonly unknown[];
}

const answers = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);

describe("parallax stream", { timeout: 180_000 }, () => {
  test("answers each line in its order, bad ones with what is wrong, blank ones not at all", async () => {
    const lines = [
      JSON.stringify({ id: "a", text: TEXT, outlet: "The Post" }),
      "{not json",
      "",
      JSON.stringify({ id: "b" }),
      JSON.stringify([1]),
      JSON.stringify({ id: "c", text: TEXT, targets: [{ start: 4, end: 11 }] }),
      JSON.stringify({ id: "d", text: TEXT, targets: [{ start: 5, end: 5000 }] }),
      JSON.stringify({ id: "e", text: "" }),
      JSON.stringify({ id: "f", text: `\u0000 \ud800 <script>alert(1)</script>` }),
      ...Array.from({ length: 80 }, (_, index) => JSON.stringify({ id: `n${index}`, text: TEXT })),
    ];
    const { status, out, err } = await parallax(STREAM, { input: lines.join("\n") });
    expect(err).toBe("");
    expect(status).toBe(0);
    const got = answers(out);
    expect(got.map(({ id, line }) => id ?? line)).toEqual([
      ..."a",
      2,
      "b",
      5,
      ..."cdef",
      ...Array.from({ length: 80 }, (_, index) => `n${index}`),
    ]);
    const [a, notJson, noText, noObject, c, d, e, f] = got as [
      Answer,
      Answer,
      Answer,
      Answer,
      Answer,
      Answer,
      Answer,
      Answer,
    ];
    expect(a.article).toMatchObject({ outlet: "The Post" });
    for (const { start: from, end, text } of a.findings!) expect(TEXT.slice(from, end)).toBe(text);
    expect(new Set(a.findings!.map(({ kind }) => kind))).toEqual(
      new Set(["attribution", "frame", "loaded", "naming", "role"]),
    );
    expect(notJson).toMatchObject({ line: 2, id: null, error: expect.stringMatching(/not JSON/) });
    expect(noText).toMatchObject({
      line: 4,
      id: "b",
      error: expect.stringMatching(/text is missing/),
    });
    expect(noObject).toMatchObject({ line: 5, error: expect.stringMatching(/not an object/) });
    expect(c.tones).toHaveLength(1);
    expect(d).toMatchObject({
      line: 7,
      id: "d",
      error: expect.stringMatching(/targets do not fit/),
    });
    expect(e.findings).toEqual([]);
    expect(f.error).toBeUndefined();
    // What is found in an article does not depend on what was read before it.
    for (const later of got.slice(8)) expect(later.findings).toHaveLength(a.findings!.length);
  });

  test("answers at once, while the sender still waits with its next line", async () => {
    const child = start(STREAM);
    try {
      const lines = createInterface({ input: child.stdout });
      for (const id of ["one", "two"]) {
        child.stdin.write(`${JSON.stringify({ id, text: TEXT })}\n`);
        const [line] = (await once(lines, "line")) as [string];
        expect((JSON.parse(line) as Answer).id).toBe(id);
      }
      child.stdin.end();
      const [status] = (await once(child, "exit")) as [number];
      expect(status).toBe(0);
    } finally {
      child.kill();
    }
  });

  test("gives the same lines in three threads, and from a cache, which reads nothing again", async () => {
    const lines = [
      "{not json",
      ...Array.from({ length: 70 }, (_, index) =>
        JSON.stringify({
          id: `n${index}`,
          text: `${TEXT} Number ${index}.`.repeat(1 + (index % 3)),
        }),
      ),
      JSON.stringify({ id: "last", text: TEXT }),
    ].join("\n");
    const cache = await mkdtemp(join(tmpdir(), "parallax-stream-"));
    const size = () =>
      readdirSync(cache, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".records"))
        .reduce((sum, name) => sum + statSync(join(cache, name)).size, 0);
    try {
      const plain = await parallax(STREAM, { input: lines });
      expect(plain.out.trim().split("\n")).toHaveLength(72);
      const more = ["--cache", cache, "--jobs", "3"];
      expect(await parallax([...STREAM, ...more], { input: lines })).toEqual(plain);
      const kept = size();
      expect(kept).toBeGreaterThan(0);
      expect(await parallax([...STREAM, "--cache", cache], { input: lines })).toEqual(plain);
      expect(size()).toBe(kept);
      // Other choices, other answers.
      const trees = [...STREAM, "--cache", cache, "--with", "trees"];
      expect((await parallax(trees, { input: lines })).out).toContain('"trees":');
    } finally {
      await rm(cache, { recursive: true });
    }
  });

  test("ends with one line in threads too where the cache cannot be opened", async () => {
    const { status, err } = await parallax([...STREAM, "--jobs", "2", "--cache", "package.json"]);
    expect(status).toBe(1);
    expect(err).toMatch(/^parallax: package.json: read articles cannot be kept there/);
  });

  test("ends quietly when its reader stops reading", async () => {
    const child = start(STREAM);
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.stdin.on("error", () => undefined);
    child.stdin.write(`${JSON.stringify({ id: "one", text: TEXT })}\n`.repeat(50));
    await once(child.stdout, "data");
    child.stdout.destroy();
    child.stdin.end(`${JSON.stringify({ id: "two", text: TEXT })}\n`.repeat(400));
    const [status] = (await once(child, "close")) as [number];
    expect(errors).toBe("");
    expect(status).toBe(0);
  });
});
