import type { Entity } from "./entity.js";
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

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const SMALL = new Set(["the", "of", "and", "for", "de", "a", "an", "&"]);

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
  for (const { id, entities } of articles)
    for (const entity of entities) {
      if (!entity.named) continue;
      const found = { article: id, entity };
      const parts = partsOf(entity.name);
      if (parts.words.length === 0) continue;
      if (isPerson(entity) && parts.words.length === 1) loose.push({ ...found, parts });
      else if (/^\p{Lu}{2,6}$/u.test(entity.name.replace(/\./g, "")))
        loose.push({ ...found, parts });
      else add(groups, keyOf(entity, parts), found);
    }
  mergeInitials(groups);
  const bySurname = index(groups, ({ person, key }) => (person ? [surnameOf(key)] : []));
  const byInitials = index(groups, ({ person, first }) => (person ? [] : initialsOf(first.name)));
  for (const one of loose) {
    const { entity, parts } = one;
    const word = parts.words[0]!;
    const fitting = isPerson(entity)
      ? (bySurname.get(`${word}${parts.suffix}`) ?? []).filter((group) => agrees(group, entity))
      : (byInitials.get(word) ?? []);
    // Where its own article knows the full name, the article's entity bears it already.
    if (fitting.length === 1) fitting[0]!.members.push(one);
    else
      add(
        groups,
        `${isPerson(entity) ? "p" : "b"} ${word}${parts.suffix} ${genderKey(entity)}`,
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
      name: members
        .map(({ entity }) => entity.name)
        .reduce((a, b) => (b.length > a.length ? b : a)),
      kind: mostOf(members.map(({ entity }) => entity.kind)),
      articles: members.map(({ article, entity }) => ({ article, entity: entity.id })),
    }));
}

interface Member {
  readonly article: string;
  readonly entity: Entity;
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

const isPerson = ({ kind }: Entity): boolean => kind === "person";

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
  if (words.length > 1 && SUFFIX.test(last))
    return { words: words.slice(0, -1), suffix: ` ${last}` };
  return { words, suffix: "" };
}

/** A person by given name and surname, whatever stands between; a body by all of its words. */
function keyOf(entity: Entity, { words, suffix }: Parts): string {
  return isPerson(entity)
    ? `p ${words[0]!} ${words.at(-1)!}${suffix}`
    : `b ${words.filter((word) => !SMALL.has(word)).join(" ")}`;
}

const surnameOf = (key: string): string => key.split(" ").slice(2).join(" ");

function add(groups: Map<string, Group>, key: string, member: Member): void {
  const group = groups.get(key);
  if (group) group.members.push(member);
  else
    groups.set(key, { key, person: key.startsWith("p "), first: member.entity, members: [member] });
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
  const words = name
    .split(/[\s-]+/u)
    .map((word) => word.replace(/[^\p{L}]/gu, "").toLowerCase())
    .filter((word) => word !== "");
  if (words.length < 2) return [];
  const all = words.filter((word) => word !== "the").map((word) => word[0]!);
  const great = words.filter((word) => !SMALL.has(word)).map((word) => word[0]!);
  return [...new Set([all.join(""), great.join("")])];
}

const genderOf = ({ gender, name }: Entity) => gender ?? genderOfGivenName(name.split(" ")[0]!);

const genderKey = (entity: Entity): string => (isPerson(entity) ? (genderOf(entity) ?? "") : "");

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
