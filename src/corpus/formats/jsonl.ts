import type { Warning } from "../article.js";
import { flatten, matchColumns, rowToArticle } from "./columns.js";
import type { Format, FormatResult, Place, RawArticle } from "./format.js";

/** One article as a JSON object a line. */
export const jsonl: Format = {
  name: "JSON lines",
  endings: [".jsonl", ".ndjson"],
  recognises: ({ ending, text }) => /^\.(?:jsonl|ndjson)$/u.test(ending) && text !== null,
  async read({ text }, place) {
    const content = text ?? "";
    if (/^\s*\[/u.test(content)) {
      const value = wholeValue(content);
      if (Array.isArray(value)) {
        const { readJsonValue } = await import("./json.js");
        const read = await readJsonValue(value, place);
        const warning = {
          code: "other-kind",
          message:
            "is one JSON list, not one article a line: read as such; name it .json, or write one article a line",
          file: place.file,
        };
        return { ...read, warnings: [...(read.warnings ?? []), warning] };
      }
    }
    return readJsonl(content, place);
  },
};

function wholeValue(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}

/** Reads one article as a JSON object a line. A line that is none is skipped and named. */
export async function readJsonl(text: string, place: Place): Promise<FormatResult> {
  const skipped: Warning[] = [];
  const articles: RawArticle[] = [];
  const { file } = place;
  const skip = (line: number, code: string, message: string) =>
    skipped.push({ code, message, file, line });
  let line = 0;
  let number = 0;
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const source = text.slice(from, to).trim();
    from = to + 1;
    line += 1;
    if (source === "") continue;
    number += 1;
    const parsed = parseObject(source);
    if (typeof parsed === "string") {
      skip(line, "bad-line", parsed);
      continue;
    }
    const values = flatten(parsed);
    const matched = matchColumns(Object.keys(values), place.columns);
    if ("problem" in matched) {
      skip(line, "no-text-column", matched.problem);
      continue;
    }
    const row = await rowToArticle({ values, line, number }, matched.columns, place);
    if ("code" in row) skipped.push(row);
    else articles.push(row);
  }
  return { articles, skipped };
}

function parseObject(source: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(source);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
    return 'is no JSON object: write one article a line, as {"text": "…"}';
  } catch (error) {
    const why = (error as Error).message.replace(/\s+/gu, " ").slice(0, 100);
    return `is no valid JSON (${why}): write one article a line, as {"text": "…"}`;
  }
}
