import { anyOf, wordList } from "../language/index.js";
import type { Span } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import type { Actor } from "../topic/topic.js";
import { type Antecedent, antecedentOf, bearerOf } from "./antecedents.js";
import { description } from "./description.js";
import { fromAntecedent } from "./from-antecedent.js";
import { personMeant } from "./meant-by-model.js";
import { meantBy } from "./meant.js";
import { namedBodyBefore } from "./named-body.js";
import { knowsFromInside } from "./insiders.js";
import { oneName } from "./named-speaker.js";
import { type Context, type Resolved, type Voiced, again, fromActor } from "./resolved.js";
import { type Role, isUtterance } from "./roles.js";
import type { SourcePhrase } from "./source-phrase.js";
import { isBody } from "./is-body.js";

const WITHHELD = new RegExp(`\\b${anyOf(wordList("speech", "withheld-name"))}`, "iu");

/** Letters after a description that may tell how somebody knows. */
const FOLLOWS = 60;

export function described(
  context: Context,
  phrase: SourcePhrase,
  item: Voiced,
  place: { readonly at: number; readonly sentence: number },
): Resolved {
  const { sides, names, spoken, document } = context;
  const { role } = phrase;
  const head = phrase.head!;
  const touching = sides.within(phrase.core);
  const covering = touching.filter((one) => one.end >= head.end && one.start <= head.start).at(-1);
  const around = touching.filter((one) => one !== covering).at(-1);
  const side =
    covering?.actor.side ??
    sides.sideOf(head, phrase.core) ??
    sideOfMost(sides.within(examplesAfter(document, head)).map(({ actor }) => actor));

  if (covering && (role === null || role.type === "body" || !isBody(covering.actor)))
    return fromActor(covering.actor, role, "name");
  if (role?.type === "document" && isUtterance(role.word)) {
    const issuer = issuerOf(context, phrase, place, around?.actor ?? null);
    if (issuer !== null) return issuer;
  }
  if (role?.type === "document") {
    const by = phrase.after[0];
    if (
      by?.by === "by" &&
      by.run.type !== "role" &&
      /^\s+by\s+(?:the\s+)?$/u.test(document.text.slice(phrase.core.end, by.run.start))
    )
      return oneName(context, by.run, { ...phrase, role: null });
  }
  const singular = role !== null && !role.plural;
  if (phrase.definite && phrase.age !== null && role === null) {
    const aged = fromAntecedent(
      context,
      bearerOf(names, spoken, place, "", phrase.age),
      "role",
      0.8,
    );
    if (aged !== null) return aged;
  }
  if (phrase.definite && role !== null && role.type !== "collective" && phrase.pronoun === null) {
    const bare = phrase.modifiers.length === 0 || role.type === "person";
    const found = bare ? bearerOf(names, spoken, place, role.word, phrase.age) : null;
    const answer = fits(found, role)
      ? fromAntecedent(context, found, "role", found!.score > 20 ? 0.75 : 0.6)
      : null;
    if (answer !== null) return answer;
    if (singular && role.type === "body" && bare) {
      const body = namedBodyBefore(context, role, place);
      if (body !== null) return body;
    }
    const meant =
      singular && role.type === "person" && bare ? personMeant(context, phrase, place) : null;
    if (meant !== null) return fromAntecedent(context, meant, "role", 0.6)!;
    if (
      singular &&
      role.type === "person" &&
      phrase.modifiers.length === 0 &&
      !role.insider &&
      item.zone !== "headline"
    ) {
      const last = antecedentOf(names, spoken, place, role.gender ?? "male") ?? null;
      const person =
        last && last.score >= 11 && (role.kind === "civilian" || role.kind === "company")
          ? fromAntecedent(context, last, "role", 0.45)
          : null;
      if (person !== null) return person;
    }
  }
  const owner = phrase.pronoun === null ? null : ownerLabel(context, phrase, place);
  const label = owner === null ? phrase.label : `${owner} ${phrase.label}`;
  const after = document.text.slice(phrase.core.end, phrase.core.end + FOLLOWS);
  const inside = phrase.names.length === 0 && knowsFromInside(after);
  const anonymousBy =
    WITHHELD.test(sentenceText(document, place.sentence)) ||
    (side === null && (inside || isUnnamed(phrase)));
  return {
    ...description(context, label, role, side, anonymousBy, 0.7),
    ...(covering && role?.type === "person" ? {} : {}),
  };
}

/**
 * Is a description one that names nobody and lets nobody be named: "officials", "two people familiar
 * with the matter", "a study"? Bodies ("police") and the public ("voters", "residents") speak for themselves.
 */
function isUnnamed({
  role,
  head,
  names,
  modifiers,
  after,
  definite,
  pronoun: owner,
}: SourcePhrase) {
  if (names.length > 0 || head?.capital) return false;
  if (role?.type === "body" || role?.type === "collective") return false;
  const told = [...modifiers, ...after.map(({ run }) => run)].some(
    (run) =>
      run.type !== "role" &&
      run.place?.is !== "adjective" &&
      (run.type !== "place" || run.words.at(-1)!.possessive),
  );
  if (role?.insider) return true;
  if (role?.kind === "civilian" && role.plural) return false;
  if (role === null) return !told && owner === null && !definite;
  if (role.type === "document") return !told;
  return !(told && definite && !role.plural);
}

/** "His campaign": "Donald Trump's campaign". */
function ownerLabel(
  context: Context,
  phrase: SourcePhrase,
  place: { readonly at: number; readonly sentence: number },
): string | null {
  const word = phrase.pronoun!;
  const wanted = meantBy(word);
  if (wanted === null || wanted === "many") return null;
  const found = fromAntecedent(
    context,
    antecedentOf(context.names, context.spoken, place, wanted),
    "pronoun",
    0.6,
  );
  return found?.speaker.name ? `${found.speaker.name}'s` : null;
}

export const fits = (found: Antecedent<Resolved> | null, role: Role): boolean => {
  if (found === null) return false;
  const type = found.entity?.type ?? found.spoken?.type;
  if (role.type === "person")
    return role.plural
      ? found.spoken !== null && found.spoken.word !== null
      : type === "person" || type === "other" || (found.spoken?.word ?? null) !== null;
  return true;
};

/** Who issued "a Turkish Defence Ministry statement", "the statement" after "the ministry said". */
function issuerOf(
  context: Context,
  phrase: SourcePhrase,
  place: { readonly at: number; readonly sentence: number },
  actor: Actor | null,
): Resolved | null {
  const modifier = phrase.modifiers.at(-1);
  const whose =
    phrase.after.find((one) => /^(?:by|from|of)$/.test(one.by) && one.run.type !== "role")?.run ??
    (modifier && (modifier.type !== "place" || modifier.place?.is !== "adjective")
      ? modifier
      : null);
  if (actor !== null && whose === null)
    return actor.kind === "country" ? null : fromActor(actor, phrase.role, "name");
  if (whose) {
    const issuer = oneName(context, whose, { ...phrase, role: null });
    return { ...issuer, word: phrase.role?.word ?? null };
  }
  if (!phrase.definite) return null;
  const last = context.spoken.at(-1);
  if (!last || place.sentence - last.sentence > 4 || last.type === "document") return null;
  return again(last.found, "role", 0.65);
}

/** The side that most of several named actors belong to; null where none is most. */
function sideOfMost(actors: readonly Actor[]): string | null {
  const votes = new Map<string, number>();
  for (const { side } of actors) if (side !== null) votes.set(side, (votes.get(side) ?? 0) + 1);
  const sorted = [...votes].sort((a, b) => b[1] - a[1]);
  const [first, second] = sorted;
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

const sentenceText = (document: Document, sentence: number): string => {
  const at = document.sentences[sentence];
  return at ? document.text.slice(at.start, at.end) : "";
};

const EXAMPLES = /^,?\s(?:including|such as|like)\s[^.;:]{1,80}/u;

/** The examples after a description: "world powers including Russia, France and the US". */
function examplesAfter(document: Document, { end }: Span): Span {
  const after = EXAMPLES.exec(document.text.slice(end, end + 100))?.[0] ?? "";
  return { start: end, end: end + after.length };
}
