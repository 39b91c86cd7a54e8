export { agencyLean } from "./agency-lean.js";
export { castShare } from "./cast-share.js";
export { framingContributions, framingCount } from "./contributions.js";
export { deedShare } from "./deed-share.js";
export { frameShare } from "./frame-share.js";
export { passiveHarm } from "./passive-harm.js";
export { powerLean } from "./power-lean.js";
export { roleContributions, roleCount } from "./role-contributions.js";
export { storyContributions, storyFrame } from "./story-frame.js";
