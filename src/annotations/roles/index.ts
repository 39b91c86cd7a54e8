export { agencyOf, readAgency } from "./agency.js";
export type { Agency, AgencyVerb, Effect, Power } from "./agency.js";
export { CAST_ROLES, rolesOf, rolesOfFeatures, roleWeights } from "./role.js";
export type { AllRoleWeights, CastRole, RoleProbabilities, RoleWeights } from "./role.js";
export { ROLE_FEATURES, roleFeatures } from "./role-evidence.js";
export type { Position, RoleEvidence, RoleFeatures } from "./role-evidence.js";
export { verbParts } from "./verb-parts.js";
export type { VerbParts } from "./verb-parts.js";
