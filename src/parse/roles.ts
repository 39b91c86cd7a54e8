import { wordList } from "../language/index.js";
import { clauseWords } from "./clause-words.js";
import { firstConjunct } from "./coordination.js";
import { antecedent } from "./relative.js";
import { dependents, dependentsBy, isNominal, isRelation, isVerbal } from "./tree.js";
import type { Tree } from "./tree.js";

const OF_AN_ACT = wordList("grammar", "of-an-act");

/** Clauses looked through for a subject that is not said again. */
const DEEPEST = 6;

/** Whether a verb is in the passive: by its helper, its subject's relation, or as a bare participle after a noun. */
export function isPassive(tree: Tree, verb: number): boolean {
  if (dependentsBy(tree, verb, "aux:pass", "nsubj:pass", "csubj:pass").length > 0) return true;
  if (dependentsBy(tree, verb, "aux", "nsubj", "csubj", "obj").length > 0) return false;
  const { normal } = tree.words[verb]!;
  const isParticiple =
    tree.partsOfSpeech[verb] !== "NOUN" &&
    !normal.endsWith("ing") &&
    normal !== tree.words[verb]!.lemma;
  if (isRelation(tree, verb, "acl", "amod", "advcl"))
    return isParticiple && dependentsBy(tree, verb, "mark").length === 0;
  const first = isRelation(tree, verb, "conj") ? tree.heads[verb]! : verb;
  return (
    first !== verb && isParticiple && !isFinitePast(tree, verb, first) && isPassive(tree, first)
  );
}

/** "was arrested and fled": a form that can't be a participle. */
const isFinitePast = (tree: Tree, verb: number, first: number): boolean => {
  const [form, other] = [tree.words[verb]!.normal, tree.words[first]!.normal];
  return form.endsWith("ed") !== other.endsWith("ed") && !/(?:ed|en|n|t|d|g|k)$/.test(form);
};

/**
 * The grammatical subject of a verb (of a noun or adjective that is a predicate, too), also where it is
 * said once for several verbs, or with another verb: joined verbs, "X wants to attack", "X ordered Y to
 * attack", "X, who attacked", "after attacking, X …", "the men attacking Belm".
 *
 * @returns its place; null where nobody is named, as in commands
 * @example subject(tree, 4) // 0 in "Nordia denied that and attacked"
 */
export function subject(tree: Tree, verb: number): number | null {
  return subjectOf(tree, verb, 0);
}

function subjectOf(tree: Tree, verb: number, depth: number): number | null {
  if (depth > DEEPEST) return null;
  const own = ownSubject(tree, verb);
  if (own !== null) return own;
  const head = tree.heads[verb] ?? null;
  if (head === null) return null;
  if (isRelation(tree, verb, "conj")) {
    const first = firstConjunct(tree, verb);
    return isNominal(tree, first) && !hasClause(tree, first)
      ? null
      : subjectOf(tree, first, depth + 1);
  }
  if (isRelation(tree, verb, "acl:relcl")) return object(tree, verb) === head ? null : head;
  if (isRelation(tree, verb, "acl")) return ofNounClause(tree, verb, head, depth);
  if (isRelation(tree, verb, "amod")) return head;
  if (isRelation(tree, verb, "xcomp", "advcl", "ccomp")) return controller(tree, verb, head, depth);
  if (isRelation(tree, verb, "parataxis") || isRelation(tree, verb, "aux", "cop"))
    return isRelation(tree, verb, "parataxis") ? null : subjectOf(tree, head, depth + 1);
  return null;
}

function ownSubject(tree: Tree, verb: number): number | null {
  const all = dependentsBy(tree, verb, "nsubj");
  // Of two, one after the verb is an object that was misread.
  const found = all.length > 1 ? (all.filter((at) => at < verb).at(-1) ?? all[0]) : all[0];
  if (found === undefined) return null;
  return antecedent(tree, found) ?? found;
}

const hasClause = (tree: Tree, place: number): boolean =>
  dependentsBy(tree, place, "nsubj", "cop", "csubj").length > 0;

/** "an attempt to ruin", "the men attacking Belm", "the town attacked at dawn". */
function ofNounClause(tree: Tree, verb: number, noun: number, depth: number): number | null {
  const infinitive = dependentsBy(tree, verb, "mark").length > 0;
  if (!infinitive) return noun;
  if (!clauseWords().intent.has(tree.words[noun]!.lemma)) {
    const above = tree.heads[noun] ?? null;
    // "asked the men to leave", read as if the infinitive hung on the noun.
    if (
      above !== null &&
      isRelation(tree, noun, "obj") &&
      clauseWords().objectControl.has(tree.words[above]!.lemma)
    )
      return noun;
  }
  return agentOf(tree, noun, depth + 1) ?? governing(tree, noun, depth);
}

/** The subject of the verb that a noun stands under: "X made an attempt to …". */
function governing(tree: Tree, noun: number, depth: number): number | null {
  let at: number | null = tree.heads[noun] ?? null;
  while (at !== null && !isVerbal(tree, at)) at = tree.heads[at] ?? null;
  return at === null ? null : agentOf(tree, at, depth + 1);
}

/** Who does what a verb below another says. */
function controller(tree: Tree, verb: number, head: number, depth: number): number | null {
  const { objectControl, accusing } = clauseWords();
  const { lemma } = tree.words[head]!;
  const marked = dependentsBy(tree, verb, "mark").map((at) => tree.words[at]!.normal);
  const told = objectOf(tree, head) ?? dependentsBy(tree, head, "iobj")[0] ?? null;
  const passive = isPassive(tree, head);
  const between = doerAfterMark(tree, verb, head);
  if (between !== null) return between;
  if (isRelation(tree, verb, "xcomp")) {
    const bySubject = told === null || told > verb || lemma === "promise";
    if (passive || bySubject) return subjectOf(tree, head, depth + 1);
    return told;
  }
  if (marked.some((word) => OF_AN_ACT.has(word)) && accusing.has(lemma))
    return passive ? subjectOf(tree, head, depth + 1) : (told ?? subjectOf(tree, head, depth + 1));
  if (told !== null && told < verb && marked.includes("to") && objectControl.has(lemma) && !passive)
    return told;
  if (
    isRelation(tree, verb, "ccomp") &&
    !marked.includes("to") &&
    !tree.words[verb]!.normal.endsWith("ing")
  )
    return null;
  return subjectOf(tree, head, depth + 1);
}

/** "pushed for us suing them": whoever stands between the mark and the verb. */
function doerAfterMark(tree: Tree, verb: number, head: number): number | null {
  const mark = dependentsBy(tree, verb, "mark").find((at) => tree.words[at]!.normal === "for");
  if (mark === undefined) return null;
  return dependentsBy(tree, head, "obl", "obj").find((at) => at > mark && at < verb) ?? null;
}

/**
 * The object of a verb: what follows it, what it shares with a verb joined to it, the noun that an
 * object relative clause hangs on ("the men whom they killed").
 *
 * @returns its place, or null
 */
export function object(tree: Tree, verb: number): number | null {
  return objectOf(tree, verb);
}

function objectOf(tree: Tree, verb: number): number | null {
  const [found] = dependentsBy(tree, verb, "obj");
  if (found !== undefined) return antecedent(tree, found) ?? found;
  const subjects = dependentsBy(tree, verb, "nsubj");
  if (subjects.length > 1 && subjects.at(-1)! > verb) return subjects.at(-1)!;
  const head = tree.heads[verb] ?? null;
  if (head === null) return null;
  if (isRelation(tree, verb, "acl:relcl") && !isPassive(tree, verb)) {
    const [own] = dependentsBy(tree, verb, "nsubj");
    const relative = own === undefined ? null : antecedent(tree, own);
    // "the men they killed": the clause has its own subject, so the noun is what it is done to.
    if (
      own !== undefined &&
      relative === null &&
      !dependents(tree, verb).some((at) => antecedent(tree, at) !== null)
    )
      return head;
    return null;
  }
  if (isRelation(tree, verb, "conj") && isVerbal(tree, head)) {
    const shared = dependentsBy(tree, head, "obj").find((at) => at > verb);
    return shared ?? null;
  }
  return null;
}

/** The noun after a preposition that hangs on a word: `oblique(tree, verb, against)`. */
export function oblique(
  tree: Tree,
  place: number,
  prepositions: ReadonlySet<string>,
): number | null {
  for (const at of dependentsBy(tree, place, "obl", "nmod"))
    if (dependentsBy(tree, at, "case").some((one) => prepositions.has(tree.words[one]!.normal))) {
      if (!isTime(tree, at)) return antecedent(tree, at) ?? at;
    }
  return null;
}

/** Whether a noun tells when or how much, never who. */
export const isTime = (tree: Tree, place: number): boolean =>
  clauseWords().times.has(tree.words[place]!.lemma) ||
  clauseWords().times.has(tree.words[place]!.normal) ||
  isRelation(tree, place, "obl:tmod", "obl:unmarked", "nmod:unmarked") ||
  (tree.partsOfSpeech[place] === "NUM" && !isRelation(tree, place, "nsubj", "obj"));

const BY: ReadonlySet<string> = new Set(["by"]);

/**
 * Who does what a word says: of a verb its subject, in the passive whom "by" names; of a noun of action
 * whom "by" or its owner names ("the army's attack", "an attack by the army"), or who does the verb that
 * only lends itself to it ("X launched an attack").
 *
 * @returns its place, or null where the text does not say
 * @example agent(tree, 3) // 5 in "The town was attacked by Nordia"
 */
export function agent(tree: Tree, predicate: number): number | null {
  return agentOf(tree, predicate, 0);
}

function agentOf(tree: Tree, predicate: number, depth: number): number | null {
  if (depth > DEEPEST) return null;
  if (isVerbLike(tree, predicate))
    return isPassive(tree, predicate)
      ? byAgent(tree, predicate)
      : subjectOf(tree, predicate, depth);
  const named = byAgent(tree, predicate) ?? ownerOf(tree, predicate);
  if (named !== null) return named;
  const verb = lendingVerb(tree, predicate);
  return verb === null ? null : agentOf(tree, verb, depth + 1);
}

/** A verb, or what is built as one though its part of speech was misread; not a noun with "has been". */
const isVerbLike = (tree: Tree, place: number): boolean =>
  isVerbal(tree, place) ||
  (dependentsBy(tree, place, "aux", "obj").length > 0 &&
    dependentsBy(tree, place, "cop").length === 0);

/**
 * Who owns a noun: "the army's attack", "its attack", not "last week's attack"; a noun that is joined to another
 * and has no word of its own before it shares the owner: "the army's raids and killings".
 */
export function ownerOf(tree: Tree, noun: number): number | null {
  const own = dependentsBy(tree, noun, "nmod:poss").find((at) => !isTime(tree, at));
  if (own !== undefined) return own;
  const first = firstConjunct(tree, noun);
  if (first === noun || dependentsBy(tree, noun, "det", "nmod:poss").length > 0) return null;
  return ownerOf(tree, first);
}

function byAgent(tree: Tree, place: number): number | null {
  const [told] = dependentsBy(tree, place, "obl:agent");
  if (told !== undefined && !isTime(tree, told)) return antecedent(tree, told) ?? told;
  const found = oblique(tree, place, BY);
  if (found !== null) return found;
  if (!isRelation(tree, place, "conj")) {
    // "was shelled and bombed by X": the last verb has it for all.
    const last = dependentsBy(tree, place, "conj").find(
      (at) => isVerbal(tree, at) === isVerbal(tree, place) && ownSubject(tree, at) === null,
    );
    return last === undefined ? null : byAgent(tree, last);
  }
  return null;
}

/** The verb whose object a noun of action is, where that verb adds nothing: "launched an attack". */
export function lendingVerb(tree: Tree, noun: number): number | null {
  const first = firstConjunct(tree, noun);
  const head = tree.heads[first] ?? null;
  if (
    head === null ||
    !isVerbal(tree, head) ||
    !isRelation(tree, first, "obj", "nsubj:pass", "obl")
  ) {
    const [participle] = dependentsBy(tree, noun, "acl").filter((at) =>
      clauseWords().support.has(tree.words[at]!.lemma),
    );
    return participle ?? null;
  }
  if (!clauseWords().support.has(tree.words[head]!.lemma)) {
    const [participle] = dependentsBy(tree, noun, "acl").filter((at) =>
      clauseWords().support.has(tree.words[at]!.lemma),
    );
    return participle ?? null;
  }
  if (isRelation(tree, first, "obl")) {
    const [preposition] = dependentsBy(tree, first, "case");
    return preposition !== undefined &&
      ["in", "with", "on"].includes(tree.words[preposition]!.normal)
      ? head
      : null;
  }
  return head;
}

/**
 * To whom what a word says is done: of a verb its object, in the passive its subject; of a noun of action
 * whom "on", "against" or "at" names, or who undergoes it ("X suffered an attack").
 *
 * @returns its place, or null where the text does not say
 * @example patient(tree, 3) // 1 in "The town was attacked by Nordia"
 */
export function patient(tree: Tree, predicate: number): number | null {
  if (isVerbLike(tree, predicate))
    return isPassive(tree, predicate) ? subject(tree, predicate) : object(tree, predicate);
  const { against, undergoing } = clauseWords();
  const aimed = oblique(tree, predicate, against);
  if (aimed !== null) return aimed;
  const verb = lendingVerb(tree, predicate);
  if (verb !== null) return oblique(tree, verb, against);
  if (isUnder(tree, predicate) && hasClause(tree, predicate)) return subject(tree, predicate);
  const head = tree.heads[predicate] ?? null;
  if (head === null || !isRelation(tree, predicate, "obj", "obl")) return null;
  return undergoing.has(tree.words[head]!.lemma) || isUnder(tree, predicate)
    ? subject(tree, head)
    : null;
}

const isUnder = (tree: Tree, noun: number): boolean =>
  dependentsBy(tree, noun, "case").some((at) => tree.words[at]!.normal === "under");
