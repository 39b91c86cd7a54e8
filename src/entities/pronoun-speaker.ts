import { wordList } from "../language/index.js";
import type { Span } from "../corpus/article.js";
import { antecedentOf, type Place } from "./antecedents.js";
import { description } from "./description.js";
import { fromAntecedent, lastNameIn } from "./from-antecedent.js";
import { meantBy } from "./meant.js";
import { nameMeant, nounMeant } from "./meant-by-model.js";
import type { NameMention } from "./named-entity.js";
import { type Context, type Resolved, again, nobody } from "./resolved.js";
import { roleOf } from "./roles.js";
import { type SourcePhrase, readSource } from "./source-phrase.js";
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
    const relative = relativeOf(context, phrase, place);
    if (relative !== null) return relative;
  }
  const wanted = meantBy(word);
  if (wanted === null) return nobody();
  const personal = wanted === "male" || wanted === "female";
  const noun = personal ? null : nounMeant(context, phrase);
  const told = noun && byNoun(context, noun);
  if (told) return again(told, "pronoun", 0.6);
  const found =
    nameMeant(context, phrase, place, wanted) ??
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

/** A speaker whom only a noun describes. */
function byNoun(context: Context, span: Span): Resolved | null {
  const { document, names, sides } = context;
  const sentence = document.sentences[names.sentenceAt(span.start)];
  const opens = sentence !== undefined && span.start - sentence.start <= 1;
  const phrase = readSource(document.text, span, names, opens);
  if (phrase === null || phrase.pronoun !== null || phrase.names.length > 0) return null;
  const { head } = phrase;
  const actor = head === null ? undefined : sides.within(head).at(-1)?.actor;
  const side = actor?.side ?? (head === null ? null : sides.sideOf(head, phrase.core));
  return description(context, phrase.label, phrase.role, side, false, 0.6);
}

const namesNobody = ({ names }: Context): boolean =>
  !names.entities.some(({ type }) => type === "person");

/** Does a name stand behind "of", "from" or "in" after somebody's? */
const isOrigin = (text: string, mention: NameMention, from: number): boolean =>
  mention.entity.type !== "person" &&
  /\p{Lu}[\p{L}.]*,?\s(?:of|from|in)\s(?:the\s)?$/u.test(text.slice(from, mention.start));

/** "…, who": the name or noun right before. */
function relativeOf(context: Context, phrase: SourcePhrase, place: Place): Resolved | null {
  const { names, document } = context;
  const from = Math.max(document.sentences[place.sentence]?.start ?? 0, place.at - 90);
  const near = lastNameIn(
    names,
    from,
    place.at,
    // "Amy K. of Minnesota, who": the place is none that speaks, where somebody stands before it.
    (mention) => !isOrigin(document.text, mention, from),
  );
  const noun = near && place.at - near.end < 3 ? null : nounMeant(context, phrase);
  const told = noun && byNoun(context, noun);
  if (told) return told;
  if (near && place.at - near.end < 30)
    return fromAntecedent(
      context,
      { entity: near.entity, spoken: null, score: 15 },
      "pronoun",
      0.8,
    );
  const words = nameWords(document.text, from, place.at);
  const last = words.at(-1);
  if (!last)
    return near
      ? fromAntecedent(context, { entity: near.entity, spoken: null, score: 10 }, "pronoun", 0.6)
      : null;
  const role = roleOf(last.lower);
  if (role === null && near)
    return fromAntecedent(
      context,
      { entity: near.entity, spoken: null, score: 10 },
      "pronoun",
      0.6,
    );
  const actor = context.sides.within(last).at(-1)?.actor ?? null;
  return description(context, last.text, role, actor?.side ?? null, false, 0.5);
}
