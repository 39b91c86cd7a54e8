import { readData } from "../../data.js";
import { ROLE_FEATURES, roleFeatures } from "./role-evidence.js";
import type { RoleEvidence, RoleFeatures } from "./role-evidence.js";

/** As what a text casts somebody. */
export type CastRole = "hero" | "villain" | "victim" | "none";

/** In the order in which they are shown. */
export const CAST_ROLES = ["hero", "villain", "victim", "none"] as const;

/** The four probabilities; they add up to one. */
export type RoleProbabilities = Readonly<Record<CastRole, number>>;

/** Weights of one role: of nothing at all, and of each feature. */
export type RoleWeights = Readonly<Record<"bias" | keyof RoleFeatures, number>>;

/** Weights of all roles but `none`, whose score is 0. */
export type AllRoleWeights = Readonly<Record<Exclude<CastRole, "none">, RoleWeights>>;

/** The weights of `rolesOf`, as they are shipped in `language/en/role-weights.yaml`. */
export const roleWeights = (): AllRoleWeights =>
  readData("language/en/role-weights.yaml") as AllRoleWeights;

/**
 * As what an article casts somebody: hero (who helps, acts and is well spoken of), villain (who harms and is
 * ill spoken of), victim (who is harmed), or none of them.
 *
 * Each role's score is `bias + Σ weight × feature`, that of `none` is 0, and the probabilities are their
 * softmax, `exp(score) / Σ exp(score)`. The features are those of `roleFeatures`. The weights start from what
 * the roles mean and were fitted, held near to that, on climate news whose main actors people gave roles
 * (Frermann and others 2023); how often nobody is cast is set, not learned, so that `none` is the likeliest
 * where nothing is told. `npm run evaluate -- roles` measures them on articles held out.
 *
 * Roles are of a whole article; of one mention they are little more than its tone. About half of the main
 * actors get the role that people give them, so trust shares over many, never one. Irony, and harm that is
 * told without its words, are not seen. Never give a role of somebody of whom nothing is told: with no
 * evidence the answer is `none`, and says nothing.
 *
 * @param evidence what is said of one entity at all its mentions, each act once
 * @example rolesOf([{ type: "harm", position: "theme", certainty: 1 }]).victim // 0.41
 */
export function rolesOf(
  evidence: readonly RoleEvidence[],
  weights: AllRoleWeights = roleWeights(),
): RoleProbabilities {
  return rolesOfFeatures(roleFeatures(evidence), weights);
}

/** The same of features that are already added up. */
export function rolesOfFeatures(
  features: RoleFeatures,
  weights: AllRoleWeights = roleWeights(),
): RoleProbabilities {
  const score = (own: RoleWeights) =>
    ROLE_FEATURES.reduce((sum, name) => sum + own[name] * features[name], own.bias);
  const scores = CAST_ROLES.map((role) => (role === "none" ? 0 : score(weights[role])));
  const top = Math.max(...scores);
  const grown = scores.map((value) => Math.exp(value - top));
  const total = grown.reduce((a, b) => a + b, 0);
  return Object.fromEntries(
    CAST_ROLES.map((role, index) => [role, grown[index]! / total]),
  ) as Record<CastRole, number>;
}
