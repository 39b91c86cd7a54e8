import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readCorpus, type Article, type ZoneName } from "../../src/corpus/index.js";
import { folderOf } from "./folder.js";

const schema = z.array(
  z.strictObject({
    name: z.string(),
    /** `{{N x TEXT}}` stands for TEXT, N times. */
    files: z.record(z.string(), z.string()),
    /** All articles' texts, in order. */
    texts: z.array(z.string()).optional(),
    /** Stands in the outlet's text. */
    body: z.array(z.string()).optional(),
    /** Stands in no text of the outlet's. */
    not: z.array(z.string()).optional(),
    /** Stands somewhere in the text, be it as a link. */
    kept: z.array(z.string()).optional(),
    /** No warning that text may be missing. */
    silent: z.boolean().optional(),
    /** Codes of warnings that must be among those given. */
    warned: z.array(z.string()).optional(),
    facts: z
      .strictObject({
        /** As far as it is given: the day. */
        date: z.string().nullable().optional(),
        outlet: z.string().optional(),
        title: z.string().optional(),
      })
      .optional(),
  }),
);
const OUTLETS: ReadonlySet<ZoneName> = new Set(["body", "standfirst", "subheading", "embed"]);
const outletText = ({ text, zones }: Article) =>
  zones
    .filter(({ zone }) => OUTLETS.has(zone))
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
const repeated = (text: string) =>
  text.replace(/\{\{(\d+) x (.*?)\}\}/gu, (_, times: string, part: string) =>
    part.repeat(Number(times)),
  );

/** What is wrong with what was read; empty where nothing is. */
async function wrongsOf(wanted: z.infer<typeof schema>[number]): Promise<string[]> {
  const files = Object.fromEntries(
    Object.entries(wanted.files).map(([name, text]) => [name, repeated(text)]),
  );
  const { articles, warnings } = await readCorpus(folderOf(files));
  const wrong: string[] = [];
  const [first] = articles;
  if (first === undefined) return ["nothing is read"];
  const text = articles.map(outletText).join("\n");
  for (const part of wanted.body ?? []) if (!text.includes(part)) wrong.push(`“${part}” is lost`);
  for (const part of wanted.not ?? []) if (text.includes(part)) wrong.push(`“${part}” is read`);
  const texts = articles.map((one) => one.text.trim());
  if (wanted.texts && JSON.stringify(texts) !== JSON.stringify(wanted.texts))
    wrong.push(`read as ${JSON.stringify(texts)}`);
  const codes = new Set(
    [...warnings, ...articles.flatMap((one) => one.warnings)].map((one) => one.code),
  );
  for (const code of wanted.warned ?? []) if (!codes.has(code)) wrong.push(`no warning ${code}`);
  const whole = articles.map((one) => one.text).join("\n");
  for (const part of wanted.kept ?? []) if (!whole.includes(part)) wrong.push(`“${part}” is gone`);
  const told = ["text-lost", "text-restored", "cut-off"].filter((code) => codes.has(code));
  if (wanted.silent && told.length > 0) wrong.push(`warned of ${told.join(", ")}`);
  const { date, outlet, title } = wanted.facts ?? {};
  const day = first.date?.slice(0, 10) ?? null;
  if (date !== undefined && day !== date) wrong.push(`dated ${String(day)}`);
  if (outlet !== undefined && first.outlet !== outlet) wrong.push(`by ${first.outlet}`);
  if (title !== undefined && first.title !== title) wrong.push(`titled ${String(first.title)}`);
  return wrong;
}

/** How many of a kind's ten cases must come out right; what is wrong is told where fewer do. */
const LEAST = { pages: 9, lists: 11, damaged: 10, furniture: 10, facts: 10 };

describe("files as researchers have them", () => {
  it.each(Object.entries(LEAST))("%s: at least %i right", async (kind, least) => {
    const cases = schema.parse(
      parse(readFileSync(new URL(`real/${kind}.yaml`, import.meta.url), "utf8")),
    );
    const wrong: string[] = [];
    for (const one of cases) {
      const wrongs = await wrongsOf(one);
      if (wrongs.length > 0) wrong.push(`${one.name}: ${wrongs.join("; ")}`);
    }
    expect(cases.length).toBeGreaterThanOrEqual(10);
    expect(cases.length - wrong.length, wrong.join("\n")).toBeGreaterThanOrEqual(least);
  });
});
