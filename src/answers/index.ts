export type { Answer, Answers } from "./answer.js";
export { answers } from "./answers.js";
