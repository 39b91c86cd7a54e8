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
import { affiliation } from "./affiliation.js";
import { ofTheirBearers } from "./bearers.js";
import type { NamedEntity, NameMention } from "./named-entity.js";
import type { Tree } from "../parse/index.js";

const cache = new WeakMap<Topic, ActorNames>();

/** What a topic knows of an article's names. */
export interface TopicSides {
  /** Where the article names actors, in order. */
  readonly mentions: readonly Mention[];
  /** Mentions of actors that touch a span, in order. */
  readonly within: (span: Span) => readonly Mention[];
  /** The actor that an entity is, by any of its mentions. */
  readonly actorOf: (entity: NamedEntity) => Actor | null;
  /** The side of an entity that is no actor, by what stands at any of its names ("Armenian officer Jane Roe"). */
  readonly sideNear: (entity: NamedEntity) => string | null;
  /** The side of a name that is no actor, by what stands at it. */
  readonly sideAt: (name: Span) => string | null;
  /** The side of a description by its noun and what hangs on it ("Trump supporters", "Roe's campaign"). */
  readonly sideOf: (head: Span, whole: Span) => string | null;
}

const NONE: TopicSides = {
  mentions: [],
  within: () => [],
  actorOf: () => null,
  sideNear: () => null,
  sideAt: () => null,
  sideOf: () => null,
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
  const ofParty = (span: Span) => inBrackets(document.text, span, within, topic);
  const tied = (span: Span) => {
    const actor = affiliation({ document, trees, within }, span);
    return typeof actor === "string" ? null : actor.side;
  };
  const sideAt = (name: Span) => ofParty(name) ?? tied(name);
  const sideOf = (head: Span, whole: Span) => {
    const actor = affiliation({ document, trees, within }, head, { isDescription: true });
    if (actor === "apart") return null;
    return (actor === "untied" ? ownerIn(document.text, whole, within) : actor)?.side ?? null;
  };
  const sides = new Map<NamedEntity, string | null>();
  const sideNear = (entity: NamedEntity): string | null => {
    let side = sides.get(entity);
    if (side === undefined) {
      side = null;
      const own = ofEntity.get(entity) ?? [];
      for (const way of [ofParty, tied])
        for (const mention of own) if (side === null) side = way(mention);
      sides.set(entity, side);
    }
    return side;
  };
  return { mentions: found, within, actorOf, sideNear, sideAt, sideOf };
}

const POSSESSIVE = /^['’]s?\s/u;

/** The actor whose name opens a description: "Ann Roe's campaign". */
const ownerIn = (
  text: string,
  span: Span,
  within: (span: Span) => readonly Mention[],
): Actor | null =>
  within(span).find(({ end }) => end < span.end && POSSESSIVE.test(text.slice(end, end + 3)))
    ?.actor ?? null;

const OPENS = /^\s?\(\s?/u;
const LETTER = /^\p{Lu}(?=[-‐‑–—.)])/u;

/** Side of the party that brackets after a name give: "Ann Roe (R-Utah)", "Eva Lind (CDU)". */
function inBrackets(
  text: string,
  { end }: Span,
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
