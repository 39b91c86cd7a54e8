export { namingFindings, type NamingContext } from "./naming-findings.js";
