import { anyOf, wordList } from "../language/index.js";
import type { Document } from "../document/document.js";
import type { Found, NamedEntity } from "./named-entity.js";
import type { NameRun } from "./names.js";
import { genderOfGivenName } from "./titles.js";

const SUFFIXES = wordList("names", "suffixes");
const PAPER = new RegExp(
  `^${anyOf(wordList("names", "cities-of-papers"))} |\\b${anyOf(wordList("names", "nouns-of-papers"))}$`,
  "i",
);
const JOINERS = wordList("names", "joiners");

export const entityType = (run: NameRun): NamedEntity["type"] =>
  run.type === "role" ? "other" : run.type;

export const only = (list: readonly NamedEntity[] | undefined): NamedEntity | null =>
  list?.length === 1 ? list[0]! : null;

/** The only one of some people, or who is named in full thrice as often as any other of them. */
export function foremost(list: readonly NamedEntity[] | undefined): NamedEntity | null {
  const [first, second] = [...(list ?? [])].sort((a, b) => b.count - a.count || a.rank - b.rank);
  return first && (second === undefined || first.count >= 3 * second.count) ? first : null;
}

/**
 * Says of a name of one word that is a place's, too, or that capitals make look like a body's initials, whether it is
 * somebody's here: "Paris" in a text that names Ann Paris and sets "Paris" nowhere where the names of places stand,
 * "KERR" before what Ann Kerr says.
 *
 * @param isPerson does the model read a full name as a person's, where no list has the given name?
 */
export function surnamesLikeOthers(
  found: readonly Found[],
  isPerson: (run: NameRun) => boolean,
): (run: NameRun) => boolean {
  const surnames = new Set(
    found.flatMap(({ run }) => {
      const parts = run.type === "person" ? nameParts(run) : [];
      const given = genderOfGivenName(run.words[0]?.text ?? "") !== null;
      return parts.length > 1 && (given || isPerson(run)) ? parts.slice(-1) : [];
    }),
  );
  for (const { run, placed } of found)
    if (placed && run.place) for (const word of nameParts(run)) surnames.delete(word);
  return ({ place, type, words }) =>
    (place !== null || type === "body") && words.length === 1 && surnames.has(words[0]!.lower);
}

export const nameParts = (run: NameRun): string[] =>
  run.words.map((word) => word.lower.replace(/\.$/, "")).filter((word) => !SUFFIXES.has(word));

export function nameOf(document: Document, run: NameRun, type: NamedEntity["type"]): string {
  const name = document.text.slice(run.start, run.end).replace(/\s+/g, " ");
  return type === "body" && run.definite && PAPER.test(name)
    ? `The ${name}`.replace(/^The The /, "The ")
    : name;
}

/** "Jr.", "III": a generation's mark, no part of the name. */
export const isSuffix = (word: string): boolean =>
  SUFFIXES.has(word.toLowerCase().replace(/\.$/, ""));

/** "jr", "iii": a son is not his father; null for none. */
export const suffixOf = (run: NameRun): string | null => {
  const last = run.words.at(-1)?.lower.replace(/\.$/, "") ?? "";
  return run.words.length > 1 && isSuffix(last) ? last : null;
};

/** "Donald J. Trump" is "Donald Trump", "J. Smith" may be "Jane Smith". */
export function sameFirst(other: NamedEntity, first: string): boolean {
  const known = other.name.toLowerCase().split(" ")[0]!.replace(/\.$/, "");
  return known === first || ((known.length === 1 || first.length === 1) && known[0] === first[0]);
}

/** The bearers that a name with or without "Jr." may mean; a bare surname means the one without first. */
export function withSuffix(sharing: readonly NamedEntity[], run: NameRun): readonly NamedEntity[] {
  const suffix = suffixOf(run);
  const same = sharing.filter((other) => other.suffix === suffix);
  return same.length > 0 || suffix !== null ? same : sharing;
}

/** Somebody known whom a name of several parts writes again: by the same given name, or both surnames. */
export function samePerson(
  sharing: readonly NamedEntity[],
  run: NameRun,
  parts: readonly string[],
): NamedEntity | undefined {
  const suffix = suffixOf(run);
  const surnames = ` ${parts.join(" ")}`;
  return sharing.find(
    (other) =>
      other.suffix === suffix &&
      (sameFirst(other, parts[0]!) || plainOf(other.name).endsWith(surnames)),
  );
}

const plainOf = (name: string): string => name.toLowerCase().replace(/[,.]/g, "");

/**
 * Among people of one family name: the title decides, then who was introduced first. Papers write
 * the main bearer by the bare name and keep the others' full.
 */
export function mostLikely(
  sharing: readonly NamedEntity[],
  run: NameRun | null,
): NamedEntity | null {
  const gender = run?.gender ?? null;
  const fitting = sharing.filter(
    (one) => gender === null || one.gender === null || one.gender === gender,
  );
  const told = fitting.filter((one) => run?.roles.some((role) => one.roles.has(role.word)));
  return [...(told.length > 0 ? told : fitting)].sort((a, b) => a.rank - b.rank)[0] ?? null;
}

/** "IMF", "the Post", "Security Council", "the Church" of Belm: short forms share the entity of the long one. */
export function shortForms(bodies: Map<string, NamedEntity>): void {
  const long = [...bodies].filter(([key]) => key.includes(" "));
  const headOf = (words: readonly string[]) =>
    words.slice(0, Math.max(0, words.indexOf("of"))).join(" ");
  const heads = long.map(([key]) => headOf(key.split(" ")));
  for (const [key, entity] of long) {
    const words = key.split(" ");
    const initials = words
      .filter((word) => !JOINERS.has(word))
      .map((word) => word[0])
      .join("");
    const head = headOf(words);
    const shorts = [
      ...(heads.filter((other) => other === head).length === 1 ? [head] : []),
      initials,
      initials.split("").join("."),
      ...words.map((_, i) => words.slice(i).join(" ")),
    ];
    for (const short of shorts) {
      const other = bodies.get(short);
      if (short === key || short.length < 2 || other?.place) continue;
      if (!other || (other.name.length < entity.name.length && other.type === "body")) {
        if (other) for (const [word, role] of other.roles) entity.roles.set(word, role);
        bodies.set(short, entity);
      }
    }
  }
}
