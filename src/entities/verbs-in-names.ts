import { dependentsBy, type Tree } from "../parse/index.js";
import type { Line } from "./opening-words.js";
import { nameRuns, type NameRun } from "./names.js";
import { genderOfGivenName } from "./titles.js";

/**
 * Offsets of capitalised verbs that the model reads behind a name in a run of capitals: "Ann Roe Faces Vote" in a
 * headline is about Ann Roe. The name must be its subject, and be one by itself: by its given name, or as the text
 * gives it elsewhere ("Black Lives Matter" stays one).
 */
export function verbsInNames(
  lines: readonly Line[],
  trees: readonly Tree[],
  common: ReadonlySet<string>,
): Set<number> {
  const subjects = subjectsOfVerbs(trees);
  const found = new Set<number>();
  if (subjects.size === 0) return found;
  const runs = lines.flatMap(({ words, starts }) => nameRuns(words, starts, common));
  const last = new Set(runs.map(({ words }) => words.at(-1)?.lower));
  for (const run of runs) {
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

/** Offsets of the subjects' heads of each verb, by the verb's own offset. */
function subjectsOfVerbs(trees: readonly Tree[]): ReadonlyMap<number, readonly number[]> {
  const subjects = new Map<number, readonly number[]>();
  for (const tree of trees)
    if (!tree.shallow)
      tree.words.forEach(({ text, start }, at) => {
        if (tree.partsOfSpeech[at] !== "VERB" || !/^\p{Lu}/u.test(text)) return;
        const own = dependentsBy(tree, at, "nsubj").map((one) => tree.words[one]!.start);
        if (own.length > 0) subjects.set(start, own);
      });
  return subjects;
}

const isVerbOf = (
  { words }: NameRun,
  verb: number,
  subjects: readonly number[] | undefined,
): boolean =>
  subjects?.some((one) => words.slice(0, verb).some(({ start }) => start === one)) ?? false;
