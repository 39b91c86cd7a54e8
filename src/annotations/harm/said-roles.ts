import { agent, ascribed, clauseWords, dependentsBy, isRelation } from "../../parse/index.js";
import type { Tree } from "../../parse/index.js";
import type { HarmPlace, PartRoles } from "./harm-roles.js";

/** Roles of a noun or an adjective that tells wrong of whom it is said of; see `harmRoles`. */
export function rolesOfQuality(
  tree: Tree,
  { head }: HarmPlace,
  named: (place: number) => boolean,
): PartRoles | null {
  const found = ascribed(tree, head);
  if (found === null || (!named(found.of) && isAboutAnother(tree, found.of, named))) return null;
  return { agent: found.of, patient: null, form: "quality", told: found.by };
}

/** "the attack on X was dishonest": said of what is done to X, not of X. */
const isAboutAnother = (tree: Tree, noun: number, named: (place: number) => boolean): boolean =>
  dependentsBy(tree, noun, "nmod").some(
    (at) =>
      named(at) &&
      dependentsBy(tree, at, "case").some((one) =>
        clauseWords().against.has(tree.words[one]!.normal),
      ),
  );

/** Roles of an adverb that tells how wrongly something is done ("falsely claimed"); see `harmRoles`. */
export function rolesOfManner(tree: Tree, { head }: HarmPlace): PartRoles | null {
  const verb = tree.heads[head] ?? null;
  if (verb === null || !isRelation(tree, head, "advmod")) return null;
  return { agent: agent(tree, verb), patient: null, form: "quality", told: verb };
}
