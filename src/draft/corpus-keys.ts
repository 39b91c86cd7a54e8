import { corpusEntities, placeOf, roleOf } from "../entities/index.js";
import type { Found } from "../find.js";
import { isName, plain } from "./corpus-names.js";

/** For each entity of each article the key that it has in the whole corpus: a country, or its fullest name. */
export function keysOf(found: readonly Found[]): Map<string, string> {
  const keys = new Map<string, string>();
  const articles = found.map(({ document, entities }) => ({
    id: document.article.id,
    entities: entities.all.filter(
      ({ named, kind }) => named && ["person", "body", "place"].includes(kind),
    ),
  }));
  for (const { name, kind, articles: members } of corpusEntities(articles)) {
    const place = kind === "person" ? null : placeOf(plain(name));
    // A town or a river is the scene of a story, seldom a party to it.
    if (kind === "place" && place === null) continue;
    const key = place?.country ?? plain(name);
    for (const { article, entity } of members) keys.set(`${article} ${entity}`, key);
  }
  return keys;
}

/** Last words of people's names, for "the Lind campaign": each with the only one who bears it. */
export function surnames(keys: ReadonlyMap<string, string>): Map<string, string> {
  const bearers = new Map<string, Set<string>>();
  for (const key of keys.values()) {
    const parts = key.split(" ");
    const last = parts.at(-1)!;
    const isPerson = parts.length > 1 && parts.length <= 3 && isName(last) && roleOf(last) === null;
    if (!isPerson || last.length < 3 || placeOf(key) !== null) continue;
    bearers.set(last, (bearers.get(last) ?? new Set()).add(key));
  }
  return new Map(
    [...bearers].flatMap(([word, who]) => (who.size === 1 ? [[word, [...who][0]!] as const] : [])),
  );
}
