import { negated } from "../../parse/index.js";
import type { Tree } from "../../parse/index.js";
import type { HarmMatch } from "./harm-matches.js";
import { rolesOfManner, rolesOfQuality } from "./said-roles.js";
import { rolesOfNoun } from "./noun-roles.js";
import { rolesOfVerb } from "./verb-roles.js";

/** Who harms whom, as a sentence tells it; places within its tree. */
export interface HarmRoles {
  readonly agent: number | null;
  readonly patient: number | null;
  readonly form: "active" | "passive" | "agentless" | "nominal" | "quality";
  readonly negated: boolean;
  /** Where the tree tells negation and modality. */
  readonly told: number;
}

/** What a reading of one kind finds; negation and modality stand at the harm word unless it says where. */
export type PartRoles = Omit<HarmRoles, "negated" | "told"> & { readonly told?: number };

/** A harm word in its tree: `first` to `end` (exclusive) are places of its words, `head` is the one that others hang on. */
export interface HarmPlace {
  readonly entry: HarmMatch["entry"];
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

const READ: Readonly<
  Record<
    HarmMatch["as"],
    (tree: Tree, place: HarmPlace, named: (place: number) => boolean) => PartRoles | null
  >
> = { verb: rolesOfVerb, noun: rolesOfNoun, is: rolesOfQuality, manner: rolesOfManner };

/**
 * Reads the roles of a harm word from the sentence's tree.
 *
 * A verb's agent is its subject, its patient the object; in the passive the patient is the subject and
 * the agent stands after "by". A noun's agent is its owner ("X's attack"), the name before it ("the X
 * attack"), who stands after "by" (or "of", as the lexicon says), or the subject of a verb that only
 * lends itself to the noun ("X launched an attack"). What somebody is ("X is a liar") has who is said to be
 * it as its agent, and no patient; how something is done ("X falsely claimed") has who does it.
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
  const roles = READ[match.as](tree, place, named);
  if (roles === null) return null;
  const told = roles.told ?? place.head;
  return { ...roles, told, negated: negated(tree, told) };
}
