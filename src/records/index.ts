export { annotate, MANY_ARTICLES } from "./annotate.js";
export type { AnnotateOptions } from "./annotate.js";
export { packedRecord, packRecord } from "./pack-record.js";
export { openKept } from "./kept.js";
export { choicesOf, KEY_BYTES } from "./record-key.js";
export type { Kept } from "./kept.js";
export { threadsCanRun } from "./record-threads.js";
export { errorOf, threadError } from "./thread-messages.js";
export type { ThreadError } from "./thread-messages.js";
