import { anyOf, wordList } from "../language/index.js";
import { firstEndingAfter } from "../document/index.js";
import type { Span } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import {
  actorNames,
  findMentions,
  isPartyLetter,
  type ActorNames,
  type Mention,
} from "../topic/mentions.js";
import type { Actor, Topic } from "../topic/topic.js";
import { ofTheirBearers } from "./bearers.js";
import type { NamedEntity, NameMention } from "./named-entity.js";
import type { Tree } from "../parse/index.js";

const LEADS_TO_BODY = new RegExp(
  `\\b${anyOf(wordList("grammar", "between-person-and-body"))}\\b|^,\\s(?:an?|the)?\\s?$`,
);
const NO_DESCRIPTION = new RegExp(`\\b${anyOf(wordList("grammar", "after-no-description"))}\\b`);

const cache = new WeakMap<Topic, ActorNames>();

/** What a topic knows of an article's names. */
export interface TopicSides {
  /** Where the article names actors, in order. */
  readonly mentions: readonly Mention[];
  /** Mentions of actors that touch a span, in order. */
  readonly within: (span: Span) => readonly Mention[];
  /** The actor that an entity is, by any of its mentions. */
  readonly actorOf: (entity: NamedEntity) => Actor | null;
  /** The side of an entity that is no actor, by what stands at its name ("Armenian officer Jane Roe"). */
  readonly sideNear: (entity: NamedEntity) => string | null;
}

const NONE: TopicSides = {
  mentions: [],
  within: () => [],
  actorOf: () => null,
  sideNear: () => null,
};

/** Reads a topic's actors in an article; without a topic nothing has a side. */
export function topicSides(
  document: Document,
  topic: Topic | null,
  mentions: readonly NameMention[],
  trees: readonly Tree[],
): TopicSides {
  if (topic === null) return NONE;
  let names = cache.get(topic);
  if (!names) cache.set(topic, (names = actorNames(topic)));
  const found = ofTheirBearers(findMentions(document, names), {
    document,
    names: mentions,
    trees,
    topic,
  });
  const within = (span: Span) => {
    const touching: Mention[] = [];
    for (
      let i = firstEndingAfter(found, span.start);
      i < found.length && found[i]!.start < span.end;
      i++
    )
      touching.push(found[i]!);
    return touching;
  };
  const ofEntity = new Map<NamedEntity, NameMention[]>();
  for (const mention of mentions) {
    const same = ofEntity.get(mention.entity);
    if (same) same.push(mention);
    else ofEntity.set(mention.entity, [mention]);
  }

  const actors = new Map<NamedEntity, Actor | null>();
  const actorOf = (entity: NamedEntity): Actor | null => {
    let actor = actors.get(entity);
    if (actor === undefined) {
      actor = null;
      for (const mention of ofEntity.get(entity) ?? []) {
        const same = within(mention).find(
          (one) =>
            one.end >= mention.end &&
            (one.actor.kind !== "country" ||
              (one.start <= mention.start && entity.type !== "person")),
        );
        if (same) {
          actor = same.actor;
          break;
        }
      }
      actors.set(entity, actor);
    }
    return actor;
  };
  const sides = new Map<NamedEntity, string | null>();
  const sideNear = (entity: NamedEntity): string | null => {
    let side = sides.get(entity);
    if (side === undefined) {
      side = null;
      const own = ofEntity.get(entity) ?? [];
      const ways = [
        (mention: NameMention) => inBrackets(document.text, mention, within, topic),
        (mention: NameMention) => beside(document.text, mention, within),
      ];
      for (const way of ways) for (const mention of own) if (side === null) side = way(mention);
      sides.set(entity, side);
    }
    return side;
  };
  return { mentions: found, within, actorOf, sideNear };
}

const OPENS = /^\s?\(\s?/u;
const LETTER = /^\p{Lu}(?=[-‐‑–—.)])/u;

/** Side of the party that brackets after a name give: "Ann Roe (R-Utah)", "Eva Lind (CDU)". */
function inBrackets(
  text: string,
  { end }: NameMention,
  within: (span: Span) => readonly Mention[],
  { actors }: Topic,
): string | null {
  const opening = OPENS.exec(text.slice(end, end + 4))?.[0];
  if (opening === undefined) return null;
  const start = end + opening.length;
  const letter = LETTER.exec(text.slice(start, start + 2))?.[0];
  if (letter !== undefined) {
    const isOf = (actor: Actor) =>
      actor.aliases.some((alias) => alias === letter && isPartyLetter(actor, alias));
    return actors.find(isOf)?.side ?? null;
  }
  const named = within({ start, end: start + 1 }).find((one) => one.start === start);
  return named?.actor.kind === "party" ? named.actor.side : null;
}

const BEFORE = /^(?:['’]s)?(?:\s[\p{L}\p{M}.'’-]+){0,4}\s$/u;
const AFTER = /^,\s(?:[\p{L}\p{M}'’-]+\s){0,8}$/u;

/** Side of the actor whose name leads to a mention or explains it in apposition. */
function beside(
  text: string,
  mention: NameMention,
  within: (span: Span) => readonly Mention[],
): string | null {
  const before = within({ start: Math.max(0, mention.start - 60), end: mention.start })
    .filter((one) => one.end <= mention.start)
    .at(-1);
  if (
    before &&
    BEFORE.test(text.slice(before.end, mention.start)) &&
    nominal(text.slice(before.end, mention.start))
  )
    return before.actor.side;
  const after = within({ start: mention.end, end: mention.end + 80 }).find(
    (one) => one.start >= mention.end,
  );
  if (
    after &&
    AFTER.test(text.slice(mention.end, after.start)) &&
    LEADS_TO_BODY.test(text.slice(mention.end, after.start))
  )
    return after.actor.side;
  return null;
}

/** No verb or small word stands between: "Iranian Foreign Ministry spokesman" leads to the name. */
const nominal = (between: string): boolean => !NO_DESCRIPTION.test(between);
