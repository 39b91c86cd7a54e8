import { placeOf } from "../entities/index.js";
import { wordList } from "../language/index.js";
import { aliasesOf, type NameUses } from "./aliases.js";
import { isBare } from "./corpus-names.js";
import type { Candidate } from "./candidate.js";
import type { Draft } from "./draft.js";
import type { ActorKind } from "../topic/topic.js";

const PARTISANS = wordList("names", "partisans");

/** Share of the times that it is named in which the name of its country or its superior stands beside it. */
const LEAST_OWNED = 0.1;

/** Makes a candidate of what was read: its aliases by how often they stand, its kind, to whom it belongs. */
export function candidateOf(
  draft: Draft,
  {
    uses,
    small,
    otherWords,
  }: {
    readonly uses: NameUses;
    readonly small: ReadonlySet<string>;
    /** Capitalised words of the articles that are no nouns. */
    readonly otherWords: ReadonlyMap<string, number>;
  },
): Candidate {
  const { key, names, kinds, sorts, owners, articles, sentences, counts } = draft;
  const place = placeOf(key);
  const written = [...names.values()].reduce((sum, count) => sum + count, 0);
  const [owner] = [...owners]
    .filter(([, count]) => count >= LEAST_OWNED * written)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const aliases = aliasesOf(key, names, {
    ...{ isPlace: place !== null, isPerson: isPerson(sorts), uses, small },
  });
  // A headline read as a name is none: the commonest form is.
  const name = isBare(key) ? key : (aliases[0] ?? key);
  const [kind] = [...kinds]
    .filter(([one]) => fits(one, sorts))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const own = isPerson(sorts) ? "person" : "unknown";
  const isMany = place === null && isOfMany(name, otherWords);
  return {
    key,
    name,
    kind: place !== null ? "country" : isMany ? "collective" : (kind?.[0] ?? own),
    aliases: aliases.filter((alias) => alias !== name),
    ...counts,
    articles: articles.size,
    belongsTo: place !== null ? null : (owner?.[0] ?? null),
    sentences,
  };
}

/**
 * Are these people taken together, by a word that describes each of them: "Republicans", "Muslims", "Mexicans"? The
 * articles then write the word without its "s" as no noun, or it is of a party or a country.
 */
function isOfMany(name: string, otherWords: ReadonlyMap<string, number>): boolean {
  if (!/^\p{Lu}\p{Ll}+s$/u.test(name)) return false;
  const one = name.slice(0, -1);
  return (
    otherWords.has(one) || PARTISANS.has(one.toLowerCase()) || placeOf(one)?.is === "adjective"
  );
}

/** Is it named as a person more often than as a body? */
const isPerson = (sorts: Draft["sorts"]): boolean =>
  (sorts.get("person") ?? 0) > (sorts.get("body") ?? 0);

/** A firm's head speaks for the firm, and stays a person; the firm is no person, though its head speaks. */
const fits = (kind: ActorKind, sorts: Draft["sorts"]): boolean =>
  isPerson(sorts) === PERSONAL.has(kind) && kind !== "anonymous" && kind !== "unknown";

/** Kinds that only people have. */
const PERSONAL: ReadonlySet<ActorKind> = new Set([
  ...(["head-of-state", "politician", "spokesperson", "official", "expert", "civilian"] as const),
  "person",
]);
