import type { Span, ZoneName } from "../../corpus/article.js";
import type { AttributionForm, Speaker } from "../../finding.js";
import type { Document } from "../../text/document.js";
import type { Actor, ActorKind, Topic } from "../../topic/topic.js";
import { antecedentOf, bearerOf, type Antecedent, type Spoken } from "./antecedents.js";
import {
  firstAtOrAfter,
  isTitleCase,
  readEntities,
  type Entities,
  type Entity,
  type EntityMention,
} from "./entities.js";
import type { NameRun } from "./names.js";
import { placeOf } from "./places.js";
import { isUtterance, roleOf, type Gender, type Role } from "./roles.js";
import { readSource, type SourcePhrase } from "./source-phrase.js";
import { isBody, topicSides, type TopicSides } from "./topic-sides.js";
import { nameWords } from "./words.js";

/** An attribution whose speaker is wanted. */
export interface Voiced {
  readonly content: Span;
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly form: AttributionForm;
  readonly zone: ZoneName;
  /** Who posted it, for an embed. */
  readonly author: string | null;
  /** Index of the attribution whose content holds this one. */
  readonly parent: number | null;
}

/** The kinds of one person, the most telling first. */
const KIND_ORDER: readonly ActorKind[] = [
  "separatist-authority",
  "ministry",
  "spokesperson",
  "court",
  "police",
  "head-of-state",
  "politician",
  "military",
  "official",
  "union",
  "expert",
  "media",
  "company",
  "non-governmental-organisation",
  "armed-group",
  "civilian",
  "person",
];

const NOBODY: Speaker = {
  name: null,
  kind: "unknown",
  side: null,
  anonymous: false,
  resolved: "none",
  confidence: 0.3,
};

const WITHHELD =
  /\b(?:(?:on|under) (?:the )?condition of anonymity|condition(?:ed)? (?:on|of) anonymity|(?:not|n['’]t) (?:authori[sz]ed to speak|want(?:ed)? to be (?:named|identified))|asked not to be (?:named|identified)|declined to be (?:named|identified)|requested anonymity|(?:spoke|speaking) anonymously|refused to give (?:his|her|their) name)/iu;
const PASSIVE =
  /\b(?:is|are|was|were|be|been|being)\b(?:\s+\p{L}+ly)?\s+\p{L}+(?:ed|n|ld|de|ght)\b/iu;
const REPORTING =
  /\b(?:said|say|says|reported|reportedly|alleged|allegedly|told|claimed|announced|stated|revealed|leaked|rumou?red|understood|quoted|cited|known|learned|disclosed|confirmed)\b/iu;

/**
 * Finds the speaker of each attribution of a document: the name that people would write in a table.
 *
 * In order: who the topic knows by name; a name in the source, completed from the article ("Aliyev"
 * to "Ilham Aliyev"); a pronoun or a role, by who was named or spoke before; a body by its seat
 * ("Baku", "the Kremlin"); else the description as it stands ("senior officials"), anonymous where
 * the outlet protects a name. No gazetteer of people: names come from the article itself.
 *
 * @param items in any order; answers stand in the same
 */
export function resolveSpeakers(
  document: Document,
  items: readonly Voiced[],
  topic: Topic | null,
): Speaker[] {
  const entities = readEntities(document);
  const context: Context = {
    document,
    entities,
    sides: topicSides(document, topic, entities.mentions),
    spoken: [],
  };
  const anchor = (one: Voiced) => (one.source ?? one.cue ?? one.content).start;
  const order = items
    .map((_, index) => index)
    .sort((a, b) => anchor(items[a]!) - anchor(items[b]!) || a - b);
  const speakers: Resolved[] = items.map(() => ({
    speaker: NOBODY,
    entity: null,
    word: null,
    type: "person",
    gender: null,
  }));
  const later: number[] = [];
  for (const index of order) {
    const item = items[index]!;
    const resolved = resolveOne(context, item);
    if (resolved === "parent") {
      later.push(index);
      continue;
    }
    speakers[index] = resolved;
    if (resolved.speaker.name !== null && item.zone !== "headline")
      context.spoken.push({
        found: resolved,
        entity: resolved.entity,
        word: resolved.word,
        type: resolved.type,
        gender: resolved.gender,
        start: anchor(item),
        sentence: entities.sentenceAt(anchor(item)),
      });
  }
  for (const index of later) {
    const { parent } = items[index]!;
    if (parent === null) continue;
    const holder = speakers[parent]!;
    speakers[index] = again(holder, "pronoun", 0.8);
  }
  pulledQuotes(document, items, speakers);
  return speakers.map(({ speaker }) => ({
    ...speaker,
    confidence: Math.round(speaker.confidence * 100) / 100,
  }));
}

/** A quotation in a heading that names nobody is whose quotation in the text has its words. */
function pulledQuotes(document: Document, items: readonly Voiced[], speakers: Resolved[]): void {
  items.forEach((item, index) => {
    const heading = /^(?:headline|standfirst|subheading)$/.test(item.zone);
    if (!heading || item.source !== null || speakers[index]!.speaker.name !== null) return;
    const wanted = wordsOf(document, item.content);
    if (wanted.length < 2 || wanted.length > 20) return;
    const said = items.findIndex(
      (other, at) =>
        at !== index &&
        other.form !== "indirect" &&
        speakers[at]!.speaker.name !== null &&
        standIn(wanted, wordsOf(document, other.content)),
    );
    if (said >= 0) speakers[index] = again(speakers[said]!, speakers[said]!.speaker.resolved, 0.7);
  });
}

const wordsOf = (document: Document, span: Span): string[] =>
  nameWords(document.text, span.start, span.end).map(({ lower }) => lower);

/** Do words stand in others in their order, with at most as many between them? */
function standIn(wanted: readonly string[], words: readonly string[]): boolean {
  for (
    let from = words.indexOf(wanted[0]!);
    from >= 0;
    from = words.indexOf(wanted[0]!, from + 1)
  ) {
    let at = 1;
    for (
      let i = from + 1;
      i < words.length && i < from + 2 * wanted.length && at < wanted.length;
      i++
    )
      if (words[i] === wanted[at]) at++;
    if (at === wanted.length) return true;
  }
  return false;
}

interface Resolved {
  readonly speaker: Speaker;
  readonly entity: Entity | null;
  readonly word: string | null;
  readonly type: Spoken<unknown>["type"];
  readonly gender: Gender | null;
}

interface Context {
  readonly document: Document;
  readonly entities: Entities;
  readonly sides: TopicSides;
  readonly spoken: Spoken<Resolved>[];
}

function resolveOne(context: Context, item: Voiced): Resolved | "parent" {
  const { document, entities } = context;
  if (item.author !== null) return byAuthor(context, item.author);
  if (item.source === null) return withoutSource(context, item);
  const { source } = item;
  const sentence = entities.sentenceAt(source.start);
  const opening = document.sentences[sentence];
  const opens = opening !== undefined && source.start - opening.start <= 1;
  const heading = isTitleCase(nameWords(lineAround(document, source)));
  const phrase = readSource(document.text, source, entities.common, opens || heading);
  if (!phrase) return { ...nobody(), type: "group" };
  const place = { at: source.start, sentence };
  if (phrase.pronoun !== null) {
    const answer = pronoun(context, phrase, place);
    if (answer !== null) return answer;
  }
  if (phrase.names.length > 0) return named(context, phrase, source);
  return described(context, phrase, item, place);
}

/** The line that a span stands in, or a few hundred characters of it. */
function lineAround(document: Document, span: Span): string {
  const from = Math.max(0, span.start - 300);
  const before = document.text.slice(from, span.start);
  const after = document.text.slice(span.end, span.end + 300);
  const stop = after.indexOf("\n");
  return (
    before.slice(before.lastIndexOf("\n") + 1) +
    document.text.slice(span.start, span.end) +
    (stop < 0 ? after : after.slice(0, stop))
  );
}

const nobody = (): Resolved => ({
  speaker: NOBODY,
  entity: null,
  word: null,
  type: "person",
  gender: null,
});

/** The same speaker once more, found by other means and a little less surely. */
const again = (found: Resolved, resolved: Speaker["resolved"], confidence: number): Resolved => ({
  ...found,
  speaker: {
    ...found.speaker,
    resolved: found.speaker.name === null ? "none" : resolved,
    confidence: Math.min(found.speaker.confidence, confidence),
  },
});

// --- names -------------------------------------------------------------------------------------

function named(context: Context, phrase: SourcePhrase, source: Span): Resolved {
  const all = phrase.names.map((run) => oneName(context, run, phrase, source));
  const [first] = all;
  if (all.length === 1 || first === undefined) return first ?? nobody();
  const names = all.map(({ speaker }) => speaker.name ?? "");
  const sides = new Set(all.map(({ speaker }) => speaker.side));
  return {
    ...first,
    type: "group",
    speaker: {
      ...first.speaker,
      name: `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`,
      side: sides.size === 1 ? first.speaker.side : null,
    },
  };
}

function oneName(context: Context, run: NameRun, phrase: SourcePhrase, source: Span): Resolved {
  const { entities, sides, document } = context;
  const covering = sides
    .within({ start: run.start, end: run.end })
    .filter(
      (one) =>
        one.end >= run.end &&
        (run.type === "place" || one.actor.kind !== "country" || one.start <= run.start),
    );
  const entity = entities.find(run);
  const actor = covering.at(-1)?.actor ?? (entity ? sides.actorOf(entity) : null);
  const gender = run.gender ?? entity?.gender ?? null;
  if (actor !== null) {
    const metonym = run.place !== null && run.place.is !== "state";
    return {
      speaker: {
        name: actor.name,
        kind: actor.kind,
        side: actor.side,
        anonymous: false,
        resolved: metonym ? "metonym" : "name",
        confidence: 0.95,
      },
      entity,
      word: isBody(actor) ? (phrase.role?.word ?? lastRole(entity)) : null,
      type: isBody(actor) || entity?.type === "body" ? "body" : "person",
      gender,
    };
  }
  if (run.place && run.place.is !== "adjective")
    return {
      speaker: {
        name: run.place.name,
        kind: run.place.kind,
        side: null,
        anonymous: false,
        resolved: run.place.is === "state" ? "name" : "metonym",
        confidence: 0.85,
      },
      entity,
      word: null,
      type: "body",
      gender: null,
    };
  const text = document.text.slice(run.start, run.end).replace(/\s+/gu, " ");
  const roles = new Map([
    ...(entity?.roles ?? []),
    ...run.roles.map((role) => [role.word, role] as const),
  ]);
  if (phrase.role?.type === "person" && phrase.names.length === 1)
    roles.set(phrase.role.word, phrase.role);
  const body = (entity?.type ?? run.type) === "body";
  const side =
    (entity ? sides.sideNear(entity) : null) ??
    sides.within(source).filter((one) => one.end <= run.start || one.start >= run.end)[0]?.actor
      .side ??
    null;
  const owner = body ? ownerIn(document, sides, run) : "";
  return {
    speaker: {
      name: owner + (entity === null ? text : entity.name),
      kind: kindOf([...roles.values()], body, run, phrase),
      side,
      anonymous: false,
      resolved: "name",
      confidence: entity && (entity.name.includes(" ") || body) ? 0.9 : 0.7,
    },
    entity,
    word: body ? (run.roles.at(-1)?.word ?? lastRole(entity)) : null,
    type: body
      ? "body"
      : run.roles.some((role) => role.type === "document")
        ? "document"
        : "person",
    gender,
  };
}

/** "Nordia's " before a body that the topic does not list: whose it is belongs to its name. */
function ownerIn(document: Document, sides: TopicSides, run: NameRun): string {
  const before = sides
    .within({ start: Math.max(0, run.start - 40), end: run.start })
    .find((one) => /^['’]s?\s$/u.test(document.text.slice(one.end, run.start)));
  return before ? document.text.slice(before.start, run.start) : "";
}

const lastRole = (entity: Entity | null): string | null =>
  entity === null ? null : ([...entity.roles.keys()].at(-1) ?? null);

function kindOf(
  roles: readonly Role[],
  body: boolean,
  run: NameRun,
  phrase: SourcePhrase,
): ActorKind {
  const telling = roles.filter((role) => (body ? role.type === "body" : role.type === "person"));
  if (body) {
    const whole = roleOf(run.words.map((word) => word.lower).join(" "));
    return whole?.kind ?? run.roles.at(-1)?.kind ?? telling[0]?.kind ?? "unknown";
  }
  if (run.type === "other" && run.roles.length > 0) return run.roles.at(-1)!.kind;
  for (const kind of KIND_ORDER) if (telling.some((role) => role.kind === kind)) return kind;
  const whose = [
    ...phrase.after.filter(({ by }) => /^(?:at|of|for|from)$/.test(by)).map(({ run: one }) => one),
    ...phrase.modifiers,
  ];
  for (const one of whose) {
    const kind = one.roles.at(-1)?.kind;
    if (one.type === "body" && kind === "media") return "media";
  }
  return "person";
}

// --- pronouns ----------------------------------------------------------------------------------

const MALE = /^(?:he|his|him|himself)$/;
const FEMALE = /^(?:she|her|herself)$/;
const THING = /^(?:it|its|itself|this|that|which)$/;
const MANY = /^(?:they|their|them|themselves|these|those)$/;

/** Null: the noun after a possessive pronoun is itself the speaker ("her lawyer"). */
function pronoun(
  context: Context,
  phrase: SourcePhrase,
  place: { readonly at: number; readonly sentence: number },
): Resolved | "parent" | null {
  const word = phrase.pronoun!;
  if (phrase.head !== null || phrase.names.length > 0) {
    const role = phrase.role;
    if (phrase.names.length > 0 || role?.type === "person" || role?.type === "body") return null;
  }
  if (/^(?:i|we|me|us|my|our|you|your)$/.test(word)) return "parent";
  if (/^(?:who|whom|whose|which|that)$/.test(word)) {
    const relative = relativeOf(context, place);
    if (relative !== null) return relative;
  }
  const wanted = MALE.test(word)
    ? "male"
    : FEMALE.test(word)
      ? "female"
      : THING.test(word)
        ? "thing"
        : MANY.test(word)
          ? "many"
          : null;
  if (wanted === null) return nobody();
  const found = antecedentOf(context.entities, context.spoken, place, wanted);
  const answer = fromAntecedent(context, found, "pronoun", found && found.score >= 12 ? 0.8 : 0.6);
  if (answer !== null) {
    if (answer.gender === null && answer.entity && (wanted === "male" || wanted === "female"))
      answer.entity.gender = wanted;
    return answer;
  }
  return { ...nobody(), gender: wanted === "male" || wanted === "female" ? wanted : null };
}

/** "…, who": the name or noun right before. */
function relativeOf(
  context: Context,
  place: { readonly at: number; readonly sentence: number },
): Resolved | null {
  const { entities, document } = context;
  const from = Math.max(document.sentences[place.sentence]?.start ?? 0, place.at - 90);
  const near = lastNameIn(entities, from, place.at);
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
  return description(context, noun.text, role, null, false, 0.5);
}

/** The last name that stands between two offsets. */
function lastNameIn(
  { mentions }: Entities,
  from: number,
  to: number,
  fits: (mention: EntityMention) => boolean = () => true,
): EntityMention | null {
  for (let i = firstAtOrAfter(mentions, to) - 1; i >= 0 && mentions[i]!.start >= from; i--)
    if (mentions[i]!.end <= to && fits(mentions[i]!)) return mentions[i]!;
  return null;
}

function fromAntecedent(
  context: Context,
  found: Antecedent<Resolved> | null,
  resolved: Speaker["resolved"],
  confidence: number,
): Resolved | null {
  if (found === null) return null;
  if (found.spoken !== null) return again(found.spoken.found, resolved, confidence);
  const { entity } = found;
  if (entity === null) return null;
  const actor = context.sides.actorOf(entity);
  return {
    speaker: {
      name:
        actor?.name ?? (entity.place && entity.type === "place" ? entity.place.name : entity.name),
      kind: actor?.kind ?? entityKind(entity),
      side: actor ? actor.side : context.sides.sideNear(entity),
      anonymous: false,
      resolved,
      confidence,
    },
    entity,
    word: entity.type === "body" ? lastRole(entity) : null,
    type: entity.type === "person" || entity.type === "other" ? "person" : "body",
    gender: entity.gender,
  };
}

function entityKind(entity: Entity): ActorKind {
  if (entity.place) return entity.place.kind;
  const roles = [...entity.roles.values()];
  if (entity.type === "body")
    return (
      roleOf(entity.name.toLowerCase())?.kind ??
      roles.filter((role) => role.type === "body").at(-1)?.kind ??
      "unknown"
    );
  for (const kind of KIND_ORDER)
    if (roles.some((role) => role.type === "person" && role.kind === kind)) return kind;
  return "person";
}

// --- descriptions ------------------------------------------------------------------------------

function described(
  context: Context,
  phrase: SourcePhrase,
  item: Voiced,
  place: { readonly at: number; readonly sentence: number },
): Resolved {
  const { sides, entities, spoken, document } = context;
  const { role } = phrase;
  const head = phrase.head!;
  const touching = sides.within(phrase.core);
  const covering = touching.filter((one) => one.end >= head.end && one.start <= head.start).at(-1);
  const around = touching.filter((one) => one !== covering).at(-1);
  const whole = withExamples(document, item.source ?? phrase.core);
  const side =
    covering?.actor.side ??
    around?.actor.side ??
    sideOfMost(sides.within(whole).map(({ actor }) => actor));

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
      return oneName(context, by.run, { ...phrase, role: null }, whole);
  }
  const singular = role !== null && !role.plural;
  if (phrase.definite && phrase.age !== null && role === null) {
    const aged = fromAntecedent(
      context,
      bearerOf(entities, spoken, place, "", phrase.age),
      "role",
      0.8,
    );
    if (aged !== null) return aged;
  }
  if (phrase.definite && role !== null && role.type !== "collective" && phrase.pronoun === null) {
    const bare = phrase.modifiers.length === 0 || role.type === "person";
    const found = bare ? bearerOf(entities, spoken, place, role.word, phrase.age) : null;
    const answer = fits(found, role)
      ? fromAntecedent(context, found, "role", found!.score > 20 ? 0.75 : 0.6)
      : null;
    if (answer !== null) return answer;
    if (
      singular &&
      role.type === "person" &&
      phrase.modifiers.length === 0 &&
      !role.insider &&
      item.zone !== "headline"
    ) {
      const last = antecedentOf(entities, spoken, place, role.gender ?? "male") ?? null;
      const person =
        last && last.score >= 11 && (role.kind === "civilian" || role.kind === "company")
          ? fromAntecedent(context, last, "role", 0.45)
          : null;
      if (person !== null) return person;
    }
  }
  const owner = phrase.pronoun === null ? null : ownerLabel(context, phrase, place);
  const label = owner === null ? phrase.label : `${owner} ${phrase.label}`;
  const anonymousBy = WITHHELD.test(sentenceText(document, place.sentence));
  return {
    ...description(context, label, role, side, anonymousBy, 0.7),
    ...(covering && role?.type === "person" ? {} : {}),
  };
}

/** "His campaign": "Donald Trump's campaign". */
function ownerLabel(
  context: Context,
  phrase: SourcePhrase,
  place: { readonly at: number; readonly sentence: number },
): string | null {
  const word = phrase.pronoun!;
  const wanted = MALE.test(word)
    ? "male"
    : FEMALE.test(word)
      ? "female"
      : THING.test(word)
        ? "thing"
        : null;
  if (wanted === null) return null;
  const found = fromAntecedent(
    context,
    antecedentOf(context.entities, context.spoken, place, wanted),
    "pronoun",
    0.6,
  );
  return found?.speaker.name ? `${found.speaker.name}'s` : null;
}

const fits = (found: Antecedent<Resolved> | null, role: Role): boolean => {
  if (found === null) return false;
  const type = found.entity?.type ?? found.spoken?.type;
  if (role.type === "person")
    return role.plural
      ? found.spoken !== null && found.spoken.word !== null
      : type === "person" || type === "other" || (found.spoken?.word ?? null) !== null;
  return true;
};

const fromActor = (actor: Actor, role: Role | null, resolved: Speaker["resolved"]): Resolved => ({
  speaker: {
    name: actor.name,
    kind: actor.kind,
    side: actor.side,
    anonymous: false,
    resolved,
    confidence: 0.9,
  },
  entity: null,
  word: role?.word ?? null,
  type: isBody(actor) ? "body" : "person",
  gender: null,
});

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
    const issuer = oneName(context, whose, { ...phrase, role: null }, phrase.core);
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

function description(
  _context: Context,
  label: string,
  role: Role | null,
  side: string | null,
  withheld: boolean,
  confidence: number,
): Resolved {
  const anonymous = withheld || (role?.insider ?? false);
  const type =
    role?.type === "document"
      ? "document"
      : role?.type === "body"
        ? "body"
        : role === null || role.plural || role.type === "collective"
          ? "group"
          : "person";
  return {
    speaker: {
      name: label,
      kind: role?.kind ?? "unknown",
      side,
      anonymous,
      resolved: "none",
      confidence: role === null ? 0.5 : confidence,
    },
    entity: null,
    word: role?.word ?? null,
    type,
    gender: role?.gender ?? null,
  };
}

const sentenceText = (document: Document, sentence: number): string => {
  const at = document.sentences[sentence];
  return at ? document.text.slice(at.start, at.end) : "";
};

const EXAMPLES = /^,?\s(?:including|such as|like)\s[^.;:]{1,80}/u;

/** A source with the examples after it: "world powers including Russia, France and the US". */
function withExamples(document: Document, source: Span): Span {
  const after = EXAMPLES.exec(document.text.slice(source.end, source.end + 100))?.[0] ?? "";
  return { start: source.start, end: source.end + after.length };
}

// --- no source ---------------------------------------------------------------------------------

function withoutSource(context: Context, item: Voiced): Resolved | "parent" {
  const { document, entities, spoken } = context;
  const start = item.cue?.start ?? item.content.start;
  const sentence = entities.sentenceAt(start);
  if (item.cue !== null) {
    const cue = document.text.slice(item.cue.start, item.cue.end);
    if (PASSIVE.test(cue))
      return REPORTING.test(cue)
        ? {
            ...nobody(),
            speaker: { ...NOBODY, kind: "anonymous", anonymous: true, confidence: 0.6 },
          }
        : nobody();
    const last = spoken.at(-1);
    if (last?.sentence === sentence && last.start <= start)
      return again(last.found, last.found.speaker.resolved, 0.6);
    if (!/^\p{L}+ing\b/u.test(cue)) return nobody();
    const subject = lastNameIn(
      entities,
      document.sentences[sentence]?.start ?? 0,
      start,
      (mention) => mention.subject,
    );
    return (
      (subject &&
        fromAntecedent(
          context,
          { entity: subject.entity, spoken: null, score: 10 },
          "name",
          0.5,
        )) ||
      nobody()
    );
  }
  const last = spoken.at(-1);
  if (last && item.form !== "indirect" && sentence - last.sentence <= 3)
    return again(last.found, last.found.speaker.resolved, 0.6);
  return nobody();
}

function byAuthor(context: Context, author: string): Resolved {
  const { entities, sides, document } = context;
  const bare = author
    .replace(/\s*\(?@\w+\)?\s*$/u, "")
    .replace(/[^\p{L}\p{N}\s.'’-]+/gu, "")
    .trim();
  const handle = /@(\w+)/u.exec(author)?.[1] ?? "";
  for (const wanted of [bare, handle]) {
    if (wanted === "") continue;
    const at = document.text.indexOf(wanted);
    const actor =
      at < 0 ? undefined : sides.within({ start: at, end: at + wanted.length })[0]?.actor;
    if (actor && (actor.kind !== "country" || placeOf(bare) !== null))
      return fromActor(actor, null, "name");
  }
  const entity =
    entities.entities.find((one) => one.name.toLowerCase() === bare.toLowerCase()) ?? null;
  return {
    speaker: {
      name: entity?.name ?? (bare || author),
      kind: entity && entity.type !== "other" ? entityKind(entity) : "person",
      side: entity ? sides.sideNear(entity) : null,
      anonymous: false,
      resolved: "name",
      confidence: 0.9,
    },
    entity,
    word: null,
    type: "person",
    gender: entity?.gender ?? null,
  };
}
