import { placeOf } from "../entities/index.js";
import { aliasesOf, type NameUses } from "./aliases.js";
import { isBare } from "./corpus-names.js";
import type { Candidate } from "./candidate.js";
import type { Draft } from "./draft.js";
import type { ActorKind } from "../topic/topic.js";

/** Share of the times that it is named in which the name of its country or its superior stands beside it. */
const LEAST_OWNED = 0.1;

/** Makes a candidate of what was read: its aliases by how often they stand, its kind, to whom it belongs. */
export function candidateOf(draft: Draft, uses: NameUses, small: ReadonlySet<string>): Candidate {
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
  return {
    key,
    name,
    kind: place === null ? (kind?.[0] ?? (isPerson(sorts) ? "person" : "unknown")) : "country",
    aliases: aliases.filter((alias) => alias !== name),
    ...counts,
    articles: articles.size,
    belongsTo: place !== null ? null : (owner?.[0] ?? null),
    sentences,
  };
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
