import { wordList } from "../../language/index.js";
import {
  agent,
  clauseWords,
  dependents,
  dependentsBy,
  isNominal,
  isPassive,
  isRelation,
  isTime,
  object,
  oblique,
  patient as patientOf,
} from "../../parse/index.js";
import type { Tree } from "../../parse/index.js";
import { grammar } from "./grammar.js";
import type { HarmPlace, PartRoles } from "./harm-roles.js";

const REFLEXIVES = wordList("grammar", "reflexives");

/** Roles of a verb of harm; see `harmRoles`. */
export function rolesOfVerb(tree: Tree, place: HarmPlace): PartRoles | null {
  const { entry, head } = place;
  if (isRelation(tree, head, "amod")) return describing(tree, head);
  if (isRelation(tree, head, "compound")) return null;
  const passive = isPassive(tree, head);
  const patient = passive ? patientOf(tree, head) : aim(tree, place);
  if (patient !== null && REFLEXIVES.has(tree.words[patient]!.normal)) return null;
  if (isQuality(tree, place, patient)) return null;
  if (!passive && isSpeech(tree, place, patient)) return null;
  if (entry.contest === true && isContest(tree, head)) return null;
  if (!passive && patient !== null && isMeasure(tree, patient)) return null;
  const doer = agent(tree, head);
  if (doer !== null && doer === patient) return null;
  return {
    agent: doer,
    patient: entry.patient === "rule" ? null : patient,
    form: passive ? (doer === null ? "agentless" : "passive") : "active",
  };
}

/** "X's occupying forces": the noun does what the participle says; "occupied towns" name nobody. */
function describing(tree: Tree, head: number): PartRoles | null {
  if (!tree.words[head]!.normal.endsWith("ing")) return null;
  return { agent: tree.heads[head] ?? null, patient: null, form: "active" };
}

/** What an active verb is done to: its object, or whom its preposition names. */
function aim(tree: Tree, { entry, first, end, head }: HarmPlace): number | null {
  const last = end - 1;
  if (last > first && isRelation(tree, last, "case")) {
    const target = tree.heads[last] ?? null;
    return target === null || target < end || isTime(tree, target) ? null : target;
  }
  if (entry.patient === "against") return aimedAt(tree, first, end);
  const done = object(tree, head);
  if (done !== null && done >= first && done < end) return aimedAt(tree, first, end);
  if (done !== null) return done;
  // "struck at the port": only right after the verb; further on it tells a place.
  const [near] = dependentsBy(tree, head, "obl").filter((at) =>
    dependentsBy(tree, at, "case").some(
      (one) => one === end && clauseWords().against.has(tree.words[one]!.normal),
    ),
  );
  return near === undefined || isTime(tree, near) ? null : near;
}

/** "wage war on X": whom a preposition after any of the harm word's own words names. */
function aimedAt(tree: Tree, first: number, end: number): number | null {
  for (let at = first; at < end; at += 1) {
    const found = oblique(tree, at, against());
    if (found !== null && found >= end) return found;
  }
  return null;
}

let aimed: ReadonlySet<string> | null = null;
const against = (): ReadonlySet<string> => (aimed ??= new Set([...clauseWords().against, "for"]));

/** "how threatening it is", "it is devastating that": what something is like, no act. */
function isQuality(tree: Tree, { entry, head }: HarmPlace, patient: number | null): boolean {
  if (!tree.words[head]!.normal.endsWith("ing")) return false;
  if (
    dependents(tree, head).some((at) => at < head && grammar().degree.has(tree.words[at]!.normal))
  )
    return true;
  const copula = dependentsBy(tree, head, "cop").length > 0;
  return (
    copula || (patient === null && (entry.category === "damage" || entry.category === "threat"))
  );
}

/** "attacked her for saying so", "attacked the court in a speech": words, not force. */
function isSpeech(tree: Tree, { entry, head }: HarmPlace, patient: number | null): boolean {
  const { speech } = entry;
  if (speech === undefined) return false;
  for (const at of dependentsBy(tree, head, "advcl", "obl")) {
    if (at < head) continue;
    const opened = dependentsBy(tree, at, "mark", "case").some((one) =>
      speech.includes(tree.words[one]!.normal),
    );
    if (opened && !isTime(tree, at) && (patient === null || at > patient)) return true;
    if (grammar().statements.has(tree.words[at]!.lemma)) return true;
  }
  return patient !== null && grammar().statements.has(tree.words[patient]!.lemma);
}

/** "beat the incumbent by six points in the second round". */
const isContest = (tree: Tree, head: number): boolean =>
  dependentsBy(tree, head, "obl", "nmod", "advmod").some(
    (at) => isNominal(tree, at) && grammar().contests.has(tree.words[at]!.lemma),
  ) ||
  [object(tree, head) ?? -1].some((at) => at >= 0 && grammar().contests.has(tree.words[at]!.lemma));

/** "hit 41 degrees": a quantity is nobody. */
const isMeasure = (tree: Tree, at: number): boolean =>
  isTime(tree, at) || grammar().measures.has(tree.words[at]!.lemma);
