import type { ArticleInput, Span } from "../corpus/index.js";

/** What may be told of an article beside its text. */
const FACTS = ["outlet", "title", "date", "url"] as const;

/** An article as a line of a stream gives it. */
export interface Line extends Pick<ArticleInput, "id" | "text" | (typeof FACTS)[number]> {
  readonly targets?: readonly Span[];
}

/** A line that holds no article: where it stands and what is wrong. */
export interface BadLine {
  readonly line: number;
  readonly id: string | null;
  readonly error: string;
}

/** Reads a line of a stream. */
export function parseLine(line: string, number: number): Line | BadLine {
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
  for (const name of FACTS)
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
