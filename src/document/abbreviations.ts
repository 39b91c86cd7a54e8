import { z } from "zod";
import { readData } from "../data.js";

/** What the full stop of a short form means for the end of a sentence; see `abbreviations.yaml`. */
export type AbbreviationKind = "title" | "month" | "end" | "number";

const KINDS: readonly AbbreviationKind[] = ["title", "month", "end", "number"];
const schema = z.strictObject({
  title: z.array(z.string()),
  month: z.array(z.string()),
  end: z.array(z.string()),
  number: z.array(z.string()),
});

let known: ReadonlyMap<string, AbbreviationKind> | undefined;

/**
 * Kind of a word that is written with a full stop (`sept` → `month`), or undefined. One letter alone
 * counts as it is written: `Roe v. Wade`, but `Henry V.`.
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  known ??= load();
  return word.length > 6 ? undefined : known.get(word.length === 1 ? word : word.toLowerCase());
}

function load(): ReadonlyMap<string, AbbreviationKind> {
  const data = schema.parse(readData("language/en/abbreviations.yaml"));
  return new Map(KINDS.flatMap((kind) => data[kind].map((word) => [word, kind] as const)));
}
