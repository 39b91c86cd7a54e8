import { dependentsBy, type Tree } from "../parse/index.js";
import type { Line } from "./opening-words.js";
import { nameRuns, type NameRun } from "./names.js";
import { genderOfGivenName } from "./titles.js";

/**
 * Offsets of capitalised verbs that the model reads behind a name in a run of capitals: "Ann Roe Faces Vote" in a
 * headline is about Ann Roe, and so is "Crowds Stop Ann Roe". The name must be its subject, or a person's behind it,
 * and be one by itself: by its given name, or as the text gives it elsewhere ("Black Lives Matter" stays one).
 */
export function verbsInNames(
  lines: readonly Line[],
  trees: readonly Tree[],
  common: ReadonlySet<string>,
): Set<number> {
  const subjects = capitalVerbs(trees);
  const found = new Set<number>();
  if (subjects.size === 0) return found;
  const runs = lines.flatMap(({ words, starts }) => nameRuns(words, starts, common));
  const last = new Set(runs.map(({ words }) => words.at(-1)?.lower));
  const whole = new Map<string, number>();
  for (const run of runs) whole.set(nameOf(run.words), (whole.get(nameOf(run.words)) ?? 0) + 1);
  const people = new Set(
    runs.flatMap(({ type, words }) => (type === "person" ? words.at(-1)!.lower : [])),
  );
  for (const run of runs) {
    const verb = run.words.findLastIndex(({ start }) => subjects.has(start));
    const rest = run.words.slice(verb + 1);
    const behind =
      (rest.length > 1 && genderOfGivenName(rest[0]!.text) !== null) ||
      (rest.length > 0 && whole.has(nameOf(rest)) && people.has(rest.at(-1)!.lower));
    if (verb >= 0 && behind && whole.get(nameOf(run.words)) === 1) {
      found.add(run.words[verb]!.start);
      continue;
    }
    const at = run.words.findIndex(
      ({ start }, k) => k > 0 && isVerbOf(run, k, subjects.get(start)),
    );
    if (at < 0) continue;
    const name = run.words.slice(0, at);
    if ((name.length > 1 && genderOfGivenName(name[0]!.text)) || last.has(name.at(-1)!.lower))
      found.add(run.words[at]!.start);
  }
  return found;
}

const nameOf = (words: NameRun["words"]): string => words.map(({ lower }) => lower).join(" ");

/** Offsets of the subjects' heads of each verb with a capital, by the verb's own offset. */
function capitalVerbs(trees: readonly Tree[]): ReadonlyMap<number, readonly number[]> {
  const subjects = new Map<number, readonly number[]>();
  for (const tree of trees)
    if (!tree.shallow)
      tree.words.forEach(({ text, start }, at) => {
        if (tree.partsOfSpeech[at] !== "VERB" || !/^\p{Lu}/u.test(text)) return;
        const own = dependentsBy(tree, at, "nsubj").map((one) => tree.words[one]!.start);
        subjects.set(start, own);
      });
  return subjects;
}

const isVerbOf = (
  { words }: NameRun,
  verb: number,
  subjects: readonly number[] | undefined,
): boolean =>
  subjects?.some((one) => words.slice(0, verb).some(({ start }) => start === one)) ?? false;
