export { sharedEvents } from "./events.js";
export { sideBySide } from "./side-by-side.js";
export type * from "./story.js";
export { storyRows, type StoryRow } from "./story-rows.js";
export type { StoryItem } from "./story-words.js";
