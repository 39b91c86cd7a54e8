import { firstAtOrAfter } from "../document/index.js";
import type { Span } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import type { Topic } from "../topic/topic.js";
import { candidatesOf, type Candidate } from "./candidates.js";
import type { ArticleEntities, Entity, EntityKind, EntityMention } from "./entity.js";
import { readNames } from "./article-names.js";
import { kindOf, knownOf, likelyKind } from "./known.js";
import { linkAll } from "./link.js";
import type { ArticleNames, NamedEntity } from "./named-entity.js";
import { topicSides, type TopicSides } from "./topic-sides.js";
import { antecedentWeights } from "./weights.js";
import type { Reading, WordReading } from "../reader/reader.js";

/** What a reader says that entities are made of. */
export type EntityReading = Pick<Reading, "trees" | "words">;

/**
 * Everybody and everything that an article speaks of, and where: names, noun phrases and pronouns,
 * each given to whom it means. Names come first: a full name, its surname, its acronym and its title
 * are one; two people of one surname stay two. Then each other mention goes to the earlier one that
 * the model and the weights of plain features find likeliest, or to nobody. A pronoun may also wait for the
 * name that its sentence goes on with ("In his first speech, Kerr …"). Time is linear in the text.
 *
 * Trust people more than things, and names more than pronouns: figures are in `models/CARD.md`.
 *
 * @example
 * const entities = entitiesOf(document, reading, null);
 * entities.at({ start: 41, end: 43 })?.name; // whom "It" means
 */
export function entitiesOf(
  document: Document,
  reading: EntityReading,
  topic: Topic | null,
): ArticleEntities {
  return articlePeople(document, reading, topic).entities;
}

/** The entities of an article with the names and sides that its speakers are found from. */
export interface ArticlePeople {
  readonly entities: ArticleEntities;
  readonly names: ArticleNames;
  readonly sides: TopicSides;
  /** Whom the text names by an entity's name; null where it has none. */
  readonly nameOf: (entity: Entity) => NamedEntity | null;
  /** What the model says of single words; null where plain features found who is meant. */
  readonly words: WordReading | null;
}

/** Reads an article once for all who ask who is meant; see {@link entitiesOf}. */
export function articlePeople(
  document: Document,
  { trees, words }: EntityReading,
  topic: Topic | null,
): ArticlePeople {
  const names = readNames(document, words, trees);
  const sides = topicSides(document, topic, names.mentions, trees);
  const candidates = candidatesOf({ document, names, trees, words });
  const weights = antecedentWeights(words === null ? "rules" : "learned");
  const links = linkAll(document, candidates, words, weights);
  const groups = new Map<number, Candidate[]>();
  const rootOf = new Int32Array(candidates.length);
  const surenessOf = new Map(candidates.map((one, index) => [one, links.sureness[index]!]));
  candidates.forEach((candidate, index) => {
    const before = links.to[index]!;
    const root = before < 0 ? index : rootOf[before]!;
    rootOf[index] = root;
    const same = groups.get(root);
    if (same) same.push(candidate);
    else groups.set(root, [candidate]);
  });
  const named = new Map<Entity, NamedEntity>();
  const all = [...groups.values()].map((group, index) => {
    const made = entity(`e${index}`, group, { document, words, sides, surenessOf });
    const name = group.find((one) => one.named !== null)?.named;
    if (name) named.set(made, name);
    return made;
  });
  return {
    entities: lookups(all),
    names,
    sides,
    nameOf: (one) => named.get(one) ?? null,
    words,
  };
}

interface Around {
  readonly document: Document;
  readonly words: WordReading | null;
  readonly sides: TopicSides;
  readonly surenessOf: ReadonlyMap<Candidate, number>;
}

function entity(
  id: string,
  group: readonly Candidate[],
  { document, words, sides, surenessOf }: Around,
): Entity {
  const { tokens } = document;
  const named: NamedEntity | null = group.find((one) => one.named !== null)?.named ?? null;
  const actor = named === null ? null : sides.actorOf(named);
  const known = group.map((one) => knownOf(tokens, one, words));
  const gender = known.find((one) => one.gender !== null && one.gender !== "thing")?.gender ?? null;
  const kind = kindOfGroup(group, words);
  const plural = known.filter(({ number }) => number === "plural").length;
  const singular = known.filter(({ number }) => number === "singular").length;
  return {
    id,
    name: actor?.name ?? named?.name ?? described(group, (one) => written(document, one)),
    named: named !== null || group.some(({ type }) => type === "name"),
    kind,
    gender: gender === "male" || gender === "female" ? gender : null,
    number: plural + singular === 0 ? null : plural > singular ? "plural" : "singular",
    actor,
    side: named === null ? null : actor === null ? sides.sideNear(named) : actor.side,
    roles: named === null ? [] : [...named.roles.keys()],
    mentions: group.map((one): EntityMention => ({
      start: one.start,
      end: one.stop,
      head: { start: tokens[one.head]!.start, end: tokens[one.head]!.end },
      type: one.type,
      sentence: one.sentence,
      quoted: one.quotation >= 0,
      sureness: surenessOf.get(one)!,
      likely: words === null ? null : likelyKind(one.head, words),
      name: one.name,
      plural: one.plural,
    })),
  };
}

/** A phrase as the text writes it, without an owner's ending; a name without its article, too. */
function written({ text, tokens }: Document, { first, end, type, head }: Candidate): string {
  let from = first;
  while (type === "name" && from < head && isBare(tokens[from]!)) from += 1;
  const last = end - 1 > head && /^['’]s?$/u.test(tokens[end - 1]!.text) ? end - 2 : end - 1;
  return text.slice(tokens[from]!.start, tokens[last]!.end).replace(/\s+/gu, " ");
}

const isBare = ({ pos }: Document["tokens"][number]): boolean => pos === "DET" || pos === "PRON";

/** The longest name, else the longest short description, else the pronoun. */
function described(group: readonly Candidate[], write: (one: Candidate) => string): string {
  const names = group.filter(({ type }) => type === "name");
  const nouns = group.filter(({ type }) => type === "nominal");
  const from = names.length > 0 ? names : nouns.length > 0 ? nouns : group.slice(0, 1);
  const short = from.filter((one) => one.end - one.first <= 8);
  return (short.length > 0 ? short : from.slice(0, 1))
    .map(write)
    .reduce((best, one) => (one.length > best.length ? one : best));
}

/** The kind that most mentions speak for; what the names tell counts most. */
function kindOfGroup(group: readonly Candidate[], words: WordReading | null): EntityKind {
  const votes = new Map<EntityKind, number>();
  for (const one of group) {
    const kind = kindOf(one, words);
    if (kind === null) continue;
    const weight = one.pronoun === null ? 2 : /^(?:he|she|i)$/.test(one.word) ? 3 : 1;
    votes.set(kind, (votes.get(kind) ?? 0) + weight);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  const kind = best?.[0] ?? "other";
  const unnamed = group.every(({ type }) => type !== "name");
  return kind === "person" && unnamed && group.some(({ plural }) => plural) ? "group" : kind;
}

function lookups(all: readonly Entity[]): ArticleEntities {
  const mentions = all
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const starts = mentions.map(({ mention }) => mention);
  const byHead = new Map(mentions.map((one) => [one.mention.head.start, one] as const));
  // How far back a mention may begin that still reaches a place: the running furthest end.
  let furthest = 0;
  const reach = starts.map(({ end }) => (furthest = Math.max(furthest, end)));
  const within: ArticleEntities["within"] = ({ start, end }) => {
    let at = firstAtOrAfter(starts, end) - 1;
    const found = [];
    for (; at >= 0 && reach[at]! > start; at -= 1)
      if (starts[at]!.end > start) found.push(mentions[at]!);
    return found.reverse();
  };
  /** The mention with the shortest name that holds a stretch: "Kerr" of "Ann Kerr". */
  const named = ({ start, end }: Span) =>
    within({ start, end })
      .filter(({ mention: { name } }) => name !== null && name.start <= start && name.end >= end)
      .sort(
        (a, b) =>
          a.mention.name!.end -
          a.mention.name!.start -
          (b.mention.name!.end - b.mention.name!.start),
      )
      .at(0);
  const at: ArticleEntities["at"] = (span, head) => {
    const headed =
      head === undefined ? undefined : (byHead.get(head) ?? named({ start: head, end: head + 1 }));
    if (headed !== undefined) return headed.entity;
    const touching = within(span);
    const exact = touching.find(
      ({ mention }) => mention.start === span.start && mention.end === span.end,
    );
    if (exact !== undefined) return exact.entity;
    const inside = touching.filter(
      ({ mention }) => mention.head.start >= span.start && mention.head.end <= span.end,
    );
    const longest = inside.reduce<(typeof inside)[number] | null>(
      (best, one) =>
        best === null || one.mention.end - one.mention.start > best.mention.end - best.mention.start
          ? one
          : best,
      null,
    );
    return (longest ?? named(span))?.entity ?? null;
  };
  return { all, at, within };
}
