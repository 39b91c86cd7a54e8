import { anyOf, capitalised, wordList } from "../language/index.js";
import type { Span } from "../corpus/article.js";
import type { ArticleNames } from "./named-entity.js";
import { nameRuns, type NameRun } from "./names.js";
import { roleEndingAt, type Role } from "./roles.js";
import { OPENERS, POSTMODIFIERS, TRAILERS } from "./vocabulary.js";
import { lowerWords, nameWords, type NameWord } from "./words.js";

const DEMONSTRATIVES = wordList("grammar", "demonstratives");
const BEHIND_PRONOUN = wordList("grammar", "behind-a-lone-pronoun");
const PARTISAN = new RegExp(`^${anyOf(capitalised(wordList("names", "partisans")))}`, "u");

/** A source read as a noun phrase. */
export interface SourcePhrase {
  /** "he", "who", "it": the whole source is a pronoun, or a possessive one opens it. */
  readonly pronoun: string | null;
  /** Names that are themselves the source; several where it is a list. */
  readonly names: readonly NameRun[];
  /** The noun that heads a description, and what the data says of it. */
  readonly head: NameWord | null;
  readonly role: Role | null;
  /** Names before the head ("Trump" in "the Trump campaign"), nearest to it last. */
  readonly modifiers: readonly NameRun[];
  /** Names after the head ("Politico" in "a report by Politico"), with the word that leads there. */
  readonly after: readonly { readonly run: NameRun; readonly by: string }[];
  readonly definite: boolean;
  /** What a table would call it. */
  readonly label: string;
  /** From the first word of the core to its last. */
  readonly core: Span;
  readonly age: string | null;
}

const PERSONAL = wordList("grammar", "pronouns-of-sources");
const POSSESSIVE = wordList("grammar", "possessives-and-whose");
const LEADERS = wordList("speech", "before-a-source");
const GROUPERS = wordList("speech", "groups-of-people");
const OF_THE_SPEAKER_OR_WITH = wordList("grammar", "of-the-speaker-or-with");
const OF: ReadonlySet<string> = new Set(["of"]);
const BREAK = /[,;:(—–―]|\s-+\s|\n/u;

/**
 * Reads a source as a noun phrase: "Anar Eyvazov, spokesperson for the ministry" is the name,
 * "a Turkish Defence Ministry statement" a document of a named body, "he" a pronoun.
 *
 * @param names words that the article also writes small, each "and" within an office, and capitalised words that
 *   are no part of a name
 * @param opensSentence does the source begin a sentence, so that its first capital says nothing?
 */
export function readSource(
  text: string,
  span: Span,
  {
    common,
    joints,
    skipped,
    breaks,
  }: Pick<ArticleNames, "common" | "joints" | "skipped" | "breaks">,
  opensSentence: boolean,
): SourcePhrase | null {
  const blanked = blankParentheses(text.slice(span.start, span.end));
  const words = nameWords(blanked).map((word) => ({
    ...word,
    start: word.start + span.start,
    end: word.end + span.start,
  }));
  const lower = lowerWords(words);
  const starts = new Set(opensSentence && words[0] ? [words[0].start] : []);
  const runs = nameRuns(words, starts, common, skipped, joints, breaks);
  const runOf = new Map<number, NameRun>();
  for (const run of runs) for (let i = run.first; i < run.stop; i++) runOf.set(i, run);

  let first = 0;
  while (first < words.length && LEADERS.has(lower[first]!) && !runOf.has(first)) {
    if (PERSONAL.has(lower[first]!) && first === words.length - 1) break;
    first++;
  }
  if (first >= words.length) return null;
  const opening = first;
  let pronoun: string | null = null;
  if (POSSESSIVE.has(lower[first]!) && first + 1 < words.length) {
    pronoun = lower[first]!;
    first++;
  } else if (PERSONAL.has(lower[first]!) && standsAlone(words, lower, first))
    return bare(words[first]!, lower[first]!);
  else if (POSSESSIVE.has(lower[first]!)) return bare(words[first]!, lower[first]!);

  let definite = pronoun !== null;
  for (; first < words.length - 1 && !runOf.has(first); first++) {
    const word = lower[first]!;
    if (word === "the" || word === "this" || word === "that" || word === "both") definite = true;
    else if (word === "of" && first > opening) continue;
    else if (!OPENERS.has(word) && !/^\p{N}/u.test(word)) break;
    else if (/^\d+-year-old$/.test(word) || /^per ?cent$/.test(lower[first + 1] ?? "")) break;
  }
  let end = first;
  while (end < words.length) {
    const run = runOf.get(end);
    const next = run ? run.stop : end + 1;
    if (!run && end > first && POSTMODIFIERS.has(lower[end]!)) {
      if (lower[end] === "of" && GROUPERS.has(lower[end - 1]!)) {
        end++;
        while (end < words.length && OPENERS.has(lower[end]!)) end++;
        continue;
      }
      break;
    }
    end = next;
    if (BREAK.test(words[end - 1]!.gap)) break;
  }
  while (end - 1 > first && TRAILERS.has(lower[end - 1]!)) end--;
  // "four resolutions and two from the assembly": what is counted is named once.
  if (end - 2 > first && /^(?:and|or)$/.test(lower[end - 2]!) && OPENERS.has(lower[end - 1]!))
    end -= 2;
  if (end <= first) return null;

  const names = listed(words, lower, runs, first, end) ?? [];
  const lastRun = runOf.get(end - 1);
  const last = words[end - 1]!;
  const found = roleEndingAt(lower, end - 1, first);
  if (names.length === 0 && lastRun && lastRun.type !== "role") names.push(lastRun);
  const headed = names.length === 0;
  // "One of the authors, Ann Roe": one of many has a name, many have none.
  const single = !found?.role.plural || lower.slice(0, first).includes("one");
  if (headed && found?.role.type === "person" && single) {
    const next = runs.find((run) => run.first >= end && /^,\s/.test(words[run.first - 1]!.gap));
    const described =
      next &&
      words
        .slice(end, next.first)
        .every(({ gap }, i, all) => i === all.length - 1 || !BREAK.test(gap));
    if (next && described && (next.type === "person" || next.type === "other")) names.push(next);
  }
  const after = runs
    .filter((run) => run.first >= end && !names.includes(run))
    .map((run) => ({ run, by: leading(lower, run.first, end) }));
  const modifiers = runs.filter(
    (run) => run.first >= first && run.stop <= end && !names.includes(run) && run.type !== "role",
  );
  const until = headed ? withOf(words, lower, runOf, end, found?.role ?? null) : end;
  return {
    pronoun,
    names,
    head: headed ? last : null,
    role:
      headed || names.length === 0 || words[end - 1]!.capital === false
        ? (found?.role ?? null)
        : null,
    modifiers,
    after,
    definite,
    label: labelOf(text, words, first, until, runOf, found?.role ?? null),
    core: { start: words[first]!.start, end: words[end - 1]!.end },
    age:
      lower
        .slice(first, end)
        .map((word) => /^(\d{1,3})-year-old$/.exec(word)?.[1])
        .find(Boolean) ?? null,
  };
}

function bare(word: NameWord, pronoun: string): SourcePhrase {
  return {
    pronoun,
    names: [],
    head: null,
    role: null,
    modifiers: [],
    after: [],
    definite: true,
    label: word.text,
    core: word,
    age: null,
  };
}

const blankParentheses = (text: string): string =>
  text.replace(/\([^()]{0,200}\)|\[[^[\]]{0,200}\]/gu, (all) => " ".repeat(all.length));

function standsAlone(words: readonly NameWord[], lower: readonly string[], at: number): boolean {
  if (at === words.length - 1 || BREAK.test(words[at]!.gap)) return true;
  const next = lower[at + 1]!;
  if (lower[at] === "who") return true;
  const demonstrative = DEMONSTRATIVES.has(lower[at]!);
  return TRAILERS.has(next) || (!demonstrative && (next === "," || BEHIND_PRONOUN.has(next)));
}

/**
 * "Jeff Merkley, Sherrod Brown and Robert Menendez": every part is a name, the last joined by "and". None where a
 * noun follows that they only describe: "Sonoma and Napa counties".
 */
function listed(
  words: readonly NameWord[],
  lower: readonly string[],
  runs: readonly NameRun[],
  first: number,
  end: number,
): NameRun[] | null {
  const names: NameRun[] = [];
  let at = first;
  let joined = false;
  for (;;) {
    while (lower[at] === "the") at++;
    const run = runs.find((one) => one.first === at && one.type !== "role");
    if (!run) break;
    names.push(run);
    at = run.stop;
    const comma = /^\s*,/.test(words[at - 1]!.gap);
    if (lower[at] === "and") {
      joined = true;
      at++;
    } else if (!comma || joined) break;
  }
  if (!joined || names.length < 2) return null;
  const describes = at < end && !BREAK.test(words[at - 1]!.gap);
  return describes ? null : names;
}

/** The last small word before a name after the head: "by", "for", "of". */
function leading(lower: readonly string[], at: number, from: number): string {
  for (let k = at - 1; k >= from; k--) if (POSTMODIFIERS.has(lower[k]!)) return lower[k]!;
  return "";
}

/** "members of Congress", "a reporter for the Times": the label keeps what the head is of or for. */
function withOf(
  words: readonly NameWord[],
  lower: readonly string[],
  runOf: ReadonlyMap<number, NameRun>,
  end: number,
  role: Role | null,
): number {
  const leads = role?.type === "person" && !role.plural ? OF_THE_SPEAKER_OR_WITH : OF;
  if (!leads.has(lower[end] ?? "") || BREAK.test(words[end - 1]!.gap)) return end;
  let stop = end + 1;
  while (stop < words.length && stop - end < 8) {
    if (!runOf.has(stop) && POSTMODIFIERS.has(lower[stop]!)) break;
    stop++;
    if (BREAK.test(words[stop - 1]!.gap)) break;
  }
  return stop;
}

function labelOf(
  text: string,
  words: readonly NameWord[],
  first: number,
  end: number,
  runOf: ReadonlyMap<number, NameRun>,
  role: Role | null,
): string {
  const label = text.slice(words[first]!.start, words[end - 1]!.end).replace(/\s+/gu, " ");
  const run = runOf.get(first);
  const small =
    !run || (role !== null && roleEndingAt(lowerWords(words), end - 1, first)?.first === first);
  const acronym = /^\p{Lu}{2}/u.test(label);
  const party = PARTISAN.test(label);
  return small && !acronym && !party ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
