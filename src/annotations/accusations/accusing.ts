import { wordList } from "../../language/index.js";
import {
  agent,
  dependentsBy,
  isPassive,
  isRelation,
  isTime,
  isVerbal,
  modality,
  negated,
  object,
  oblique,
  ownerOf,
  subject,
} from "../../parse/index.js";
import type { Modality, Tree } from "../../parse/index.js";
import { cueStance } from "../attribution/index.js";

const WRONG_TOLD_BY = wordList("accusing", "wrong-told-by");
const CHARGES = wordList("accusing", "charges");
const CENSURES = wordList("accusing", "censures");
const MEETING = wordList("accusing", "meeting");
const AGAINST: ReadonlySet<string> = new Set(["against"]);
const UNDER: ReadonlySet<string> = new Set(["under"]);

/**
 * Ways of telling a wrong that lay it at somebody's door: as done, or as wanted. What may be, ought to be, or is a
 * condition or a question accuses nobody.
 */
export const LAYING: ReadonlySet<Modality> = new Set(["asserted", "wanted"]);

/** How far up an accusing word is looked for. */
const HIGHEST = 4;

/** An accusation that a sentence tells of; places within its tree. */
export interface Accusing {
  /** The accusing verb or noun. */
  readonly at: number;
  readonly accused: number;
  /** Null where the sentence does not say who accuses. */
  readonly accuser: number | null;
}

/**
 * Who is accused by an accusing verb or noun, where the sentence says of what: "X attacked Y for lying",
 * "Y was criticised over the bill", "accusations that Y lied", "Y faces allegations of bias", "Y has been
 * under fire for the visit". Whatever the wrong's own words are, it is laid at Y's door.
 *
 * @returns in order of text; what is denied, possible, a condition or a question is none
 */
export function accusingIn(tree: Tree): Accusing[] {
  const found: Accusing[] = [];
  for (const at of tree.words.keys()) {
    const read = isVerbal(tree, at) ? byVerb(tree, at) : byNoun(tree, at);
    if (read === null || read.accused === read.accuser || isDenied(tree, at)) continue;
    if (LAYING.has(modality(tree, at))) found.push({ at, ...read });
  }
  return found;
}

/**
 * The accusation that a word stands in, where the sentence accuses around it: "X accused Y of lying",
 * "X's accusations that Y lied".
 *
 * @returns who accuses there, null where the sentence does not say; null where nothing accuses around it
 */
export function chargeAround(tree: Tree, place: number): Pick<Accusing, "accuser"> | null {
  let below = place;
  for (let step = 0; step < HIGHEST; step += 1) {
    const at = tree.heads[below] ?? null;
    if (at === null) return null;
    const { lemma } = tree.words[at]!;
    if (CHARGES.has(lemma)) return { accuser: ownerOf(tree, at) };
    // "attacked the town, violating the truce" accuses nobody: the wrong is told by "of" or "for".
    if (isVerbal(tree, at) && cueStance(lemma, "verb") === "accusing" && isToldWrong(tree, below))
      return { accuser: agent(tree, at) };
    below = at;
  }
  return null;
}

type Parties = Omit<Accusing, "at">;

/** "did not blame", "decided not to bring charges". */
function isDenied(tree: Tree, at: number): boolean {
  const head = tree.heads[at] ?? null;
  const held = head !== null && isVerbal(tree, head) && isRelation(tree, at, "obj", "obl");
  return negated(tree, at) || (held && negated(tree, head));
}

function byVerb(tree: Tree, verb: number): Parties | null {
  if (cueStance(tree.words[verb]!.lemma, "verb") !== "accusing") return null;
  const accused = isPassive(tree, verb) ? subject(tree, verb) : object(tree, verb);
  if (accused === null) return null;
  const told = tellsWrong(tree, verb) || (accused > verb && tellsWrong(tree, accused));
  return told ? { accused, accuser: agent(tree, verb) } : null;
}

function byNoun(tree: Tree, noun: number): Parties | null {
  const { lemma } = tree.words[noun]!;
  if (CHARGES.has(lemma)) {
    const accuser = ownerOf(tree, noun);
    const [clause] = dependentsBy(tree, noun, "acl", "ccomp").filter(
      (at) => dependentsBy(tree, at, "nsubj").length > 0,
    );
    const accused =
      (clause === undefined ? null : subject(tree, clause)) ??
      oblique(tree, noun, AGAINST) ??
      whoMeets(tree, noun);
    return accused === null || accused === noun ? null : { accused, accuser };
  }
  if (!CENSURES.has(lemma)) return null;
  const accused = whoMeets(tree, noun);
  const verb = tree.heads[noun] ?? null;
  const told = tellsWrong(tree, noun) || (verb !== null && tellsWrong(tree, verb));
  return accused === null || !told ? null : { accused, accuser: ownerOf(tree, noun) };
}

/** Who is "under fire", "drew criticism", "was hit by accusations". */
function whoMeets(tree: Tree, noun: number): number | null {
  const cases = dependentsBy(tree, noun, "case").map((at) => tree.words[at]!.normal);
  if (dependentsBy(tree, noun, "cop").length > 0)
    return cases.some((one) => UNDER.has(one)) ? subject(tree, noun) : null;
  const verb = tree.heads[noun] ?? null;
  if (verb === null || !isVerbal(tree, verb)) return null;
  const meets = MEETING.has(tree.words[verb]!.lemma);
  if (isRelation(tree, noun, "obj")) return meets ? subject(tree, verb) : null;
  if (!isRelation(tree, noun, "obl")) return null;
  return isPassive(tree, verb) || meets ? subject(tree, verb) : null;
}

/** "for lying", "over the bill": what somebody is accused of. */
const tellsWrong = (tree: Tree, place: number): boolean =>
  dependentsBy(tree, place, "obl", "advcl", "nmod", "acl").some(
    (at) => at > place && !isTime(tree, at) && isToldWrong(tree, at),
  );

const isToldWrong = (tree: Tree, at: number): boolean =>
  dependentsBy(tree, at, "case", "mark").some((one) => WRONG_TOLD_BY.has(tree.words[one]!.normal));
