import { wordList } from "../../language/index.js";
import {
  agent as doerOf,
  dependentsBy,
  isRelation,
  isVerbal,
  lendingVerb,
  oblique,
  ownerOf,
  patient as sufferer,
  subject,
} from "../../parse/index.js";
import type { Tree } from "../../parse/index.js";
import { grammar } from "./grammar.js";
import type { HarmPlace, PartRoles } from "./harm-roles.js";

const OF: ReadonlySet<string> = new Set(["of"]);
const BY: ReadonlySet<string> = new Set(["by"]);
const TO: ReadonlySet<string> = new Set(["to"]);
const FROM: ReadonlySet<string> = new Set(["from"]);
const WITHIN = wordList("grammar", "within-a-body");
const EQUATING = wordList("grammar", "equating");

/** Roles of a noun of harm; see `harmRoles`. */
export function rolesOfNoun(
  tree: Tree,
  { entry, first, end, head }: HarmPlace,
  named: (place: number) => boolean,
): PartRoles | null {
  // "attack helicopters": the harm word only tells what kind.
  const above = tree.heads[head] ?? null;
  if (above !== null && isRelation(tree, head, "compound", "flat")) return null;
  // "called the speech an attack on the court": an opinion of words.
  if (above !== null && isRelation(tree, head, "xcomp") && isVerbal(tree, above)) return null;
  const rescued = isRescued(tree, head);
  const ofWhom = oblique(tree, head, OF);
  let patient =
    (entry.category === "damage" ? oblique(tree, head, TO) : null) ??
    withPreposition(tree, first, end) ??
    sufferer(tree, head);
  let agent: number | null = null;
  if (ofWhom !== null && (entry.of === "agent" || rescued)) agent = ofWhom;
  else if (ofWhom !== null && entry.of === "patient") patient = ofWhom;
  const owner = ownerOf(tree, head);
  const by = oblique(tree, head, BY);
  if (owner !== null) {
    if (entry.owner === "patient" && patient === null) patient = owner;
    else agent ??= owner;
  }
  agent ??= by ?? nameBefore(tree, head, patient !== null || entry.before === "agent", named);
  if (entry.within === "agent") agent ??= oblique(tree, head, WITHIN);
  agent ??=
    equated(tree, head) ?? (owner === null ? doerOf(tree, head) : null) ?? lender(tree, head);
  if (agent === patient && agent !== null) agent = null;
  return { agent, patient, form: "nominal" };
}

/** "strikes on X": the preposition is part of the harm word. */
function withPreposition(tree: Tree, first: number, end: number): number | null {
  const last = end - 1;
  if (last === first || !isRelation(tree, last, "case")) return null;
  const target = tree.heads[last] ?? null;
  return target !== null && target >= end ? target : null;
}

/** Who does the verb that only lends itself to the noun, where the noun's owner is another. */
function lender(tree: Tree, head: number): number | null {
  const verb = lendingVerb(tree, head);
  return verb === null ? null : doerOf(tree, verb);
}

/** A name before the harm word: "the Northland attack", "police raid", "Russian shelling". */
function nameBefore(
  tree: Tree,
  head: number,
  telling: boolean,
  named: (place: number) => boolean,
): number | null {
  const before = dependentsBy(tree, head, "compound", "amod", "nmod").filter((at) => at < head);
  for (const at of before.reverse()) {
    if (named(at)) return at;
    if (isRelation(tree, at, "amod")) continue;
    const acts = grammar().acting.has(tree.words[at]!.normal);
    if (acts || (telling && tree.partsOfSpeech[at] === "PROPN")) return at;
  }
  return null;
}

/** "X is an attack on Y", "X's deal amounts to fraud": the subject is said to be the harm. */
function equated(tree: Tree, head: number): number | null {
  const above = tree.heads[head] ?? null;
  if (
    above !== null &&
    EQUATING.has(tree.words[above]!.lemma) &&
    isRelation(tree, head, "obl", "obj")
  ) {
    const thing = subject(tree, above);
    return thing === null ? null : (doerOf(tree, thing) ?? thing);
  }
  if (dependentsBy(tree, head, "cop").length === 0) return null;
  if (dependentsBy(tree, head, "case").some((at) => !EQUATING.has(tree.words[at]!.normal)))
    return null;
  const found = subject(tree, head);
  return found === null || tree.partsOfSpeech[found] === "PRON" ? null : found;
}

/** "freed from the occupation of X", "under the rule of X": X does it. */
function isRescued(tree: Tree, head: number): boolean {
  if (dependentsBy(tree, head, "case").some((at) => tree.words[at]!.normal === "under"))
    return true;
  const above = tree.heads[head] ?? null;
  if (above === null || !isRelation(tree, head, "obl")) return false;
  const from = dependentsBy(tree, head, "case").some((at) => FROM.has(tree.words[at]!.normal));
  return from && grammar().rescue.has(tree.words[above]!.lemma);
}
