import type { Document } from "../../document/document.js";
import type { Entity, EntityKind, EntityMention } from "../../entities/index.js";
import { mentionInTree } from "../../entities/index.js";
import { coreNounPhrase, isRelation, isVerbal, type Tree } from "../../parse/index.js";

/** Whom an outlet's choice of words can cast: people, bodies, groups, and whatever the topic names. */
const NAMED_KINDS: ReadonlySet<EntityKind> = new Set(["person", "body", "group"]);

/**
 * An entity is a person or a body at least as likely as this over all its mentions: most products and
 * places lie below. A description is read as of the entity's kind at least as likely as this.
 */
const LIKELY = 0.6;
/** What an entity starts from before any mention: of a name met once, little is known. */
const UNKNOWN = 0.4;

/** What is read less likely than this as a person or a body is more likely none. */
const UNLIKELY = 0.5;

/** A description is linked at least as surely as this: of those below every second one meant somebody else. */
const SURE = 0.9;

/** A party and a hyphen before a seat, with the bracket. */
const LONGEST_TAG = 12;

/** A mention that names its entity, with how sure that is. */
export interface NamedMention {
  readonly mention: EntityMention;
  /** By a name, or without one. */
  readonly by: "name" | "description";
  /** 0 to 1: that it is a person's or a body's at all, and this one's. */
  readonly confidence: number;
}

/**
 * The mentions by which a text names or describes a person, a body or a group; none for pronouns.
 *
 * - The entity is called by a name of its own in some sentence; whatever is only described has nobody
 *   behind it who could be found in another article.
 * - It is read as a person or a body over all its mentions: a product is neither.
 * - The sentence has a verb: a line of a list or a table says nothing of anybody.
 * - A description is surely linked to the name, and is read as of its kind.
 *
 * Whatever the topic names is taken for what the topic says it is, but for a mention that is read as a place or
 * an event where the actor is no country.
 */
export function namedMentions(
  document: Document,
  trees: readonly Tree[],
  entity: Entity,
): NamedMention[] {
  const called = entity.mentions.filter(({ type }) => type === "name" || type === "nominal");
  const places = new Map(
    called.flatMap((mention) => {
      const place = mentionInTree(document, trees, mention);
      return place === null || !hasVerb(place.tree) ? [] : [[mention, place] as const];
    }),
  );
  const likely = likelyOf(called);
  if (entity.actor === null) {
    if (!NAMED_KINDS.has(entity.kind) || (likely !== null && likely < LIKELY)) return [];
    if (![...places].some(([mention, at]) => isOwnName(document, entity, at, mention))) return [];
  }
  return [...places].flatMap(([mention, at]): NamedMention[] => {
    if (isPartOfName(entity, mention)) return [];
    const by =
      mention.type === "nominal" || (isNoun(at) && mention.name === null) ? "description" : "name";
    const names =
      by === "description"
        ? isNoun(at) && describes(entity, mention)
        : isName(entity, at, mention) && !(entity.kind === "person" && inBrackets(document, at));
    return names ? [{ mention, by, confidence: mention.sureness * (likely ?? 0.8) }] : [];
  });
}

/**
 * A word of an actor's name that by itself is read as no person or body: "Europe" in the long name of a body
 * of it. A country may well be called by its capital.
 */
function isPartOfName({ actor }: Entity, { likely }: EntityMention): boolean {
  if (actor === null || actor.kind === "country" || likely === null) return false;
  return likely.person + likely.body < UNLIKELY;
}

/** How likely an entity is a person or a body, over its mentions and one more that is unknown; null by rules. */
function likelyOf(mentions: readonly EntityMention[]): number | null {
  const known = mentions.flatMap(({ likely }) =>
    likely === null ? [] : likely.person + likely.body,
  );
  if (known.length === 0) return null;
  return known.reduce((sum, one) => sum + one, UNKNOWN) / (known.length + 1);
}

/** It surely means the entity and is of its kind and number. */
function describes({ kind }: Entity, { sureness, plural, likely }: EntityMention): boolean {
  if (sureness < SURE || (kind === "person" && plural)) return false;
  return likely === null || (kind === "body" ? likely.body : likely.person) >= LIKELY;
}

interface Place {
  readonly tree: Tree;
  readonly place: number;
}

const hasVerb = (tree: Tree): boolean =>
  tree.words.some((_, at) => isVerbal(tree, at) && !isRelation(tree, at, "amod", "compound"));

const isNoun = ({ tree, place }: Place): boolean => tree.partsOfSpeech[place] === "NOUN";

/**
 * A name by its tree; or by the names of the text, where a capital inside of a sentence, or a name behind
 * a word that describes it ("star Ann Roe"), is enough. What no name of the text tells is a word of the
 * entity's name.
 */
function isName(entity: Entity, { tree, place }: Place, mention: EntityMention): boolean {
  const part = tree.partsOfSpeech[place];
  if (mention.name === null)
    return (
      part === "PROPN" &&
      entity.name.split(/[\s-]/u).includes(tree.words[place]!.text) &&
      !isRelation(tree, place, "flat", "goeswith")
    );
  if (part === "PROPN") return true;
  if (part !== "NOUN") return false;
  const { end } = coreNounPhrase(tree, place);
  return place > 0 || tree.shallow || tree.partsOfSpeech.slice(place, end).includes("PROPN");
}

/**
 * A name by itself: one of the names of the text; or a capital inside of a sentence that writes other
 * words small, and no part of a longer name ("Bureau of Prisons", "Star Wars").
 */
function isOwnName(document: Document, entity: Entity, at: Place, mention: EntityMention): boolean {
  if (mention.type !== "name" || !isName(entity, at, mention)) return false;
  const { zone } = document.paragraphs[document.sentences[mention.sentence]!.paragraph]!;
  if (zone === "headline") return false;
  if (mention.name !== null) return true;
  const { tree, place } = at;
  // "Many Americans" counts people and names no group.
  if (mention.plural && coreNounPhrase(tree, place).first < place) return false;
  if (place === 0 || !writesSmall(tree)) return false;
  const governor = tree.heads[place] ?? null;
  const isPart =
    governor !== null &&
    tree.partsOfSpeech[governor] === "PROPN" &&
    isRelation(tree, place, "compound", "nmod") &&
    !isRelation(tree, place, "nmod:poss");
  return !isPart;
}

const SMALL = /^\p{Ll}/u;

/** In a heading with capitals throughout a capital tells no name. */
const writesSmall = ({ words, partsOfSpeech }: Tree): boolean =>
  words.some(({ text }, at) => partsOfSpeech[at] === "NOUN" && SMALL.test(text));

/** "(D-Mass.)" behind a person's name is where that person belongs. */
function inBrackets({ text }: Document, { tree, place }: Place): boolean {
  const before = text.slice(0, tree.words[coreNounPhrase(tree, place).first]!.start);
  return /\([^\s()]*$/u.test(before.slice(-LONGEST_TAG));
}
