import { wordList } from "../language/index.js";
import { DAYS_AND_MONTHS } from "../document/calendar.js";

/** Words that never belong to a name, though a sentence or a headline begins with them. */
export const FUNCTION_WORDS: ReadonlySet<string> = wordList("names", "function-words");

/** Determiners and quantifiers that open a description and are no part of what a table would call it. */
export const OPENERS: ReadonlySet<string> = wordList("names", "openers");

/** Words that end the core of a description: what follows says more about it. */
export const POSTMODIFIERS: ReadonlySet<string> = wordList("names", "postmodifiers");

/** Lower-case parts of personal names. */
export const PARTICLES: ReadonlySet<string> = wordList("names", "particles");

/** Capitalised, but no names of anybody. */
export const CALENDAR: ReadonlySet<string> = new Set([
  ...DAYS_AND_MONTHS,
  ...wordList("names", "calendar"),
]);

/** Words of the speaker's own that may stand between a pronoun and its verb, or close a source. */
export const TRAILERS: ReadonlySet<string> = wordList("names", "trailers");

/** Before a name, they keep it from being what the sentence is about. */
export const PREPOSITIONS: ReadonlySet<string> = wordList("names", "before-no-subject");
