import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { checkedYaml } from "../../checked-yaml.js";
import type { Warning } from "../../corpus/article.js";
import { UserError } from "../../errors.js";
import { userEntrySchema, userFileSchema } from "./entry-schema.js";
import type { UserEntry } from "./entry-schema.js";
import { readLexicon } from "./read-lexicon.js";
import type { Lexicon, LexiconEntry } from "./lexicon.js";
import { z } from "zod";

/** A lexicon and what a user should know of how it was made. */
export interface ReadLexicon {
  readonly lexicon: Lexicon;
  readonly warnings: readonly Warning[];
}

/**
 * The lexicon to work with: the project's own, or that with a user's file over it. In the file
 * `entries` adds entries or changes those with a known id, `off` and `on` switch entries or whole
 * families. Findings of entries that the file adds or changes carry the file's name.
 *
 * @param options.file path of the user's file
 * @param options.lenient leave out entries that cannot be read, with a warning each, instead of
 *   refusing the file
 * @throws UserError (exit code 2): file, line, what is wrong, what to do
 * @example
 * const { lexicon } = loadLexicon({ file: "words.yaml" });
 */
export function loadLexicon({
  file,
  lenient = false,
}: {
  readonly file?: string | undefined;
  readonly lenient?: boolean | undefined;
} = {}): ReadLexicon {
  if (file === undefined) return { lexicon: readLexicon(), warnings: [] };
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UserError(`${file}: cannot be read; check the name after --lexicon`, 2);
  }
  return withUserLexicon(text, basename(file), readLexicon(), { lenient });
}

const rawFile = z.looseObject({
  entries: z.array(z.unknown(), "`entries` is no list; begin each entry with a hyphen").optional(),
});

/** The same for a text that is already read; `file` is the name to show. */
export function withUserLexicon(
  text: string,
  file: string,
  base: Lexicon,
  { lenient = false } = {},
): ReadLexicon {
  const problems: Warning[] = [];
  const raw = checkedYaml(text, file, rawFile);
  const entries: { entry: UserEntry; line: number }[] = [];
  for (const [index, value] of (raw.value.entries ?? []).entries()) {
    const result = userEntrySchema.safeParse(value);
    if (result.success) {
      entries.push({ entry: result.data, line: raw.lineOf(["entries", index]) });
      continue;
    }
    for (const { path, message } of result.error.issues)
      problems.push(problem(file, raw.lineOf(["entries", index, ...path]), path, message));
  }
  const { value, lineOf } = checkedYaml(
    text,
    file,
    userFileSchemaWithout(entries.length === (raw.value.entries ?? []).length),
  );
  const merged = merge(base, entries, file, problems);
  const switched = switchEntries(merged, value, file, lineOf, problems);
  if (problems.length > 0 && !lenient)
    throw new UserError(problems.map(({ message }) => message).join("\n"), 2);
  return { lexicon: { ...base, entries: switched }, warnings: problems };
}

/** With bad entries already noted, the rest of the file is checked alone. */
const userFileSchemaWithout = (entriesFit: boolean) =>
  entriesFit
    ? userFileSchema
    : z.looseObject({
        off: z.array(z.string()).optional(),
        on: z.array(z.string()).optional(),
      });

function merge(
  base: Lexicon,
  own: readonly { entry: UserEntry; line: number }[],
  file: string,
  problems: Warning[],
): LexiconEntry[] {
  const byId = new Map(base.entries.map((entry) => [entry.id, entry]));
  const seen = new Map<string, number>();
  for (const { entry, line } of own) {
    const earlier = seen.get(entry.id);
    if (earlier !== undefined) {
      problems.push(
        problem(file, line, ["id"], `${entry.id} stands on line ${earlier} too; rename one`),
      );
      continue;
    }
    seen.set(entry.id, line);
    const made = entryFrom(entry, byId.get(entry.id), base, file);
    if (typeof made === "string") problems.push(problem(file, line, [entry.id], made));
    else byId.set(entry.id, made);
  }
  return withoutRepeats([...byId.values()], seen, file, problems);
}

function entryFrom(
  entry: UserEntry,
  known: LexiconEntry | undefined,
  base: Lexicon,
  file: string,
): LexiconEntry | string {
  const family = entry.family ?? known?.family;
  const { patterns, reason, alternatives, source } = { ...known, ...entry };
  const missing = Object.entries({ family, patterns, reason, alternatives, source })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  if (missing.length > 0)
    return `a new entry needs ${missing.join(", ")}; add what is missing, or use the id of a known entry to change it`;
  const group = base.families.find(({ id }) => id === family);
  return {
    unless: [],
    nested: false,
    name: false,
    flag: true,
    examples: null,
    ...known,
    ...entry,
    confirm: entry.confirm ?? 0,
    confidence: group?.confidence ?? 1,
    family: family!,
    patterns: patterns!,
    reason: reason!,
    alternatives: alternatives!,
    source: source!,
    lexicon: file,
  };
}

/** Two entries with one pattern: the first keeps it, and the user's file is told. */
function withoutRepeats(
  entries: readonly LexiconEntry[],
  lines: ReadonlyMap<string, number>,
  file: string,
  problems: Warning[],
): LexiconEntry[] {
  const owner = new Map<string, string>();
  return entries.map((entry) => {
    const patterns = entry.patterns.filter((pattern) => {
      const first = owner.get(pattern);
      if (first === undefined) owner.set(pattern, entry.id);
      else {
        const line = lines.get(entry.id) ?? lines.get(first) ?? 1;
        problems.push(
          problem(
            file,
            line,
            ["patterns"],
            `${pattern} is a pattern of ${first} too; leave it out`,
          ),
        );
      }
      return first === undefined;
    });
    return patterns.length === entry.patterns.length ? entry : { ...entry, patterns };
  });
}

function switchEntries(
  entries: readonly LexiconEntry[],
  { off = [], on = [] }: { off?: readonly string[]; on?: readonly string[] },
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
  problems: Warning[],
): LexiconEntry[] {
  const known = new Set(entries.flatMap(({ id, family }) => [id, family]));
  for (const [key, names] of [["off", off] as const, ["on", on] as const])
    for (const [index, name] of names.entries())
      if (!known.has(name))
        problems.push(
          problem(
            file,
            lineOf([key, index]),
            [key],
            `${name} is no entry and no family; docs/lexicon.md lists them`,
          ),
        );
  return entries.map((entry) => {
    const names = [entry.id, entry.family];
    if (names.some((name) => off.includes(name))) return { ...entry, flag: false };
    return names.some((name) => on.includes(name)) ? { ...entry, flag: true } : entry;
  });
}

const problem = (
  file: string,
  line: number,
  path: readonly PropertyKey[],
  message: string,
): Warning => ({
  code: "lexicon",
  message: `${file}:${line}: ${path.map(String).join(".") || "entry"}: ${message}`,
  file,
  line,
});
