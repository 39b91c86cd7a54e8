import type { Span } from "../../corpus/article.js";
import { OUTLET_ZONES } from "../../corpus/article.js";
import type { Document } from "../../text/document.js";
import { nameRuns, type NameRun } from "./names.js";
import { placeOf, type Place } from "./places.js";
import { roleEndingAt, roleOf, type Gender, type Role } from "./roles.js";
import { POSTMODIFIERS } from "./vocabulary.js";
import { lowerWords, nameWords, type NameWord } from "./words.js";

/** Somebody or something that an article names, with all that it says of it. */
export interface Entity {
  /** The fullest name that the text gives. */
  name: string;
  readonly type: "person" | "body" | "place" | "other";
  gender: Gender | null;
  place: Place | null;
  /** Offices, trades and ages that the text gives it, as roles and plain words. */
  readonly roles: Map<string, Role>;
  readonly ages: Set<string>;
  /** Full mentions. */
  count: number;
  /** Order of first mention. */
  readonly rank: number;
}

/** One place where an entity is named. */
export interface EntityMention extends Span {
  readonly entity: Entity;
  readonly sentence: number;
  /** First name in its sentence, not possessive: most often what the sentence is about. */
  readonly subject: boolean;
  readonly possessive: boolean;
  readonly quoted: boolean;
}

/** The names of one article. */
export interface Entities {
  readonly entities: readonly Entity[];
  /** In order of text. */
  readonly mentions: readonly EntityMention[];
  readonly common: ReadonlySet<string>;
  readonly sentenceAt: (offset: number) => number;
  /** The entity that a name means; `run` is a name found in a source. */
  readonly find: (run: NameRun) => Entity | null;
}

interface Found {
  readonly run: NameRun;
  readonly sentence: number;
  readonly subject: boolean;
  readonly quoted: boolean;
  readonly roles: readonly Role[];
  readonly age: string | null;
}

const SUFFIXES = /^(?:jr|sr|ii|iii|iv)\.?$/;
/** Party and state or constituency after a name, as American papers set it: "(D-Ore.)", ", R-Wis.". */
const PARTY_TAG = /^\s?[(,]\s?(?:[DRI]|Lab|Con|SNP)(?:[-–][A-Z]|\))/u;

/**
 * Reads an article's capitalised names into people, bodies and places. Bare surnames and short
 * forms ("the Post", "IMF") go to the full name that the text gives somewhere. Headings set with
 * capitals throughout are not read. Time is linear in the text.
 */
export function readEntities(document: Document): Entities {
  const common = writtenSmall(document);
  const found: Found[] = [];
  const sentenceAt = sentenceLookup(document);
  const quotedAt = spanLookup(document.quotations.map(({ inner }) => inner));
  const opened = new Map<number, number[]>();
  for (const { paragraph, inner } of document.quotations)
    opened.set(paragraph, [...(opened.get(paragraph) ?? []), inner.start]);
  document.paragraphs.forEach((paragraph, index) => {
    const words = nameWords(document.text, paragraph.start, paragraph.end);
    if (isTitleCase(words)) return;
    const starts = new Set<number>(opened.get(index));
    for (let i = paragraph.firstSentence; i < paragraph.endSentence; i++)
      starts.add(firstLetter(document.text, document.sentences[i]!.start));
    const own = OUTLET_ZONES.has(paragraph.zone);
    const at = { sentenceAt, quotedAt: (offset: number) => !own || quotedAt(offset) };
    found.push(...foundIn(document, words, nameRuns(words, starts, common), at));
  });
  return grouped(document, found, common);
}

const firstLetter = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at++;
  return at;
};

function writtenSmall(document: Document): Set<string> {
  const small = new Set<string>();
  for (const token of document.tokens)
    if (token.word && token.text === token.text.toLowerCase()) small.add(token.text);
  return small;
}

/** Is it a heading with capitals throughout, where a capital tells no name? */
export function isTitleCase(words: readonly NameWord[]): boolean {
  const long = words.filter((word) => word.text.length > 3 && !/^\p{N}/u.test(word.text));
  return (
    long.length >= 4 &&
    words.length <= 30 &&
    long.filter((word) => word.capital).length / long.length >= 0.75
  );
}

function foundIn(
  document: Document,
  words: readonly NameWord[],
  runs: readonly NameRun[],
  at: {
    readonly sentenceAt: (offset: number) => number;
    readonly quotedAt: (offset: number) => boolean;
  },
): Found[] {
  const lower = lowerWords(words);
  let lastSentence = -1;
  return runs.map((run) => {
    const sentence = at.sentenceAt(run.start);
    const quoted = at.quotedAt(run.start);
    const possessive = words[run.stop - 1]!.possessive;
    const subject = !quoted && sentence !== lastSentence && !possessive && run.type !== "role";
    if (subject) lastSentence = sentence;
    return { run, sentence, subject, quoted, ...said(document, words, lower, run) };
  });
}

/** What stands around a name: "nominee Donald Trump", "Jane Roe, 31, a Miami lawyer who …". */
function said(
  document: Document,
  words: readonly NameWord[],
  lower: readonly string[],
  run: NameRun,
): { roles: Role[]; age: string | null } {
  const roles = [...run.roles];
  let age: string | null = null;
  if (run.type === "role") return { roles, age };
  const before = words[run.first - 1];
  if (before && !before.possessive && /^\s+$/.test(before.gap)) {
    const role = roleEndingAt(lower, run.first - 1);
    if (role?.role.type === "person") roles.push(role.role);
  }
  const last = words[run.stop - 1]!;
  if (run.type === "person" && PARTY_TAG.test(document.text.slice(last.end, last.end + 12))) {
    const role = roleOf("politician");
    if (role) roles.push(role);
  }
  let at = run.stop;
  if (!/^,\s/.test(last.gap) || last.possessive) return { roles, age };
  if (/^\d{1,3}$/.test(lower[at] ?? "")) {
    age = lower[at]!;
    if (!/^,\s/.test(words[at]!.gap)) return { roles, age };
    at++;
  }
  const determined = /^(?:a|an|the|his|her|their|its|our|former|then)$/.test(lower[at] ?? "");
  for (let k = at; k < Math.min(at + 12, words.length); k++) {
    const role = roleEndingAt(lower, k, at);
    if (role && role.role.type !== "document" && (determined || role.first === at || k - at < 4))
      if (role.role.type === "person" && !role.role.plural)
        roles.push(ofCompany(words, lower, k) ?? role.role);
    if ((POSTMODIFIERS.has(lower[k]!) && lower[k] !== "of") || /[,;.:()]/.test(words[k]!.gap))
      break;
    if (lower[k] === "of") break;
  }
  return { roles, age };
}

/** "president of the union" heads no state. */
function ofCompany(words: readonly NameWord[], lower: readonly string[], at: number): Role | null {
  if (lower[at] !== "president" || lower[at + 1] !== "of") return null;
  const next = words[lower[at + 2] === "the" ? at + 3 : at + 2];
  const state = next !== undefined && placeOf(next.text) !== null;
  return state ? null : roleOf("director");
}

function grouped(
  document: Document,
  found: readonly Found[],
  common: ReadonlySet<string>,
): Entities {
  const entities: Entity[] = [];
  const people = new Map<string, Entity[]>();
  const byFirst = new Map<string, Entity[]>();
  const bodies = new Map<string, Entity>();
  const owner = new Map<Found, Entity>();

  const make = (run: NameRun, type: Entity["type"]): Entity => {
    const entity: Entity = {
      name: nameOf(document, run, type),
      type,
      gender: run.gender,
      place: run.place,
      roles: new Map(),
      ages: new Set(),
      count: 0,
      rank: entities.length,
    };
    entities.push(entity);
    return entity;
  };
  const tell = (entity: Entity, one: Found) => {
    entity.gender ??= one.run.gender;
    for (const role of one.roles) {
      entity.roles.set(role.word, role);
      entity.gender ??= role.gender;
    }
    if (one.age !== null) entity.ages.add(one.age);
  };

  for (const one of found) {
    const { run } = one;
    const parts = nameParts(run);
    if (run.type === "person" && parts.length > 1) {
      const last = parts.at(-1)!;
      const sharing = people.get(last) ?? [];
      let entity = sharing.find((other) => sameFirst(other, parts[0]!));
      if (!entity) {
        entity = make(run, "person");
        people.set(last, [...sharing, entity]);
        byFirst.set(parts[0]!, [...(byFirst.get(parts[0]!) ?? []), entity]);
      }
      entity.count++;
      tell(entity, one);
      owner.set(one, entity);
    } else if (run.type === "body" || run.type === "place") {
      const key = run.place ? run.place.name : parts.join(" ");
      let entity = bodies.get(key);
      if (!entity) bodies.set(key, (entity = make(run, run.type)));
      entity.count++;
      tell(entity, one);
      owner.set(one, entity);
    }
  }
  shortForms(bodies);

  const others = new Map<string, Entity>();
  const findRun = (run: NameRun): Entity | null => {
    const parts = nameParts(run);
    const last = parts.at(-1);
    if (last === undefined || run.type === "role") return null;
    if (run.place) return bodies.get(run.place.name) ?? null;
    if (run.type !== "body") {
      const sharing = people.get(last) ?? [];
      if (parts.length > 1) {
        const same = sharing.find((other) => sameFirst(other, parts[0]!));
        if (same) return same;
      } else {
        const best =
          mostLikely(sharing, run) ?? (run.roles.length === 0 ? only(byFirst.get(last)) : null);
        if (best) return best;
      }
    }
    return bodies.get(parts.join(" ")) ?? others.get(parts.join(" ")) ?? null;
  };
  for (const one of found) {
    if (owner.has(one) || one.run.type === "role") continue;
    let entity = findRun(one.run);
    if (!entity) {
      entity = make(one.run, one.run.type === "person" ? "person" : "other");
      const key = nameParts(one.run).join(" ");
      if (one.run.type === "person") people.set(key, [...(people.get(key) ?? []), entity]);
      else others.set(key, entity);
      entity.count++;
    }
    tell(entity, one);
    owner.set(one, entity);
  }
  const mentions = found.flatMap((one): EntityMention[] => {
    const entity = owner.get(one);
    return entity
      ? [
          {
            entity,
            start: one.run.start,
            end: one.run.end,
            sentence: one.sentence,
            subject: one.subject,
            quoted: one.quoted,
            possessive: one.run.words.at(-1)?.possessive ?? false,
          },
        ]
      : [];
  });
  return { entities, mentions, common, sentenceAt: sentenceLookup(document), find: findRun };
}

const only = (list: readonly Entity[] | undefined): Entity | null =>
  list?.length === 1 ? list[0]! : null;

const nameParts = (run: NameRun): string[] =>
  run.words.map((word) => word.lower.replace(/\.$/, "")).filter((word) => !SUFFIXES.test(word));

function nameOf(document: Document, run: NameRun, type: Entity["type"]): string {
  const name = document.text.slice(run.start, run.end).replace(/\s+/g, " ");
  return type === "body" &&
    run.definite &&
    /^(?:New York|Washington|Los Angeles) |Times$|Post$|Journal$/.test(name)
    ? `The ${name}`.replace(/^The The /, "The ")
    : name;
}

/** "Donald J. Trump" is "Donald Trump", "J. Smith" may be "Jane Smith". */
function sameFirst(other: Entity, first: string): boolean {
  const known = other.name.toLowerCase().split(" ")[0]!.replace(/\.$/, "");
  return known === first || ((known.length === 1 || first.length === 1) && known[0] === first[0]);
}

/** Among people of one family name: the title decides, then who is named in full most often, then first. */
function mostLikely(sharing: readonly Entity[], run: NameRun): Entity | null {
  const fitting = sharing.filter(
    (one) => run.gender === null || one.gender === null || one.gender === run.gender,
  );
  const told = fitting.filter((one) => run.roles.some((role) => one.roles.has(role.word)));
  return (
    [...(told.length > 0 ? told : fitting)].sort(
      (a, b) => b.count - a.count || a.rank - b.rank,
    )[0] ?? null
  );
}

/** "IMF", "the Post", "Security Council": short forms share the entity of the long one. */
function shortForms(bodies: Map<string, Entity>): void {
  const long = [...bodies].filter(([key]) => key.includes(" "));
  for (const [key, entity] of long) {
    const words = key.split(" ");
    const initials = words
      .filter((word) => !/^(?:of|the|for|and|on|&)$/.test(word))
      .map((word) => word[0])
      .join("");
    const shorts = [
      initials,
      initials.split("").join("."),
      ...words.map((_, i) => words.slice(i).join(" ")),
    ];
    for (const short of shorts) {
      const other = bodies.get(short);
      if (short === key || short.length < 2 || other?.place) continue;
      if (!other || (other.name.length < entity.name.length && other.type === "body")) {
        if (other) for (const [word, role] of other.roles) entity.roles.set(word, role);
        bodies.set(short, entity);
      }
    }
  }
}

/** Index of the sentence at an offset (the nearest one before it), by binary search. */
export function sentenceLookup({ sentences }: Document): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/** Is an offset inside one of some spans? They may touch or nest; by binary search. */
export function spanLookup(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  sorted.forEach((span, i) => reach.push(Math.max(span.end, reach[i - 1] ?? 0)));
  return (offset) => {
    let low = 0;
    let high = sorted.length - 1;
    let at = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= offset) {
        at = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    return at >= 0 && offset < reach[at]!;
  };
}
