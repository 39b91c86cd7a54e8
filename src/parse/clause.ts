import { wordList } from "../language/index.js";
import { clauseWords } from "./clause-words.js";
import { firstConjunct } from "./coordination.js";
import { dependents, dependentsBy, isRelation, isVerbal, subtree } from "./tree.js";
import type { Phrase, Tree } from "./tree.js";

/** Relations by which a clause hangs on another word. */
const CLAUSES = ["root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"];

/** The word that the clause around a word hangs by: its verb, or its noun or adjective with "be". */
export function clauseOf(tree: Tree, place: number): number {
  let at = place;
  for (;;) {
    if (isClause(tree, at)) return at;
    const head = tree.heads[at] ?? null;
    if (head === null) return at;
    at = head;
  }
}

const isClause = (tree: Tree, at: number): boolean =>
  isRelation(tree, at, ...CLAUSES) ||
  (isRelation(tree, at, "conj") &&
    (isVerbal(tree, at) || dependentsBy(tree, at, "nsubj", "cop").length > 0));

/** The words of one clause, without the clauses below it, in order of text. */
export function clauseWordsOf(tree: Tree, verb: number): readonly number[] {
  return subtree(tree, verb, (at) => !isClause(tree, at));
}

/** From the first word of a clause to its last, clauses below it left out at both ends. */
export function clauseSpan(tree: Tree, verb: number): Phrase {
  const words = clauseWordsOf(tree, verb).filter((at) => tree.partsOfSpeech[at] !== "PUNCT");
  const [first = verb] = words;
  return { first, end: (words.at(-1) ?? verb) + 1, head: verb };
}

/** "not only": more is true, not less. */
const MERELY = wordList("grammar", "merely");

/** "no state was hurt more": this one was hurt most. */
const MORE = wordList("grammar", "more-than-others");

/** How far up negation and modality are looked for. */
const HIGHEST = 4;

/**
 * Whether what a word says is denied: "did not attack", "never attacked", "refused to attack", "without
 * attacking", "no attack", "denied attacking".
 */
export function negated(tree: Tree, place: number): boolean {
  const { negations, negating } = clauseWords();
  let at = place;
  for (let step = 0; step < HIGHEST; step += 1) {
    const own = dependents(tree, at).some(
      (one) =>
        negations.has(tree.words[one]!.normal) &&
        !MERELY.has(tree.words[one + 1]?.normal ?? "") &&
        isRelation(tree, one, "advmod", "det", "case", "mark", "cc"),
    );
    if (own) return true;
    if (dependentsBy(tree, at, "nsubj").some((one) => isNobody(tree, one)))
      return !dependentsBy(tree, at, "advmod").some((one) => MORE.has(tree.words[one]!.normal));
    const head = tree.heads[at] ?? null;
    if (head === null) return false;
    if (isRelation(tree, at, "conj")) {
      // "did not attack or kill": the helper is said once for both.
      const first = firstConjunct(tree, at);
      const shares =
        dependentsBy(tree, at, "aux", "nsubj", "advmod").length === 0 &&
        isVerbal(tree, at) &&
        dependentsBy(tree, at, "cc").some((one) => ["or", "nor"].includes(tree.words[one]!.normal));
      if (!shares) return false;
      at = first;
      continue;
    }
    if (isRelation(tree, at, "xcomp")) {
      if (negating.has(tree.words[head]!.lemma)) return true;
      at = head;
      continue;
    }
    if (
      isRelation(tree, at, "advcl", "ccomp") &&
      dependentsBy(tree, at, "nsubj").length === 0 &&
      negating.has(tree.words[head]!.lemma)
    )
      return true;
    if (
      isRelation(tree, at, "obj") &&
      isVerbal(tree, head) &&
      clauseWords().support.has(tree.words[head]!.lemma)
    ) {
      at = head;
      continue;
    }
    return false;
  }
  return false;
}

const isNobody = (tree: Tree, at: number): boolean =>
  ["nobody", "none"].includes(tree.words[at]!.normal) ||
  dependentsBy(tree, at, "det").some((one) => tree.words[one]!.normal === "no");

/** Whether the text tells a thing as done, or leaves that open. */
export type Modality = "asserted" | "possible" | "wanted" | "urged" | "conditional" | "asked";

/**
 * How a thing is told: `asserted` as done; `possible` ("may attack"); `wanted`: planned, ordered, feared
 * or still to come ("threatened to attack"); `urged`: what somebody ought to do ("must attack"); `conditional` ("if they attack"); `asked`, in a question.
 */
export function modality(tree: Tree, place: number): Modality {
  const { possible, wanted, urged, conditional } = clauseWords();
  let at = place;
  for (let step = 0; step < HIGHEST; step += 1) {
    for (const one of dependents(tree, at)) {
      const { normal } = tree.words[one]!;
      if (isRelation(tree, one, "aux")) {
        if (possible.has(normal)) return "possible";
        if (urged.has(normal)) return "urged";
        if (wanted.has(normal)) return "wanted";
      }
      if (isRelation(tree, one, "mark", "advmod") && conditional.has(normal)) return "conditional";
    }
    const head = tree.heads[at] ?? null;
    if (head === null) break;
    const below = isRelation(tree, at, "xcomp", "ccomp", "advcl", "acl");
    const infinitive = dependentsBy(tree, at, "mark").some(
      (one) => tree.words[one]!.normal === "to",
    );
    if (
      below &&
      infinitive &&
      (wanted.has(tree.words[head]!.lemma) || clauseWords().intent.has(tree.words[head]!.lemma))
    )
      return "wanted";
    // "should use it to press them": what an act is for is as open as the act.
    if (isRelation(tree, at, "advcl") && infinitive) {
      const above = modality(tree, head);
      return above === "asserted" ? "wanted" : above;
    }
    if (!(below || (isRelation(tree, at, "conj") && dependentsBy(tree, at, "nsubj").length === 0)))
      break;
    if (isRelation(tree, at, "acl", "advcl", "ccomp")) break;
    at = head;
  }
  const root = clauseOf(tree, place);
  return isRelation(tree, root, "root") && tree.words.at(-1)?.text === "?" ? "asked" : "asserted";
}
