import { corpusEntities, placeOf, roleOf, type Entity } from "../entities/index.js";
import type { Found } from "../find.js";
import { isNotANoun } from "./not-a-noun.js";
import { isName, plain } from "./corpus-names.js";

/** For each entity of each article the key that it has in the whole corpus: a country, or its fullest name. */
export function keysOf(found: readonly Found[]): Map<string, string> {
  const keys = new Map<string, string>();
  const articles = found.map((one) => ({
    id: one.document.article.id,
    entities: one.entities.all.filter(
      (entity) =>
        entity.named &&
        ["person", "body", "place"].includes(entity.kind) &&
        (entity.kind === "place" || !isNoName(one, entity)),
    ),
  }));
  for (const { name, kind, articles: members } of corpusEntities(articles)) {
    const place = kind === "person" ? null : placeOf(plain(name));
    // A town or a river is the scene of a story, seldom a party to it.
    if (kind === "place" && place === null) continue;
    const key = place?.country ?? plain(name);
    for (const { article, entity } of members) keys.set(`${article} ${entity}`, key);
  }
  return withWholeNames(keys);
}

/** What is a noun nowhere is no name. */
const isNoName = (found: Found, { mentions }: Entity): boolean =>
  mentions.filter(({ type }) => type === "name").every((mention) => isNotANoun(found, mention));

/** Articles that make a name a known one. */
const OFTEN = 3;

/** Share of those who could be meant that the likeliest needs. */
const LIKELY = 0.8;

/**
 * A name of one word is that of somebody whose name ends with it, a person's, or else begins with it, a body's, where
 * one of them is in nearly all articles that have one: who never gives the whole name means that one. A name of one article that begins with a known one has run on into its
 * headline: "Rosa Lind Stakes".
 */
function withWholeNames(keys: ReadonlyMap<string, string>): Map<string, string> {
  const counts = new Map<string, number>();
  for (const key of keys.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const likeliest = (longer: typeof all, alone: number): string | null => {
    const sum = longer.reduce((total, [, count]) => total + count, 0);
    return longer.length > 0 && longer[0]![1] >= Math.max(LIKELY * sum, alone)
      ? longer[0]![0]
      : null;
  };
  const withoutHeadline = (name: string): string => {
    if (counts.get(name)! > 1) return name;
    const within = all.find(
      ([key, count]) => count >= OFTEN && key.includes(" ") && name.startsWith(`${key} `),
    );
    return within?.[0] ?? name;
  };
  const wholeOf = (word: string): string => {
    if (word.includes(" ")) return withoutHeadline(word);
    if (placeOf(word) !== null) return word;
    const ending = all.filter(([key]) => key.endsWith(` ${word}`));
    const beginning = all.filter(([key]) => key.startsWith(`${word} `));
    return likeliest(ending.length > 0 ? ending : beginning, counts.get(word)!) ?? word;
  };
  const whole = new Map(all.map(([key]) => [key, wholeOf(key)]));
  return new Map([...keys].map(([place, key]) => [place, whole.get(key)!]));
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
