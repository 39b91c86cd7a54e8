import { negated } from "../../parse/index.js";
import type { Tree } from "../../parse/index.js";
import type { HarmMatch } from "./harm-matches.js";
import { rolesOfNoun } from "./noun-roles.js";
import { rolesOfVerb } from "./verb-roles.js";

/** Who harms whom, as a sentence tells it; places within its tree. */
export interface HarmRoles {
  readonly agent: number | null;
  readonly patient: number | null;
  readonly form: "active" | "passive" | "agentless" | "nominal";
  readonly negated: boolean;
}

/** A harm word in its tree: `first` to `end` (exclusive) are places of its words, `head` is the one that others hang on. */
export interface HarmPlace {
  readonly entry: HarmMatch["entry"];
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

/**
 * Reads the roles of a harm word from the sentence's tree.
 *
 * A verb's agent is its subject, its patient the object; in the passive the patient is the subject and
 * the agent stands after "by". A noun's agent is its owner ("X's attack"), the name before it ("the X
 * attack"), who stands after "by" (or "of", as the lexicon says), or the subject of a verb that only
 * lends itself to the noun ("X launched an attack").
 *
 * @param named whether a mention of the topic's actors stands at a place
 * @returns null where the words tell no harm to another: harm to oneself, words alone, an electoral
 *   contest, "occupied territories"
 */
export function harmRoles(
  tree: Tree,
  match: HarmMatch,
  place: HarmPlace,
  named: (place: number) => boolean,
): HarmRoles | null {
  const roles = match.as === "verb" ? rolesOfVerb(tree, place) : rolesOfNoun(tree, place, named);
  return roles === null ? null : { ...roles, negated: negated(tree, place.head) };
}
