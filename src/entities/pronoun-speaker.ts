import { wordList } from "../language/index.js";
import { antecedentOf, isNamedBefore, type Antecedent, type Place } from "./antecedents.js";
import { description } from "./description.js";
import { fromAntecedent, lastNameIn } from "./from-antecedent.js";
import { meantBy } from "./meant.js";
import type { ArticleNames, NamedEntity, NameMention } from "./named-entity.js";
import { type Context, type Resolved, nobody } from "./resolved.js";
import { roleOf } from "./roles.js";
import type { SourcePhrase } from "./source-phrase.js";
import { nameWords } from "./words.js";

const FIRST_AND_SECOND_PERSON = wordList("grammar", "first-and-second-person");
const RELATIVE_PRONOUNS = wordList("grammar", "relative-pronouns");

/** Null: the noun after a possessive pronoun is itself the speaker ("her lawyer"). */
export function pronoun(
  context: Context,
  phrase: SourcePhrase,
  place: Place,
): Resolved | "parent" | null {
  const word = phrase.pronoun!;
  if (phrase.head !== null || phrase.names.length > 0) {
    const role = phrase.role;
    if (phrase.names.length > 0 || role?.type === "person" || role?.type === "body") return null;
  }
  if (FIRST_AND_SECOND_PERSON.has(word)) return "parent";
  if (RELATIVE_PRONOUNS.has(word)) {
    const relative = relativeOf(context, place);
    if (relative !== null) return relative;
  }
  const wanted = meantBy(word);
  if (wanted === null) return nobody();
  const found =
    meantByModel(context, phrase, place, wanted) ??
    antecedentOf(context.names, context.spoken, place, wanted);
  const answer = fromAntecedent(context, found, "pronoun", found && found.score >= 12 ? 0.8 : 0.6);
  if (answer !== null) {
    if (answer.gender === null && answer.entity && (wanted === "male" || wanted === "female"))
      answer.entity.gender = wanted;
    return answer;
  }
  const gender = wanted === "male" || wanted === "female" ? wanted : null;
  // "She said" in a text that names nobody whom it could mean: nobody can be named.
  const hidden = gender !== null && found === null && namesNobody(context);
  return { ...nobody(), speaker: { ...nobody().speaker, anonymous: hidden }, gender };
}

/** Whom the model finds meant; null where it is not read, finds no name, or finds what can't speak. */
function meantByModel(
  { people, names }: Context,
  { core }: SourcePhrase,
  place: Place,
  wanted: "male" | "female" | "thing" | "many",
): Antecedent<Resolved> | null {
  if (people.words === null) return null;
  const meant = people.entities.at(core);
  const entity = meant === null ? null : people.nameOf(meant);
  if (entity === null || meant === null) return null;
  if (isNamedInContentAlone(names, place, entity)) return null;
  const personal = wanted === "male" || wanted === "female";
  if (personal && (meant.kind !== "person" || entity.type === "body" || entity.type === "place"))
    return null;
  return { entity, spoken: null, score: 12 };
}

/** Is somebody named near, and only in what is said? Who speaks is seldom named by their own words alone. */
function isNamedInContentAlone(names: ArticleNames, place: Place, entity: NamedEntity): boolean {
  const { content } = place;
  if (content === undefined) return false;
  const within = lastNameIn(names, content.start, content.end, (one) => one.entity === entity);
  return within !== null && !isNamedBefore(names, place, entity);
}

const namesNobody = ({ names }: Context): boolean =>
  !names.entities.some(({ type }) => type === "person");

/** Does a name stand behind "of", "from" or "in" after somebody's? */
const isOrigin = (text: string, mention: NameMention, from: number): boolean =>
  mention.entity.type !== "person" &&
  /\p{Lu}[\p{L}.]*,?\s(?:of|from|in)\s(?:the\s)?$/u.test(text.slice(from, mention.start));

/** "…, who": the name or noun right before. */
function relativeOf(context: Context, place: Place): Resolved | null {
  const { names, document } = context;
  const from = Math.max(document.sentences[place.sentence]?.start ?? 0, place.at - 90);
  const near = lastNameIn(
    names,
    from,
    place.at,
    // "Amy K. of Minnesota, who": the place is none that speaks, where somebody stands before it.
    (mention) => !isOrigin(document.text, mention, from),
  );
  if (near && place.at - near.end < 30)
    return fromAntecedent(
      context,
      { entity: near.entity, spoken: null, score: 15 },
      "pronoun",
      0.8,
    );
  const words = nameWords(document.text, from, place.at);
  const noun = words.at(-1);
  if (!noun)
    return near
      ? fromAntecedent(context, { entity: near.entity, spoken: null, score: 10 }, "pronoun", 0.6)
      : null;
  const role = roleOf(noun.lower);
  if (role === null && near)
    return fromAntecedent(
      context,
      { entity: near.entity, spoken: null, score: 10 },
      "pronoun",
      0.6,
    );
  const actor = context.sides.within(noun).at(-1)?.actor ?? null;
  return description(context, noun.text, role, actor?.side ?? null, false, 0.5);
}
