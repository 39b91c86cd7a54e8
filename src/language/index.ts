export { anyOf, capitalised } from "./any-of.js";
export { wordList } from "./word-list.js";
