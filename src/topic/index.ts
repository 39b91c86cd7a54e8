export * from "./topic.js";
export { parseTopic, readTopic } from "./read-topic.js";
export type { TopicFile } from "./read-topic.js";
export { actorNames, findMentions, mentionFindings } from "./mentions.js";
export type { ActorNames, Mention } from "./mentions.js";
export { mostMentioned } from "./most-mentioned.js";
