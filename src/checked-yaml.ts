import { LineCounter, parseDocument } from "yaml";
import type { Document, Node } from "yaml";
import type { z } from "zod";
import { UserError } from "./errors.js";

/** A YAML text read and checked, with the line of every value for messages. */
export interface CheckedYaml<T> {
  readonly value: T;
  /** Line (from 1) of the value at a path, or of its nearest parent that is written. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads a YAML text against a schema. What is wrong is said with file, line, value and remedy.
 *
 * @param text the YAML text
 * @param file name to show in messages
 * @param schema zod schema that the value must fit
 * @throws UserError (exit code 2) on bad syntax or on a value that the schema refuses; every
 *   refused value gets a line of its own
 */
export function checkedYaml<T>(text: string, file: string, schema: z.ZodType<T>): CheckedYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const broken = document.errors[0];
  if (broken) {
    const line = counter.linePos(broken.pos[0]).line;
    throw new UserError(
      `${file}:${line}: not valid YAML: ${firstLine(broken.message)}; mend the indentation or quote the value`,
      2,
    );
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, counter, path);
  const raw: unknown = document.toJS();
  const result = schema.safeParse(raw ?? {});
  if (result.success) return { value: result.data, lineOf };
  const lines = result.error.issues.map((issue) => {
    const shown = JSON.stringify(valueAt(raw, issue.path)) ?? "nothing";
    return `${file}:${lineOf(issue.path)}: ${issue.path.map(String).join(".") || "the file"} is ${cut(shown)}: ${issue.message}`;
  });
  throw new UserError(lines.join("\n"), 2);
}

function lineAt(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

const firstLine = (text: string) => text.split("\n", 1)[0]!.replace(/:$/, "");

const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
