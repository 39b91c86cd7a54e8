import type { Span } from "../corpus/article.js";
import { type Antecedent, isNamedBefore, type Place } from "./antecedents.js";
import type { Entity, EntityKind, EntityMention } from "./entity.js";
import { lastNameIn } from "./from-antecedent.js";
import type { ArticleNames, NamedEntity } from "./named-entity.js";
import type { Context, Resolved } from "./resolved.js";
import type { SourcePhrase } from "./source-phrase.js";
import { POSTMODIFIERS } from "./vocabulary.js";
import { nameWords } from "./words.js";

/** Kinds of whom "who" is said. */
const SPEAKING: ReadonlySet<EntityKind> = new Set(["person", "group", "body"]);

/** How likely it must be that a noun is what a word means. */
const LIKELY = 0.5;
/** How likely it must be that a description is somebody's who has a name. */
const LIKELY_NAMED = 0.4;

/** What the model finds meant by a phrase, with the mention that it is; null where it is not read. */
function meantAt(
  { people }: Context,
  { core }: SourcePhrase,
): { readonly entity: Entity; readonly mention: EntityMention } | null {
  const entity = people.words === null ? null : people.entities.at(core);
  const mention = entity?.mentions.find(({ start, end }) => start < core.end && end > core.start);
  return entity === null || mention === undefined ? null : { entity, mention };
}

/** Whom the model finds meant by a pronoun; null where it finds no name, or finds what can't speak. */
export function nameMeant(
  context: Context,
  phrase: SourcePhrase,
  place: Place,
  wanted: "male" | "female" | "thing" | "many",
): Antecedent<Resolved> | null {
  const meant = meantAt(context, phrase);
  const entity = meant === null ? null : context.people.nameOf(meant.entity);
  if (entity === null || meant === null) return null;
  if (isNamedInContentAlone(context.names, place, entity)) return null;
  const personal = wanted === "male" || wanted === "female";
  if (personal && (meant.entity.kind !== "person" || !canBePerson(entity))) return null;
  return { entity, spoken: null, score: 12 };
}

/** Whose the model finds a description ("the teenager"); null where it finds nobody's name. */
export function personMeant(
  context: Context,
  phrase: SourcePhrase,
  place: Place,
): Antecedent<Resolved> | null {
  const meant = meantAt(context, phrase);
  if (meant === null || meant.entity.kind !== "person") return null;
  if (meant.mention.sureness < LIKELY_NAMED) return null;
  const entity = context.people.nameOf(meant.entity);
  if (entity === null || !canBePerson(entity)) return null;
  return isNamedInContentAlone(context.names, place, entity)
    ? null
    : { entity, spoken: null, score: 12 };
}

/**
 * The noun before a pronoun that the model finds meant by it, where that has no name in the text: "the team" for
 * "it", "people" in "people across the country who". Its phrase ends where the pronoun begins.
 */
export function nounMeant(context: Context, phrase: SourcePhrase): Span | null {
  const meant = meantAt(context, phrase);
  if (meant === null || meant.mention.sureness < LIKELY) return null;
  if (context.people.nameOf(meant.entity) !== null) return null;
  if (phrase.pronoun === "who" && !SPEAKING.has(meant.entity.kind)) return null;
  const { start } = phrase.core;
  const noun = meant.entity.mentions.findLast(
    ({ type, head }) => type === "nominal" && head.end <= start,
  );
  if (noun === undefined) return null;
  const [next] = nameWords(context.document.text, noun.head.end, start);
  const goesOn = next !== undefined && POSTMODIFIERS.has(next.lower);
  return { start: noun.start, end: Math.min(goesOn ? noun.end : noun.head.end, start) };
}

const canBePerson = ({ type }: NamedEntity): boolean => type !== "body" && type !== "place";

/** Is somebody named near, and only in what is said? Who speaks is seldom named by their own words alone. */
function isNamedInContentAlone(names: ArticleNames, place: Place, entity: NamedEntity): boolean {
  const { content } = place;
  if (content === undefined) return false;
  const within = lastNameIn(names, content.start, content.end, (one) => one.entity === entity);
  return within !== null && !isNamedBefore(names, place, entity);
}
