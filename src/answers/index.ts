export type { Answer, Answers, Chapter } from "./answer.js";
export { answers } from "./answers.js";
export { NEAREST } from "./nearest.js";
