export { sharedEvents } from "./events.js";
export { sideBySide } from "./side-by-side.js";
export type * from "./story.js";
