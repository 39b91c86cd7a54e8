import { LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import { z } from "zod";
import { UserError } from "../errors.js";
import { GENRES } from "./article.js";
import { isoDate } from "./dates.js";

const text = z
  .union([z.string(), z.number()], { error: "must be text, or null where it is not known" })
  .transform((value) => String(value).trim())
  .refine((value) => value !== "", { error: "is empty: write null where it is not known" })
  .nullable();
const OPINION = ["aside", "keep"] as const;
const date = text.refine((value) => value === null || isoDate(value) === value, {
  error: "is no ISO date: write it as 2020-10-04, 2020-10 or 2020, or null",
});
const url = text.refine((value) => value === null || /^https?:\/\/\S+$/u.test(value), {
  error: "is no web address: begin it with https://, or write null",
});
const known = z.strictObject({
  outlet: text.optional(),
  date: date.optional(),
  url: url.optional(),
  agency: text.optional(),
  event: text.optional(),
  title: text.optional(),
  genre: z.enum(GENRES, { error: `is no genre: write ${GENRES.join(" or ")}` }).optional(),
});
const columns = z.strictObject({
  text: z.string().optional(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  id: z.string().optional(),
  agency: z.string().optional(),
  event: z.string().optional(),
  byline: z.string().optional(),
  section: z.string().optional(),
  genre: z.string().optional(),
  language: z.string().optional(),
  summary: z.string().optional(),
});
const schema = z.strictObject({
  opinion: z.enum(OPINION, { error: `is no choice: write ${OPINION.join(" or ")}` }).nullish(),
  defaults: known.nullish(),
  folders: z.record(z.string(), known.nullable()).nullish(),
  columns: columns.nullish(),
  files: z
    .record(
      z.string(),
      known.extend({ id: text.optional(), columns: columns.optional() }).nullable(),
    )
    .nullish(),
});

/** What becomes of articles that look like opinion and have no genre of their own. */
export type Opinion = (typeof OPINION)[number];
/** What a manifest may say of an article. */
export type Known = z.infer<typeof known>;
/** Which column of a table holds what. */
export type Columns = z.infer<typeof columns>;

/** A corpus.yaml, checked. */
export interface Manifest {
  /** What becomes of what looks like opinion; null: it is counted, and named in a warning. */
  readonly opinion: Opinion | null;
  readonly defaults: Known;
  readonly folders: ReadonlyMap<string, Known>;
  readonly columns: Columns;
  readonly files: ReadonlyMap<
    string,
    Known & { readonly id?: string | null; readonly columns?: Columns }
  >;
  /** Line of each file's entry, for warnings. */
  readonly lines: ReadonlyMap<string, number>;
}

export const NO_MANIFEST: Manifest = {
  opinion: null,
  defaults: {},
  folders: new Map(),
  columns: {},
  files: new Map(),
  lines: new Map(),
};

/**
 * Reads and checks a corpus.yaml.
 *
 * @param source the file's text
 * @param name the file's name, for messages
 * @throws {UserError} with one line a problem: file, line, value, remedy
 */
export function parseManifest(source: string, name: string): Manifest {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  if (document.errors.length > 0) {
    throw new UserError(
      document.errors
        .map((error) => {
          const { line } = counter.linePos(error.pos[0]);
          const what = error.message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/u, "");
          return `${name}, line ${String(line)}: no valid YAML: ${what}; mend this line (indent with spaces, quote text that holds ": " or begins with a sign)`;
        })
        .join("\n"),
    );
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    throw new UserError(
      parsed.error.issues.map((issue) => problem(issue, document, counter, name)).join("\n"),
    );
  }
  const { opinion, defaults, folders, columns: tables, files } = parsed.data;
  const entries = Object.entries(files ?? {});
  return {
    opinion: opinion ?? null,
    defaults: defaults ?? {},
    folders: new Map(
      Object.entries(folders ?? {}).map(([path, value]) => [trimPath(path), value ?? {}]),
    ),
    columns: tables ?? {},
    files: new Map(entries.map(([path, value]) => [trimPath(path), value ?? {}])),
    lines: new Map(
      entries.map(([path]) => [trimPath(path), lineOf(document, counter, ["files", path])]),
    ),
  };
}

function trimPath(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\.\//u, "").replace(/\/$/u, "");
}

function problem(
  issue: z.core.$ZodIssue,
  document: YamlDocument.Parsed,
  counter: LineCounter,
  name: string,
): string {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys
      .map((key) => {
        const line = lineOf(document, counter, [...path, key]);
        return `${name}, line ${String(line)}: "${[...path, key].join(" → ")}" is no field of a manifest: use ${fieldsAt(path)}`;
      })
      .join("\n");
  }
  const value = document.getIn(path) as unknown;
  const shown = JSON.stringify(value) ?? "nothing";
  const where = path.length === 0 ? "the file" : `"${path.join(" → ")}"`;
  const message =
    issue.code === "invalid_type" ? `must be ${expected(issue.expected)}` : issue.message;
  return `${name}, line ${String(lineOf(document, counter, path))}: ${where} = ${shown.slice(0, 80)} ${message}`;
}

function expected(type: string): string {
  if (type === "object" || type === "record") return "a mapping (lines of `name: value`)";
  return type === "string" ? "text" : type;
}

function fieldsAt(path: readonly string[]): string {
  const fields = "outlet, title, date, url, agency, event, genre";
  if (path.length === 0) return "defaults, folders, columns, files, opinion";
  if (path.at(-1) === "columns")
    return "text, outlet, title, date, url, id, agency, event, byline, section, genre, language, summary";
  return path[0] === "files" ? `${fields}, id, columns` : fields;
}

/** Line of the value at a path, or of the nearest entry above it that the file holds. */
function lineOf(
  document: YamlDocument.Parsed,
  counter: LineCounter,
  path: readonly string[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) as
      { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | undefined;
    const top = length === 1 ? (document.contents as typeof parent) : parent;
    const pair = top?.items?.find(({ key }) => String(key?.value) === path[length - 1]);
    if (pair?.key?.range) return counter.linePos(pair.key.range[0]).line;
  }
  return 1;
}
