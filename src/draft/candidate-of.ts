import { placeOf } from "../entities/index.js";
import type { Candidate } from "./candidate.js";
import { isAcronym, isBare, isName, isPlaceName } from "./corpus-names.js";
import type { Draft } from "./draft.js";

/** Share of the times that it is named in which the name of its country or its superior stands beside it. */
const LEAST_OWNED = 0.1;

/** Makes a candidate of what was read: its aliases by how often they stand, its kind, to whom it belongs. */
export function candidateOf(
  draft: Draft,
  words: ReadonlyMap<string, string>,
  small: ReadonlySet<string>,
): Candidate {
  const { key, names, kinds, owners, articles, sentences, counts } = draft;
  const place = placeOf(key);
  const written = [...names.values()].reduce((sum, count) => sum + count, 0);
  const [owner] = [...owners]
    .filter(([, count]) => count >= LEAST_OWNED * written)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const last = key.split(" ").at(-1)!;
  const aliases = [...names]
    .filter(
      ([name]) =>
        name !== key &&
        isName(name) &&
        isBare(name) &&
        (key.includes(" and ") || !name.includes(" and ")) &&
        (place === null || isPlaceName(name, key, small)) &&
        // A given name alone may be anybody's; a surname that two bear, too.
        (place !== null || name.includes(" ") || words.get(name) === key || isAcronym(name)) &&
        (name !== last || words.get(name) === key),
    )
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
  const [kind] = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    key,
    name: key,
    kind: place === null ? (kind?.[0] ?? "unknown") : "country",
    aliases,
    ...counts,
    articles: articles.size,
    belongsTo: place !== null ? null : (owner?.[0] ?? null),
    sentences,
  };
}
