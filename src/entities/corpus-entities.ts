import { wordList } from "../language/index.js";
import type { Entity } from "./entity.js";
import { isDesignator } from "./designators.js";
import { genderOfGivenName, titleOf } from "./titles.js";

/** An article's entities, as they are put together with those of others. */
export interface CorpusArticle {
  readonly id: string;
  readonly entities: readonly Entity[];
}

/** Somebody or something that several articles may name. */
export interface CorpusEntity {
  readonly id: string;
  /** The fullest name that any article gives. */
  readonly name: string;
  readonly kind: Entity["kind"];
  /** Articles that name it, with the entity's id in each. */
  readonly articles: readonly { readonly article: string; readonly entity: string }[];
}

const SUFFIX = wordList("names", "suffixes");
const SMALL = wordList("names", "small-words");

/**
 * Makes one of the people and bodies that several articles name, cautiously. A full name is one
 * person wherever it stands; a surname alone, or with a title, goes to the one full name that the
 * corpus has for it, and to nobody where two people bear it or the genders differ; "Jr." is not his
 * father. An acronym goes to the one body whose words it is made of; "the ministry" alone goes to
 * nobody outside its article. Time is near-linear in the number of names.
 *
 * @returns in order of first article, with only what is named
 * @example
 * corpusEntities([{ id: "a", entities: first.all }, { id: "b", entities: second.all }])
 *   .find(({ name }) => name === "Ann Porter")?.articles.length; // 2
 */
export function corpusEntities(articles: readonly CorpusArticle[]): CorpusEntity[] {
  const groups = new Map<string, Group>();
  const loose: Loose[] = [];
  const person = personByName(articles);
  for (const { id, entities } of articles)
    for (const entity of entities) {
      if (!entity.named) continue;
      const parts = partsOf(entity.name);
      if (parts.words.length === 0) continue;
      const found = { article: id, entity, person: person(entity) };
      if (found.person && parts.words.length === 1) loose.push({ ...found, parts });
      else if (/^\p{Lu}{2,6}$/u.test(entity.name.replace(/\./g, "")))
        loose.push({ ...found, parts });
      else add(groups, keyOf(found.person, parts), found);
    }
  mergeInitials(groups);
  mergeShort(groups);
  const bySurname = index(groups, ({ person, key }) => (person ? [surnameOf(key)] : []));
  const byInitials = index(groups, ({ person, first }) => (person ? [] : initialsOf(first.name)));
  const genders = new Map<string, Set<string>>();
  for (const { entity, parts } of loose) {
    const known = genders.get(parts.words[0]!) ?? new Set();
    genders.set(parts.words[0]!, known);
    const gender = genderOf(entity);
    if (gender !== null) known.add(gender);
  }
  for (const one of loose) {
    const { entity, parts } = one;
    const word = parts.words[0]!;
    const fitting = one.person
      ? (bySurname.get(`${word}${parts.suffix}`) ?? []).filter((group) => agrees(group, entity))
      : (byInitials.get(word) ?? []);
    // Where its own article knows the full name, the article's entity bears it already.
    const meant = one.person ? onlyOf(fitting) : clearest(fitting);
    if (meant !== null) meant.members.push(one);
    else
      add(
        groups,
        `${one.person ? "p" : "b"} ${word}${parts.suffix}${one.person && genders.get(word)!.size > 1 ? ` ${genderOf(entity) ?? ""}` : ""}`,
        one,
      );
  }
  const order = new Map(articles.map(({ id }, at) => [id, at] as const));
  return [...groups.values()]
    .filter(({ members }) => members.length > 0)
    .map(({ members }) => ({
      members: members.sort((a, b) => order.get(a.article)! - order.get(b.article)!),
    }))
    .sort((a, b) => order.get(a.members[0]!.article)! - order.get(b.members[0]!.article)!)
    .map(({ members }, at) => ({
      id: `c${at}`,
      name: fullest(members.map(({ entity }) => entity.name)),
      kind: mostOf(members.map(({ entity }) => entity.kind)),
      articles: members.map(({ article, entity }) => ({ article, entity: entity.id })),
    }));
}

/** The longest name; a heading's capitals name nobody where the text writes the name otherwise. */
function fullest(names: readonly string[]): string {
  const written = names.filter((name) => !isShouted(name));
  return (written.length > 0 ? written : names).reduce((a, b) => (b.length > a.length ? b : a));
}

/** Several words in capitals throughout. */
const isShouted = (name: string): boolean => name.includes(" ") && !/\p{Ll}/u.test(name);

interface Member {
  readonly article: string;
  readonly entity: Entity;
  readonly person: boolean;
}

interface Loose extends Member {
  readonly parts: Parts;
}

interface Group {
  readonly key: string;
  readonly person: boolean;
  readonly first: Entity;
  readonly members: Member[];
}

interface Parts {
  readonly words: readonly string[];
  readonly suffix: string;
}

/**
 * Is a name a person's? What most articles say of it decides: a gender or an office speaks for one, a
 * kind alone only where the name has several words.
 */
function personByName(articles: readonly CorpusArticle[]): (entity: Entity) => boolean {
  const votes = new Map<string, number>();
  const plain = ({ name }: Entity) => {
    const { words, suffix } = partsOf(name);
    return words.join(" ") + suffix;
  };
  for (const { entities } of articles)
    for (const entity of entities) {
      if (!entity.named) continue;
      const key = plain(entity);
      const told = entity.gender !== null || entity.roles.length > 0;
      const vote = entity.kind !== "person" ? -1 : told ? 2 : key.includes(" ") ? 1 : 0;
      votes.set(key, (votes.get(key) ?? 0) + vote);
    }
  return (entity) => (votes.get(plain(entity)) ?? 0) > 0;
}

/** Words of a name, small, without titles and articles. */
function partsOf(name: string): Parts {
  const words = name
    .replace(/['’]s$/u, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s,]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");
  while (words.length > 1 && (SMALL.has(words[0]!) || titleOf(words[0]!))) words.shift();
  const last = words.at(-1) ?? "";
  if (words.length > 1 && SUFFIX.has(last))
    return { words: words.slice(0, -1), suffix: ` ${last}` };
  return { words, suffix: "" };
}

/** A person by given name and surname, whatever stands between; a body by all of its words. */
function keyOf(person: boolean, { words, suffix }: Parts): string {
  return person
    ? `p ${words[0]!} ${words.at(-1)!}${suffix}`
    : `b ${withoutDesignators(words.filter((word) => !SMALL.has(word))).join(" ")}`;
}

/** "Apple Inc." is "Apple". */
function withoutDesignators(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && isDesignator(words[end - 1]!)) end -= 1;
  return words.slice(0, end);
}

/** "Ford" is "Ford Motor" where the corpus has one body only whose name goes on so. */
function mergeShort(groups: Map<string, Group>): void {
  const longer = index(groups, ({ person, key, first: { name } }) => {
    const [, first = "", ...rest] = key.split(" ");
    return !person && rest.length > 0 && !isShouted(name) ? [first] : [];
  });
  for (const group of groups.values()) {
    if (group.person || !NAMED_KINDS.has(group.first.kind)) continue;
    const meant = clearest(longer.get(group.key.slice(2)) ?? []);
    if (meant?.first.kind === "body") meant.members.push(...group.members.splice(0));
  }
}

const onlyOf = (groups: readonly Group[]): Group | null =>
  groups.length === 1 ? groups[0]! : null;

/** The one group, or the one that more articles name than all the others together. */
function clearest(groups: readonly Group[]): Group | null {
  const all = groups.reduce((sum, { members }) => sum + members.length, 0);
  return groups.find(({ members }) => 2 * members.length > all) ?? null;
}

/** Kinds that a body's short name may be read as. */
const NAMED_KINDS: ReadonlySet<string> = new Set(["body", "other"]);

const surnameOf = (key: string): string => key.split(" ").slice(2).join(" ");

function add(groups: Map<string, Group>, key: string, member: Member): void {
  const group = groups.get(key);
  if (group) group.members.push(member);
  else groups.set(key, { key, person: member.person, first: member.entity, members: [member] });
}

/** "J. Smith" is Jane Smith where she is the only Smith with that initial. */
function mergeInitials(groups: Map<string, Group>): void {
  const full = index(groups, ({ person, key }) => {
    const [, given = "", ...rest] = key.split(" ");
    return person && given.length > 1 ? [`${given[0]!} ${rest.join(" ")}`] : [];
  });
  for (const group of groups.values()) {
    const [, given = "", ...rest] = group.key.split(" ");
    if (!group.person || given.length !== 1) continue;
    const [only, ...more] = full.get(`${given} ${rest.join(" ")}`) ?? [];
    if (only !== undefined && more.length === 0 && agrees(only, group.first))
      only.members.push(...group.members.splice(0));
  }
}

function index(
  groups: ReadonlyMap<string, Group>,
  keys: (group: Group) => readonly string[],
): Map<string, Group[]> {
  const map = new Map<string, Group[]>();
  for (const group of groups.values())
    for (const key of keys(group)) {
      const same = map.get(key);
      if (same) same.push(group);
      else map.set(key, [group]);
    }
  return map;
}

/** The acronyms that a body's name makes: with and without its small words. */
function initialsOf(name: string): string[] {
  const all = name
    .split(/[\s-]+/u)
    .map((word) => word.replace(/[^\p{L}]/gu, "").toLowerCase())
    .filter((word) => word !== "" && word !== "the");
  const found = new Set<string>();
  for (const words of [all, withoutDesignators(all)]) {
    if (words.length < 2) continue;
    found.add(words.map((word) => word[0]!).join(""));
    found.add(
      words
        .filter((word) => !SMALL.has(word))
        .map((word) => word[0]!)
        .join(""),
    );
  }
  return [...found];
}

const genderOf = ({ gender, name }: Entity) => gender ?? genderOfGivenName(name.split(" ")[0]!);

const agrees = ({ first }: Group, entity: Entity): boolean => {
  const a = genderOf(first);
  const b = genderOf(entity);
  return a === null || b === null || a === b;
};

function mostOf<Kind>(kinds: readonly Kind[]): Kind {
  const votes = new Map<Kind, number>();
  for (const kind of kinds) votes.set(kind, (votes.get(kind) ?? 0) + 1);
  return [...votes].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
