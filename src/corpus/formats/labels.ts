import { z } from "zod";
import { readData } from "../../data.js";

const schema = z.record(z.string(), z.record(z.string(), z.array(z.string())));
/** Archives whose labels are known. */
export type Archive = "lexis" | "factiva" | "proquest";

let read: Map<string, ReadonlyMap<string, string>> | undefined;

/** The field that a label of an archive names (`byline`, `date`, `furniture` …), or null. */
export function fieldOf(archive: Archive, label: string): string | null {
  read ??= new Map(
    Object.entries(schema.parse(readData("corpus/formats/labels.yaml"))).map(([name, fields]) => [
      name,
      new Map(
        Object.entries(fields).flatMap(([field, labels]) => labels.map((one) => [one, field])),
      ),
    ]),
  );
  return read.get(archive)?.get(label.trim().toLowerCase()) ?? null;
}

/** `BYLINE: By Jane Doe` → its field and value; null where the line begins with no known label. */
export function labelled(
  archive: Archive,
  line: string,
): { readonly field: string; readonly label: string; readonly value: string } | null {
  const match = /^\s*([\p{L}][\p{L}() /|.-]{0,34}?)\s*:(?:\s+|$)/u.exec(line);
  if (!match) return null;
  const field = fieldOf(archive, match[1]!);
  if (field === null) return null;
  return { field, label: match[1]!, value: line.slice(match[0].length).trim() };
}
