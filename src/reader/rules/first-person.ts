import { anyOf, wordList } from "../../language/index.js";

const words = [...wordList("grammar", "first-person")].map((word) => (word === "i" ? "I" : word));

/** Does somebody speak of himself or his side? "I" has its capital, "us" none, as "US" is a country. */
export const FIRST_PERSON = new RegExp(`\\b${anyOf(words)}\\b`, "u");
