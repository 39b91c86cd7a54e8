import { wordList } from "../language/index.js";
import type { Span } from "../corpus/article.js";
import { closesName } from "./designators.js";
import { placeOf, type Place } from "./places.js";
import { roleEndingAt, type Gender, type Role } from "./roles.js";
import { genderOfGivenName, titleOf } from "./titles.js";
import { CALENDAR, FUNCTION_WORDS, OPENERS, PARTICLES } from "./vocabulary.js";
import { lowerWords, type NameWord } from "./words.js";

/** A capitalised name in running text, with what stands around it. */
export interface NameRun extends Span {
  /** `role`: capitalised words that name an office or a group, nobody ("Attorney General"). */
  readonly type: "person" | "body" | "place" | "role" | "other";
  /** The words of the name alone, titles left out. */
  readonly words: readonly NameWord[];
  /** Index into the words looked through: of the first (title included) and after the last. */
  readonly first: number;
  readonly stop: number;
  readonly roles: readonly Role[];
  readonly gender: Gender | null;
  readonly place: Place | null;
  /** "the" stands before it. */
  readonly definite: boolean;
}

const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,}|\p{Lu}{2,5}-\p{Lu}{2,5})$/u;
const SUFFIXES = wordList("names", "suffixes");
const SPACE = /^\s+$/u;
const NICKNAME = /^\s+["“”'‘’]\s*$/u;
const NONE: ReadonlySet<number> = new Set();
const JOINERS = wordList("names", "joiners");

/**
 * Finds the names in a stretch of words, in order.
 *
 * @param starts offsets at which sentences begin: there a capital says nothing
 * @param common words that the text also writes small
 * @param verbs offsets of capitalised words that are verbs: "Hold Ann Roe to it", "Ann Roe Faces Vote"
 * @param joints offsets of each "and" within an office: "Trade and Industry Minister Ann Roe"
 * @param breaks offsets of words that another name begins with: "… Tom Wolf Ann Roe met him" below a heading
 */
export function nameRuns(
  words: readonly NameWord[],
  starts: ReadonlySet<number>,
  common: ReadonlySet<string>,
  verbs: ReadonlySet<number> = NONE,
  joints: ReadonlySet<number> = NONE,
  breaks: ReadonlySet<number> = NONE,
): NameRun[] {
  const lower = lowerWords(words);
  const runs: NameRun[] = [];
  for (let i = 0; i < words.length;) {
    if (verbs.has(words[i]!.start) || !opensName(words[i]!, starts, common)) {
      i++;
      continue;
    }
    const end = runEnd(words, lower, i, { verbs, joints, breaks });
    const run = classify(words, lower, i, end);
    runs.push(owned(run, runs.at(-1), words));
    if (runs.at(-1)!.first < run.first) runs.splice(-2, 1);
    i = end;
  }
  return runs;
}

/** "Azerbaijan's Foreign Ministry", "the Mayor's Office": the state or the office whose body it is belongs to the body's name. */
function owned(run: NameRun, before: NameRun | undefined, words: readonly NameWord[]): NameRun {
  if (run.type !== "body" || before?.stop !== run.first) return run;
  if (before.type !== "place" && before.type !== "role") return run;
  const last = words[before.stop - 1]!;
  if (!last.possessive || !SPACE.test(last.gap)) return run;
  return {
    ...run,
    first: before.first,
    start: before.start,
    definite: before.definite,
    words: [...before.words, ...run.words],
  };
}

function opensName(
  word: NameWord,
  starts: ReadonlySet<number>,
  common: ReadonlySet<string>,
): boolean {
  if (!word.capital || CALENDAR.has(word.lower)) return false;
  if (titleOf(word.lower)) return true;
  if (FUNCTION_WORDS.has(word.lower) && !ACRONYM.test(word.text)) return false;
  if (starts.has(word.start) && OPENERS.has(word.lower)) return false;
  return !(starts.has(word.start) && common.has(word.lower) && !genderOfGivenName(word.text));
}

const plain = ({ lower }: NameWord) => lower.replace(/\.$/, "");

/** Offsets of words that no name has, that a name goes on over, and that another begins with. */
interface Borders {
  readonly verbs: ReadonlySet<number>;
  readonly joints: ReadonlySet<number>;
  readonly breaks: ReadonlySet<number>;
}

function runEnd(
  words: readonly NameWord[],
  lower: readonly string[],
  first: number,
  { verbs, joints, breaks }: Borders,
): number {
  let end = first + 1;
  while (end < words.length) {
    const before = words[end - 1]!;
    if (before.possessive || (end - first > 1 && closesName(plain(before)))) break;
    const spaced = SPACE.test(before.gap) && !before.gap.includes("\n");
    if (!spaced && !(NICKNAME.test(before.gap) && words[end]!.capital)) break;
    const word = words[end]!;
    if (verbs.has(word.start) || breaks.has(word.start)) break;
    const proper = word.capital && !CALENDAR.has(word.lower);
    if (proper && (!FUNCTION_WORDS.has(word.lower) || ACRONYM.test(word.text))) {
      end++;
      continue;
    }
    const jump = joints.has(word.start) ? end + 1 : joined(words, lower, first, end);
    if (jump === end) break;
    end = jump;
  }
  return end;
}

/** Index after the joining words and the capital that they lead to; `at` where they lead nowhere. */
function joined(
  words: readonly NameWord[],
  lower: readonly string[],
  first: number,
  at: number,
): number {
  let next = at;
  while (next < words.length && next - at < 2 && SPACE.test(words[next]!.gap)) {
    if (!JOINERS.has(lower[next]!) && !PARTICLES.has(lower[next]!)) break;
    next++;
  }
  const target = words[next];
  if (next === at || !target?.capital || FUNCTION_WORDS.has(target.lower)) return at;
  if (CALENDAR.has(target.lower)) return at;
  const joiner = lower[at]!;
  if (PARTICLES.has(joiner)) return next + 1;
  const before = roleEndingAt(lower, at - 1, first);
  if (joiner === "and" || joiner === "&") return before ? at : joinedByAnd(words, lower, next, at);
  if (before?.role.type === "body" || before?.role.word === "secretary") return next + 1;
  return joiner === "of" && placeOf(`${words[at - 1]!.text} of ${target.text}`) ? next + 1 : at;
}

/** "Oversight and Government Reform Committee": joined where a body's noun closes the second half. */
function joinedByAnd(
  words: readonly NameWord[],
  lower: readonly string[],
  from: number,
  at: number,
): number {
  for (let k = from; k < Math.min(from + 4, words.length) && words[k]!.capital; k++) {
    const found = roleEndingAt(lower, k, from);
    if (found?.role.type === "body") return k + 1;
    if (!SPACE.test(words[k]!.gap) || words[k]!.possessive) break;
  }
  return at;
}

type Told = Pick<NameRun, "place" | "gender" | "roles">;

function classify(
  words: readonly NameWord[],
  lower: readonly string[],
  first: number,
  end: number,
): NameRun {
  const definite =
    lower[first - 1] === "the" || lower[first - 1] === "a" || lower[first - 1] === "an";
  const of = (
    type: NameRun["type"],
    from: number,
    { place = null, gender = null, roles = [] }: Partial<Told> = {},
  ): NameRun => {
    const own = words.slice(from, end);
    return {
      type,
      words: own,
      first,
      stop: end,
      roles,
      gender,
      place,
      definite,
      start: (own[0] ?? words[first]!).start,
      end: words[end - 1]!.end,
    };
  };
  const place = placeOf(joinedText(words, first, end));
  if (place) return of("place", first, { place });
  const named = titledFrom(lower, first, end);
  const personal = genderOfGivenName(words[named.from]?.text ?? "");
  const last = roleEndingAt(lower, end - 1, first);
  const bearsIt =
    last !== null &&
    last.first === end - 1 &&
    last.first > first &&
    (last.role.surname ||
      titleOf(lower[first]!) !== null ||
      (personal !== null && end - named.from <= 3 && (!definite || named.from > first)));
  if (last && !bearsIt) {
    const types = { person: "role", body: "body", document: "other", collective: "role" } as const;
    return of(types[last.role.type], first, { roles: [last.role] });
  }
  const bodyOf = bodyBeforeJoiner(lower, first, end);
  if (bodyOf && named.from === first) return of("body", first, { roles: [bodyOf] });
  if (end - first === 1 && ACRONYM.test(words[first]!.text)) return of("body", first);

  let from = named.from;
  if (from === first)
    while (end - from > 1 && isBeforeName(words[from]!, words[from + 1]!, end - from)) from++;
  const own = words.slice(from, end).filter((word) => !SUFFIXES.has(word.lower.replace(/\.$/, "")));
  const roles = named.roles;
  const gender =
    named.gender ??
    roles.find((role) => role.gender)?.gender ??
    (own.length > 1 ? genderOfGivenName(own[0]!.text) : null);
  const person =
    own.length > 0 &&
    own.length <= 5 &&
    (named.from > first ||
      genderOfGivenName(own[0]!.text) !== null ||
      (own.length > 1 && !definite));
  return of(person ? "person" : "other", from, { roles, gender });
}

/** Capitalised in headlines before a name that they are no part of. */
const MODIFIERS = wordList("names", "before-a-name");

/** "Iranian Ali Rezaei", "NOAA Ann Reed", "Top Reed aide": the first word is none of the name's. */
const isBeforeName = (word: NameWord, next: NameWord, left: number): boolean =>
  MODIFIERS.has(word.lower) ||
  word.lower.endsWith("-based") ||
  (left > 2 && placeOf(word.text)?.is === "adjective") ||
  (left > 2 && ACRONYM.test(word.text) && genderOfGivenName(next.text) !== null);

function joinedText(words: readonly NameWord[], first: number, end: number): string {
  let text = words[first]!.text;
  for (let k = first + 1; k < end; k++) text += ` ${words[k]!.text}`;
  return text;
}

/** Where the name begins after its titles and offices, with what they say. */
function titledFrom(
  lower: readonly string[],
  first: number,
  end: number,
): { from: number; roles: Role[]; gender: Gender | null } {
  const roles: Role[] = [];
  let from = first;
  let gender: Gender | null = null;
  for (let k = first; k < end - 1; k++) {
    const title =
      (k > first ? titleOf(`${lower[k - 1]!} ${lower[k]!}`) : null) ?? titleOf(lower[k]!);
    if (title) {
      from = k + 1;
      gender = title.gender ?? gender;
      const role =
        title.role === null
          ? null
          : roleEndingAt(title.role.split(" "), title.role.split(" ").length - 1);
      if (role) roles.push(role.role);
      continue;
    }
    const role = roleEndingAt(lower, k, first);
    if (role?.role.type === "person" && (!role.role.surname || k === first || from === k)) {
      from = k + 1;
      roles.push(role.role);
      gender = role.role.gender ?? gender;
    }
  }
  return { from, roles, gender };
}

/** The body that "University of …", "Ministry of …" names, by the noun before the joiner. */
function bodyBeforeJoiner(lower: readonly string[], first: number, end: number): Role | null {
  for (let k = first + 1; k < end; k++) {
    if (lower[k] !== "of" && lower[k] !== "for" && lower[k] !== "on") continue;
    const role = roleEndingAt(lower, k - 1, first);
    if (role?.role.type === "body") return role.role;
  }
  return null;
}
