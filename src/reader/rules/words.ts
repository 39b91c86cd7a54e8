import { wordList } from "../../language/index.js";
import { DAYS_AND_MONTHS } from "../../document/calendar.js";
import type { Token } from "../../document/document.js";

/** Pronouns that can only be a subject. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = wordList("grammar", "subject-pronouns");
export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that"]);

/** Opens a subordinate clause that says when, why or how, not what was said. */
export const ADVERBIAL: ReadonlySet<string> = wordList("grammar", "adverbial");
export const WH_WORDS: ReadonlySet<string> = wordList("grammar", "clause-openers");
/** They stand beside a subject without being part of it. */
export const DAYS: ReadonlySet<string> = new Set([
  ...DAYS_AND_MONTHS,
  ...wordList("grammar", "days"),
]);

/** What a headline puts before or after a colon to say which sort of piece it is: nobody speaks. */
export const HEADLINE_LABELS: ReadonlySet<string> = wordList("headlines", "labels");

const OPENING_MARK = /^(?:["“„‟«‘‚‛']|``|'')$/;
const CLOSING_MARK = /^(?:["”“»’']|'')$/;
export const isOpeningMark = ({ text }: Token): boolean => OPENING_MARK.test(text);
export const isClosingMark = ({ text }: Token): boolean => CLOSING_MARK.test(text);
export const isLongDash = ({ text }: Token): boolean => /^(?:--+|[–—])$/.test(text);
export const isCapitalised = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
export const isNominal = ({ pos }: Token): boolean => pos === "NOUN" || pos === "PROPN";
