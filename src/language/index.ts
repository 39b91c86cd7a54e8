export { wordList } from "./word-list.js";
