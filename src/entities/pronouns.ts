import { readData } from "../data.js";
import type { Gender } from "./roles.js";

/** What a pronoun tells of whom it means. */
export interface Pronoun {
  readonly person: 1 | 2 | 3;
  /** `person`: somebody of either gender; `thing`: no person. */
  readonly gender: Gender | "person" | "thing" | null;
  readonly number: "singular" | "plural" | null;
  readonly possessive: boolean;
  readonly relative: boolean;
  readonly demonstrative: boolean;
  readonly reflexive: boolean;
  /** The first form of its row: "he" for "him" and "his". */
  readonly lemma: string;
}

interface Row extends Partial<Omit<Pronoun, "lemma" | "reflexive">> {
  readonly written: readonly string[];
}

let table: ReadonlyMap<string, Pronoun> | null = null;

function load(): ReadonlyMap<string, Pronoun> {
  const map = new Map<string, Pronoun>();
  for (const row of readData("language/en/pronouns.yaml") as Row[])
    for (const written of row.written)
      map.set(written, {
        person: row.person ?? 3,
        gender: row.gender ?? null,
        number: row.number ?? null,
        possessive: row.possessive ?? false,
        relative: row.relative ?? false,
        demonstrative: row.demonstrative ?? false,
        reflexive: /sel(?:f|ves)$/.test(written),
        lemma: row.written[0]!,
      });
  return map;
}

/** The pronoun that a word is, lower case; null for none. */
export const pronounOf = (word: string): Pronoun | null => (table ??= load()).get(word) ?? null;
