export { draftTopic } from "./draft-topic.js";
