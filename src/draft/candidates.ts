import { DAYS_AND_MONTHS, sentenceAt } from "../document/index.js";
import { corpusEntities, mentionInTree, placeOf, roleOf, type Entity } from "../entities/index.js";
import { verbParts } from "../annotations/roles/index.js";
import type { Found } from "../find.js";
import type { Span } from "../corpus/article.js";
import { coreNounPhrase, type Tree } from "../parse/index.js";
import type { ActorKind } from "../topic/topic.js";
import { weightOf, type Candidate, type Tie, type Told } from "./candidate.js";

/** Named less often, and silent, nobody is drafted. */
const LEAST_MENTIONS = 3;
const MOST_CANDIDATES = 30;
/** From so many articles on, who stands in one alone is that article's, not the topic's. */
const SEVERAL = 10;
/** Share of the times that it is named in which the name of its country or its superior stands beside it. */
const LEAST_OWNED = 0.1;
const MOST_SENTENCES = 2;
const LONGEST_SENTENCE = 180;

interface Draft {
  readonly key: string;
  readonly names: Map<string, number>;
  readonly kinds: Map<ActorKind, number>;
  readonly owners: Map<string, number>;
  readonly articles: Set<string>;
  readonly sentences: Told[];
  counts: { mentions: number; speaks: number; harms: number; harmed: number };
}

/**
 * The people, bodies and countries that matter in a corpus, and how they stand to each other: who harms or
 * helps whom (verbs of the agency lexicon), and whom a speaker says to do harm. A phrase that names no one
 * ("Nordian forces") is of the country or person whose name stands in it.
 *
 * @param found articles read without a topic
 * @returns candidates by weight, at most 30; ties between any two of them, in order of text
 */
export function draftCandidates(found: readonly Found[]): {
  readonly candidates: readonly Candidate[];
  readonly ties: readonly Tie[];
} {
  const drafts = new Map<string, Draft>();
  const ties: Tie[] = [];
  const draftOf = (key: string): Draft => {
    const known = drafts.get(key);
    if (known) return known;
    const made: Draft = {
      ...{ key, names: new Map(), kinds: new Map(), owners: new Map() },
      ...{ articles: new Set(), sentences: [] },
      counts: { mentions: 0, speaks: 0, harms: 0, harmed: 0 },
    };
    drafts.set(key, made);
    return made;
  };
  const keys = keysOf(found);
  const words = surnames(keys);
  for (const one of found) {
    const { document, entities, trees, findings } = one;
    const id = document.article.id;
    const keyOfEntity = (entity: Entity | null) =>
      entity === null ? null : (keys.get(`${id} ${entity.id}`) ?? null);
    const told = (place: Span): Told => ({
      article: id,
      text: sentenceText(one, place),
    });
    const ownerIn = (tree: Tree, place: number): string | null => {
      const { first, end } = coreNounPhrase(tree, place);
      for (let at = first; at < end; at++) {
        // A capital in a name is mostly where something met or sits: "the Minsk Group".
        const near = placeOf(tree.words[at]!.text);
        if (near?.is === "state" || near?.is === "adjective") return near.country;
        const owner = words.get(tree.words[at]!.text);
        if (owner !== undefined && at !== place) return owner;
      }
      return null;
    };
    const meant = (tree: Tree, place: number | null): string | null => {
      if (place === null) return null;
      const word = tree.words[place]!;
      return keyOfEntity(entities.at(word, word.start)) ?? ownerIn(tree, place);
    };
    for (const entity of entities.all) {
      const key = keyOfEntity(entity);
      if (key === null) continue;
      const draft = draftOf(key);
      for (const mention of entity.mentions) {
        draft.counts.mentions += 1;
        draft.articles.add(id);
        if (mention.type !== "name") continue;
        add(draft.names, plain(document.text.slice(mention.start, mention.end)));
        const head = mentionInTree(document, trees, mention);
        const owner = head === null ? null : ownerIn(head.tree, head.place);
        if (owner !== null && owner !== key) add(draft.owners, owner);
      }
    }
    for (const { text } of document.tokens) {
      const place = /^\p{Lu}/u.test(text) ? placeOf(text) : null;
      if (place !== null && place.is !== "seat" && drafts.has(place.country ?? ""))
        add(draftOf(place.country!).names, text);
    }
    const speakers = new Map<string, string>();
    for (const finding of findings) {
      if (finding.kind !== "attribution" || finding.source === null) continue;
      const key = keyOfEntity(entities.at(finding.source)) ?? null;
      if (key === null) continue;
      const draft = draftOf(key);
      draft.counts.speaks += 1;
      add(draft.kinds, finding.speaker.kind);
      speakers.set(finding.id, key);
    }
    const speakerAt = (place: Span) => speakers.get(attributionAt(one, place) ?? "") ?? null;
    for (const tree of trees)
      for (const { verb, entry, agent, theme, negated } of verbParts(tree)) {
        if (negated || entry.effect === "neither") continue;
        const [does, undergoes] = [meant(tree, agent), meant(tree, theme)];
        const place = tree.words[verb]!;
        const harms = entry.effect === "harms";
        const tie = (from: string, to: string) => {
          if (from !== to)
            ties.push({ from, to, type: harms ? "against" : "with", told: told(place) });
        };
        if (does !== null && undergoes !== null) tie(does, undergoes);
        const speaker = speakerAt(place);
        if (harms && does !== null && speaker !== null) tie(speaker, does);
        if (!harms) continue;
        if (does !== null) noteHarm(draftOf(does), "harms", told(place));
        if (undergoes !== null) noteHarm(draftOf(undergoes), "harmed", told(place));
      }
  }
  const small = wordsWrittenSmall(found);
  const candidates = [...drafts.values()]
    .filter(({ key }) => !isGeneric(key, small))
    .map((draft) => candidateOf(draft, words, small))
    .filter((one) => one.mentions >= LEAST_MENTIONS || one.speaks > 1)
    .filter(({ articles }) => found.length < SEVERAL || articles > 1)
    .filter(({ name, mentions }) => isName(name) && mentions > 0)
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
  const chosen = new Set(candidates.map(({ key }) => key));
  const taken = new Set(chosen);
  // A name that two could bear is the one's who matters more.
  const apart = candidates.map((one) => ({
    ...one,
    belongsTo: chosen.has(one.belongsTo ?? "") ? one.belongsTo : null,
    aliases: one.aliases.filter((name) => !taken.has(name) && taken.add(name)),
  }));
  return {
    candidates: apart,
    ties: ties.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
  };
}

/** For each entity of each article the key that it has in the whole corpus: a country, or its fullest name. */
function keysOf(found: readonly Found[]): Map<string, string> {
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
function surnames(keys: ReadonlyMap<string, string>): Map<string, string> {
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

/** Words that the corpus also writes in small letters. */
function wordsWrittenSmall(found: readonly Found[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ document }) =>
      document.tokens.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ text }) => text),
    ),
  );
}

/** "Ministry of Defense", "Armed Forces": whose, the next article answers otherwise. */
const isGeneric = (name: string, small: ReadonlySet<string>): boolean =>
  name.split(" ").every((word) => small.has(word.toLowerCase()));

/** A state's own names and its people's; no seat of power, and not "Us". */
const isPlaceName = (name: string, country: string, small: ReadonlySet<string>): boolean => {
  const place = placeOf(name);
  return place?.country === country && place.is !== "seat" && !small.has(name.toLowerCase());
};

function candidateOf(
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

const add = <Key>(counts: Map<Key, number>, key: Key) =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

function noteHarm(draft: Draft, role: "harms" | "harmed", told: Told): void {
  draft.counts[role] += 1;
  const isNew = draft.sentences.every(({ text }) => text !== told.text);
  if (isNew && draft.sentences.length < MOST_SENTENCES) draft.sentences.push(told);
}

function attributionAt({ findings }: Found, { start, end }: Span): string | null {
  const around = findings.filter(
    (one) => one.kind === "attribution" && one.content.start <= start && one.content.end >= end,
  );
  return around.at(-1)?.id ?? null;
}

function sentenceText({ document }: Found, { start }: Span): string {
  const sentence = document.sentences[sentenceAt(document, start)]!;
  const text = document.text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ").trim();
  return text.length > LONGEST_SENTENCE ? `${text.slice(0, LONGEST_SENTENCE - 1)}…` : text;
}

/** A name without its article, its genitive and its line breaks. */
const plain = (name: string): string =>
  name
    .replace(/\s+/gu, " ")
    .replace(/^(?:the|The) /u, "")
    .replace(/['’]s?$/u, "")
    .trim();

const isAcronym = (name: string) => /^\p{Lu}{2,6}$/u.test(name);

/** Small words that stand within names. */
const WITHIN = /^(?:of|and|the|for|de|la|al|bin|von|van|&)$/;

/** Names alone, without what is said of them: "Rosa Lind", not "Rosa Lind, who lives here". */
const isBare = (name: string): boolean => {
  const words = name.split(" ");
  return (
    words.length <= 6 &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || WITHIN.test(word))
  );
};

/** Neither a day, nor an initial or a shortened word ("R", "Calif."). */
const isName = (name: string): boolean =>
  /^\p{Lu}/u.test(name) &&
  name.replace(/[^\p{L}]/gu, "").length > 1 &&
  !/(?:^|\s)\p{L}+\.$/u.test(name) &&
  !name
    .toLowerCase()
    .split(" ")
    .every((word) => DAYS_AND_MONTHS.has(word) || DAYS_AND_MONTHS.has(`${word}.`));
