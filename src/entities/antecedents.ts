import type { Span } from "../corpus/article.js";
import { firstEndingAfter } from "../document/index.js";
import {
  type ArticleNames,
  type NamedEntity,
  type NameMention,
  seemsPlace,
} from "./named-entity.js";
import { sameRole, type Gender } from "./roles.js";

/** Somebody who was made to speak before, as pronouns and roles come back to them. */
export interface Spoken<Found> {
  readonly found: Found;
  readonly entity: NamedEntity | null;
  /** Noun of a description ("statement", "officials"); null for a name. */
  readonly word: string | null;
  readonly type: "person" | "body" | "document" | "group";
  readonly gender: Gender | null;
  readonly start: number;
  readonly sentence: number;
}

/** Where a pronoun or role stands. */
export interface Place {
  readonly at: number;
  readonly sentence: number;
  /** What is said there, where it is asked who speaks: nobody named only in it says it. */
  readonly content?: Span;
}

/** How far back, in sentences, a pronoun reaches; and how many names are weighed. */
const REACH = 8;
const WEIGHED = 80;

/** Names before an offset, nearest first, up to a few sentences back. */
function* before(names: ArticleNames, place: Place): Generator<NameMention> {
  const { mentions } = names;
  for (let i = firstEndingAfter(mentions, place.at) - 1, n = 0; i >= 0 && n < WEIGHED; i--, n++) {
    if (place.sentence - mentions[i]!.sentence > REACH) return;
    if (!isWithin(mentions[i]!, place.content)) yield mentions[i]!;
  }
}

const isWithin = (mention: Span, content: Span | undefined): boolean =>
  content !== undefined && mention.start >= content.start && mention.end <= content.end;

/** Is somebody named before a place, near enough for a pronoun, and not in what is said there? */
export function isNamedBefore(names: ArticleNames, place: Place, entity: NamedEntity): boolean {
  for (const mention of before(names, place)) if (mention.entity === entity) return true;
  return false;
}

/** A candidate with its weight. */
export interface Antecedent<Found> {
  readonly entity: NamedEntity | null;
  readonly spoken: Spoken<Found> | null;
  readonly score: number;
}

/**
 * Whom "he", "she", "it" or "they" means: near names weigh more than far ones, what a sentence is
 * about more than what it mentions, who spoke last more than who did not; a known gender that does
 * not fit rules out. A state that the sentence, or the one before, is about can be "they".
 */
export function antecedentOf<Found>(
  names: ArticleNames,
  spoken: readonly Spoken<Found>[],
  place: Place,
  wanted: "male" | "female" | "thing" | "many",
): Antecedent<Found> | null {
  let best: Antecedent<Found> | null = null;
  const weigh = (candidate: Antecedent<Found>) => {
    if (best === null || candidate.score > best.score) best = candidate;
  };
  const personal = wanted === "male" || wanted === "female";
  for (const mention of before(names, place)) {
    const { entity } = mention;
    const distance = place.sentence - mention.sentence;
    const acts =
      wanted === "many" && mention.subject && distance < 2 && entity.place?.is === "state";
    if (!acts && !fits(entity, wanted)) continue;
    let score = 10 - 2.5 * distance;
    if (mention.subject) score += distance === 0 ? 5 : 3;
    if (mention.possessive) score -= 2;
    if (mention.quoted) score -= 4;
    if (personal && entity.gender === wanted) score += 2;
    if (personal && entity.type === "other") score -= 5;
    // Far back, or named in passing: nothing tells that this is a person at all.
    if (personal && entity.type === "other" && score <= 0) continue;
    weigh({ entity, spoken: null, score });
  }
  for (let i = spoken.length - 1, n = 0; i >= 0 && n < 12; i--, n++) {
    const one = spoken[i]!;
    const distance = place.sentence - one.sentence;
    if (distance > REACH) break;
    if (one.start >= place.at) continue;
    if (!fitsSpoken(one, wanted)) continue;
    weigh({ entity: one.entity, spoken: one, score: 15.5 - 2.5 * distance - n * 1.5 });
  }
  return best;
}

function fits(entity: NamedEntity, wanted: "male" | "female" | "thing" | "many"): boolean {
  if (wanted === "thing") return entity.type === "body" || entity.type === "place";
  if (wanted === "many") return entity.type === "body";
  if (entity.type === "body" || entity.type === "place" || seemsPlace(entity)) return false;
  return entity.gender === null || entity.gender === wanted;
}

function fitsSpoken<Found>(
  one: Spoken<Found>,
  wanted: "male" | "female" | "thing" | "many",
): boolean {
  if (wanted === "thing") return one.type === "body" || one.type === "document";
  if (wanted === "many") return one.type === "group" || one.type === "body";
  return one.type === "person" && (one.gender === null || one.gender === wanted);
}

/**
 * Whom "the senator" or "the ministry" means: the nearest bearer of that role before, then anywhere.
 */
export function bearerOf<Found>(
  names: ArticleNames,
  spoken: readonly Spoken<Found>[],
  place: Place,
  word: string,
  age: string | null,
): Antecedent<Found> | null {
  let best: Antecedent<Found> | null = null;
  const weigh = (candidate: Antecedent<Found>) => {
    if (best === null || candidate.score > best.score) best = candidate;
  };
  const bears = (entity: NamedEntity) =>
    age === null
      ? [...entity.roles.keys()].some((role) => role === word) ||
        [...entity.roles.keys()].some((role) => sameRole(role, word))
      : entity.ages.has(age);
  for (let i = spoken.length - 1, n = 0; i >= 0 && n < 12; i--, n++) {
    const one = spoken[i]!;
    if (one.start >= place.at) continue;
    const bearing =
      (one.entity !== null && bears(one.entity)) || (one.word !== null && sameRole(one.word, word));
    if (bearing) {
      weigh({ entity: one.entity, spoken: one, score: 30 - (place.sentence - one.sentence) });
      break;
    }
  }
  for (const mention of before(names, place))
    if (bears(mention.entity)) {
      weigh({
        entity: mention.entity,
        spoken: null,
        score: 29 - (place.sentence - mention.sentence) + (mention.subject ? 1 : 0),
      });
    }
  if (best !== null) return best;
  const anywhere = names.entities
    .filter(bears)
    .sort((a, b) => b.count - a.count || a.rank - b.rank)[0];
  return anywhere ? { entity: anywhere, spoken: null, score: 5 } : null;
}
