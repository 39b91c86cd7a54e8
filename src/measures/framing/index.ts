export { framingContributions, framingCount } from "./contributions.js";
export { frameShare } from "./frame-share.js";
