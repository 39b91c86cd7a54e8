export { agencyOf, readAgency } from "./agency.js";
export type { Agency, AgencyVerb, Effect, Power } from "./agency.js";
