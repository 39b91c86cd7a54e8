import { sentenceAt } from "../document/index.js";
import type { Document } from "../document/document.js";
import { isRelation, type Tree } from "../parse/index.js";
import type { Mention } from "../topic/mentions.js";
import type { Actor, Topic } from "../topic/topic.js";
import { mayBeSameGivenName } from "./given-names.js";
import { isBody } from "./is-body.js";
import type { NameMention } from "./named-entity.js";
import type { Gender } from "./roles.js";
import { isSuffix } from "./same-name.js";
import { genderOfGivenName, titleOf } from "./titles.js";

/** What an article tells of who bears a name. */
export interface BearersContext {
  readonly document: Document;
  readonly names: readonly NameMention[];
  /** One a sentence. */
  readonly trees: readonly Tree[];
  readonly topic: Topic;
}

/**
 * Leaves out mentions of a name that somebody else bears. A topic lists "Trump" for Donald Trump, and
 * "Ivanka Trump" is not him; nor is "Ryan Grim" a Paul Ryan, nor "Donald Trump Jr." his father. "Mr.
 * Clinton" is not Hillary Clinton: he is whom the topic lists of that surname and gender, or nobody of it.
 *
 * A bare surname is that of the actor whom the article means by it, where the topic lists several; else it stays the
 * actor's, whoever else of that name the article speaks of. So does a name whose given name begins as the actor's
 * does, or is short for it. Time is linear in the text.
 *
 * @param mentions where the topic's names stand, in order
 */
export function ofTheirBearers(
  mentions: readonly Mention[],
  context: BearersContext,
): readonly Mention[] {
  const people = context.names.filter(({ office, entity }) => !office && entity.type === "person");
  let at = 0;
  return mentions.flatMap((mention): Mention[] => {
    if (isBody(mention.actor)) return [mention];
    while (at < people.length && people[at]!.end < mention.end) at += 1;
    const name = people[at] && people[at]!.start <= mention.start ? people[at]! : null;
    if (name !== null && isAnothers(mention, name, people, context)) return [];
    const meant =
      name === null ? mention : { ...mention, actor: bearerByArticle(mention, name, context) };
    const actor = bearerByTitle(meant, context);
    return actor === null ? [] : [{ ...mention, actor }];
  });
}

const WORDS = /[\p{L}\p{M}]+/gu;
const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** Is the full name that a mention stands in another's? */
function isAnothers(
  mention: Mention,
  name: NameMention,
  people: readonly NameMention[],
  context: BearersContext,
): boolean {
  const { text } = context.document;
  if (name.start === mention.start && name.end === mention.end) return false;
  const known = [mention.actor.name, ...mention.actor.aliases].map(wordsOf);
  if (known[0]!.length < 2) return false;
  const before = wordsOf(text.slice(name.start, mention.start));
  const own = wordsOf(text.slice(mention.start, mention.end));
  const after = wordsOf(text.slice(mention.end, name.end));
  if (after.some(isSuffix) && !known.flat().some(isSuffix) && hasElder(name, people)) return true;
  if (own.length > 1) return false;
  const [given] = before;
  if (given === undefined)
    return (
      after.some((word) => !isSuffix(word)) &&
      genderOfGivenName(own[0]!) !== null &&
      isFullName(context, name, mention.end) &&
      !known.flat().some((word) => after.includes(word))
    );
  return (
    /\s/u.test(text.charAt(mention.start - 1)) &&
    isFullName(context, name, mention.start) &&
    !givenNamesOf(known, own[0]!).some((word) => mayBeSameGivenName(word, given))
  );
}

/** What stands before a surname in an actor's names, titles aside. */
const givenNamesOf = (known: readonly (readonly string[])[], surname: string): readonly string[] =>
  known
    .filter((words) => words.at(-1) === surname)
    .flatMap((words) => words.slice(0, -1))
    .filter((word) => !isTitle(word));

const isTitle = (word: string): boolean =>
  titleOf(word.toLowerCase()) !== null || titleOf(`${word.toLowerCase()}.`) !== null;

/** Does the article name somebody without "Jr." whom this one is called after? */
const hasElder = ({ entity }: NameMention, people: readonly NameMention[]): boolean =>
  people.some(({ entity: other }) => {
    const [mine, theirs] = [wordsOf(entity.name), wordsOf(other.name)];
    return (
      other.suffix === null &&
      theirs.length > 1 &&
      mayBeSameGivenName(mine[0]!, theirs[0]!) &&
      mine.includes(theirs.at(-1)!)
    );
  });

/**
 * Is a surname one name with the word that a name begins with? The tree tells ("Electing Obama" is none), and
 * the list of given names does where the first word is a proper noun and the tree joins them otherwise
 * ("the Ivanka Trump brand").
 *
 * @param surname where it begins
 */
function isFullName(
  { document, trees }: BearersContext,
  name: NameMention,
  surname: number,
): boolean {
  const given = /[\p{L}\p{M}]+/u.exec(document.text.slice(name.start, name.end))![0];
  const listed = genderOfGivenName(given) !== null;
  const tree = trees[sentenceAt(document, name.start)];
  if (tree === undefined || tree.shallow) return listed;
  const [first, last] = [name.start, surname].map((from) =>
    tree.words.findIndex((word) => word.end > from),
  );
  return isRelation(tree, last!, "flat") || (listed && tree.partsOfSpeech[first!] === "PROPN");
}

/** Who of a surname bears it after "Mr." or "Mrs."; null where the topic lists nobody of that gender. */
function bearerByTitle({ actor, start, end }: Mention, context: BearersContext): Actor | null {
  const { text } = context.document;
  const title = /(\p{L}+\.?)\s+$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  const told = title === undefined ? null : (titleOf(title.toLowerCase())?.gender ?? null);
  const gender = genderOf(actor);
  if (told === null || gender === null || told === gender) return actor;
  const surname = wordsOf(text.slice(start, end)).at(-1)!.toLowerCase();
  const fits = (other: Actor) =>
    !isBody(other) &&
    genderOf(other) === told &&
    wordsOf(other.name).at(-1)?.toLowerCase() === surname;
  return context.topic.actors.find(fits) ?? null;
}

/** By the given name; null where it tells nothing. */
const genderOf = ({ name }: Actor): Gender | null => genderOfGivenName(wordsOf(name)[0] ?? "");

/** Whom the article means by a bare surname: the actor whose full name it gives to the same person. */
function bearerByArticle(mention: Mention, name: NameMention, { document, topic }: BearersContext) {
  const full = wordsOf(name.entity.name);
  if (full.length < 2 || wordsOf(document.text.slice(name.start, name.end)).length > 1)
    return mention.actor;
  const isFull = (actor: Actor) => {
    const words = wordsOf(actor.name);
    return (
      words.length > 1 && words[0] === full[0] && words.at(-1) === full.at(-1) && !isBody(actor)
    );
  };
  return topic.actors.find(isFull) ?? mention.actor;
}
