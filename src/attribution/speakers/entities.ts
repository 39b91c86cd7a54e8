import type { Span } from "../../corpus/article.js";
import { OUTLET_ZONES } from "../../corpus/article.js";
import type { Document } from "../../text/document.js";
import { nameRuns, type NameRun } from "./names.js";
import { placeOf, type Place } from "./places.js";
import { roleEndingAt, roleOf, sameRole, type Gender, type Role } from "./roles.js";
import { genderOfGivenName } from "./titles.js";
import { POSTMODIFIERS, PREPOSITIONS } from "./vocabulary.js";
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
  /** Its first word begins a sentence. */
  readonly opens: boolean;
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
  const inHeadline: Found[] = [];
  const headings: NameWord[] = [];
  const offices: Office[] = [];
  const sentenceAt = sentenceLookup(document);
  const quotedAt = spanLookup(document.quotations.map(({ inner }) => inner));
  const opened = new Map<number, number[]>();
  for (const { paragraph, inner } of document.quotations) {
    const starts = opened.get(paragraph);
    if (starts) starts.push(inner.start);
    else opened.set(paragraph, [inner.start]);
  }
  document.paragraphs.forEach((paragraph, index) => {
    const words = nameWords(document.text, paragraph.start, paragraph.end);
    if (isTitleCase(words)) {
      headings.push(...words);
      return;
    }
    const starts = new Set<number>(opened.get(index));
    for (let i = paragraph.firstSentence; i < paragraph.endSentence; i++)
      starts.add(firstLetter(document.text, document.sentences[i]!.start));
    const own = OUTLET_ZONES.has(paragraph.zone);
    const at = { sentenceAt, quotedAt: (offset: number) => !own || quotedAt(offset) };
    const some = foundIn(document, words, nameRuns(words, starts, common), starts, at);
    (paragraph.zone === "headline" ? inHeadline : found).push(...some);
    offices.push(...officesIn(words, at));
  });
  const known = new Set(
    found.flatMap(({ run, opens }) => (opens ? [] : run.words.map((w) => w.lower))),
  );
  return grouped(
    document,
    {
      found: found.filter(
        ({ run, opens }) =>
          !opens || run.words.length > 1 || run.type !== "other" || known.has(run.words[0]!.lower),
      ),
      inHeadline,
      headings,
      offices,
    },
    common,
  );
}

const firstLetter = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at++;
  return at;
};

function writtenSmall(document: Document): Set<string> {
  const small = new Set<string>();
  for (const { text, word } of document.tokens) {
    const code = text.charCodeAt(0);
    if (word && !(code > 64 && code < 91)) small.add(text);
  }
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
  starts: ReadonlySet<number>,
  at: {
    readonly sentenceAt: (offset: number) => number;
    readonly quotedAt: (offset: number) => boolean;
  },
): Found[] {
  const lower = lowerWords(words);
  let lastSentence = -1;
  return runs.map((run, i) => {
    const sentence = at.sentenceAt(run.start);
    const quoted = at.quotedAt(run.start);
    const possessive = words[run.stop - 1]!.possessive;
    const first = !quoted && sentence !== lastSentence && !possessive && run.type !== "role";
    if (first) lastSentence = sentence;
    const subject = first && !PREPOSITIONS.has(lower[run.first - 1] ?? "");
    return {
      run,
      sentence,
      subject,
      quoted,
      opens: starts.has(words[run.first]!.start),
      ...said(document, words, lower, runs.slice(Math.max(0, i - 2), i + 8), run),
    };
  });
}

/** What stands around a name: "nominee Donald Trump", "Jane Roe, 31, a Miami lawyer who …". */
function said(
  document: Document,
  words: readonly NameWord[],
  lower: readonly string[],
  runs: readonly NameRun[],
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
        roles.push(ledBody(words, lower, runs, k, ofCompany(words, lower, k) ?? role.role));
    if ((POSTMODIFIERS.has(lower[k]!) && lower[k] !== "of") || /[,;.:()]/.test(words[k]!.gap))
      break;
    if (lower[k] === "of") break;
  }
  return { roles, age };
}

/** "director of the Institute for Fiscal Studies" has the kind of the institute. */
function ledBody(
  words: readonly NameWord[],
  lower: readonly string[],
  runs: readonly NameRun[],
  at: number,
  role: Role,
): Role {
  if (!role.leads) return role;
  const before = runs.find((one) => one.stop <= at && one.first > at - 6 && one.type === "body");
  for (let k = at + 1; k < Math.min(at + 10, words.length); k++) {
    if (/[,;.:()]/.test(words[k - 1]!.gap)) break;
    const body = runs.find((one) => one.first === k && one.type === "body");
    const kind = body?.roles.at(-1)?.kind ?? null;
    if (kind !== null) return { ...role, kind };
  }
  const kind = before?.roles.at(-1)?.kind ?? null;
  return kind === null ? role : { ...role, kind };
}

/** "president of the union" heads no state. */
function ofCompany(words: readonly NameWord[], lower: readonly string[], at: number): Role | null {
  if (lower[at] !== "president" || lower[at + 1] !== "of") return null;
  const next = words[lower[at + 2] === "the" ? at + 3 : at + 2];
  const state = next !== undefined && placeOf(next.text) !== null;
  return state ? null : roleOf("director");
}

interface Read {
  readonly found: readonly Found[];
  /** In headlines, where an adjective may begin with a capital. */
  readonly inHeadline: readonly Found[];
  /** Words of headings with capitals throughout. */
  readonly headings: readonly NameWord[];
  readonly offices: readonly Office[];
}

function grouped(
  document: Document,
  { found, inHeadline, headings, offices }: Read,
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
      gender: run.gender ?? genderOfGivenName(run.words[0]?.text ?? ""),
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
  for (const one of inHeadline) {
    const { run } = one;
    const sharing = people.get(nameParts(run).at(-1) ?? "") ?? [];
    const entity =
      run.type === "role"
        ? null
        : (findRun(run) ?? mostLikely(sharing, run) ?? make(run, entityType(run)));
    if (entity) owner.set(one, entity);
  }
  const named = [...found, ...inHeadline].flatMap((one): EntityMention[] => {
    const entity = owner.get(one);
    if (!entity) return [];
    const { start, end } = one.run;
    const possessive = one.run.words.at(-1)?.possessive ?? false;
    return [
      {
        entity,
        start,
        end,
        sentence: one.sentence,
        subject: one.subject,
        quoted: one.quoted,
        possessive,
      },
    ];
  });
  const sentenceAt = sentenceLookup(document);
  for (const word of headings) {
    const entity = word.capital ? mostLikely(people.get(word.lower) ?? [], null) : null;
    const { start, end, possessive } = word;
    if (entity)
      named.push({
        entity,
        start,
        end,
        sentence: sentenceAt(start),
        subject: false,
        quoted: false,
        possessive,
      });
  }
  const mentions = withOffices(
    named.sort((x, y) => x.start - y.start || x.end - y.end),
    offices,
  );
  return { entities, mentions, common, sentenceAt, find: findRun };
}

const entityType = (run: NameRun): Entity["type"] => (run.type === "role" ? "other" : run.type);

/** "the senator", "the former president": who bears the office, where somebody named before does. */
interface Office extends Span {
  readonly role: Role;
  readonly sentence: number;
  readonly quoted: boolean;
  readonly opens: boolean;
}

function officesIn(
  words: readonly NameWord[],
  at: {
    readonly sentenceAt: (offset: number) => number;
    readonly quotedAt: (offset: number) => boolean;
  },
): Office[] {
  const lower = lowerWords(words);
  const offices: Office[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    if (lower[i] !== "the") continue;
    for (let k = Math.min(i + 3, words.length - 1); k > i; k--) {
      const found = roleEndingAt(lower, k, i + 1);
      const next = words[k + 1];
      if (found?.role.type !== "person" || found.role.plural || words[k]!.capital) continue;
      if (words.slice(i, k).some(({ gap }) => !/^\s+$/.test(gap))) continue;
      if (next && /^\s+$/.test(words[k]!.gap) && (next.capital || next.lower === "of")) break;
      const sentence = at.sentenceAt(words[i]!.start);
      offices.push({
        start: words[i]!.start,
        end: words[k]!.end,
        role: found.role,
        sentence,
        quoted: at.quotedAt(words[i]!.start),
        opens: !PREPOSITIONS.has(lower[i - 1] ?? ""),
      });
      break;
    }
  }
  return offices;
}

/** People whom an office may come back to: those named last. */
const RECENT = 12;

function withOffices(named: readonly EntityMention[], offices: readonly Office[]): EntityMention[] {
  const all: EntityMention[] = [];
  const recent: Entity[] = [];
  const opened = new Set(named.filter(({ subject }) => subject).map(({ sentence }) => sentence));
  let next = 0;
  const upTo = (offset: number) => {
    for (; next < named.length && named[next]!.start < offset; next++) {
      const mention = named[next]!;
      all.push(mention);
      if (mention.entity.type !== "person") continue;
      const at = recent.indexOf(mention.entity);
      if (at >= 0) recent.splice(at, 1);
      recent.push(mention.entity);
      if (recent.length > RECENT) recent.shift();
    }
  };
  for (const office of offices) {
    upTo(office.start);
    const bearer = recent.findLast((entity) =>
      [...entity.roles.keys()].some((role) => sameRole(role, office.role.word)),
    );
    if (!bearer) continue;
    const { start, end, sentence, quoted } = office;
    const subject = office.opens && !quoted && !opened.has(sentence);
    all.push({ entity: bearer, start, end, sentence, quoted, subject, possessive: false });
  }
  upTo(Infinity);
  return all;
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

/**
 * Among people of one family name: the title decides, then who was introduced first. Papers write
 * the main bearer by the bare name and keep the others' full.
 */
function mostLikely(sharing: readonly Entity[], run: NameRun | null): Entity | null {
  const gender = run?.gender ?? null;
  const fitting = sharing.filter(
    (one) => gender === null || one.gender === null || one.gender === gender,
  );
  const told = fitting.filter((one) => run?.roles.some((role) => one.roles.has(role.word)));
  return [...(told.length > 0 ? told : fitting)].sort((a, b) => a.rank - b.rank)[0] ?? null;
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

/** Index of the first of some spans (in order of their starts) that starts at or after an offset. */
export function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
