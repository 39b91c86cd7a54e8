import { DAYS_AND_MONTHS } from "../../document/calendar.js";
import type { Token } from "../../document/document.js";

/** Pronouns that can only be a subject. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(
  "he she they i we you it who which that these those this some many others most everyone someone nobody one both all several few another".split(
    " ",
  ),
);
export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that"]);

/** Opens a subordinate clause that says when, why or how, not what was said. */
export const ADVERBIAL: ReadonlySet<string> = new Set(
  "while although though whereas before after when since until unless because despite during as".split(
    " ",
  ),
);
export const WH_WORDS: ReadonlySet<string> = new Set(
  "that whether if how why what where when who whom which".split(" "),
);
/** They stand beside a subject without being part of it. */
export const DAYS: ReadonlySet<string> = new Set([
  ...DAYS_AND_MONTHS,
  ..."today yesterday tomorrow tonight mon tue wed thu fri sat sun".split(" "),
]);

/** What a headline puts before or after a colon to say which sort of piece it is: nobody speaks. */
export const HEADLINE_LABELS: ReadonlySet<string> = new Set(
  "analysis explained explainer opinion comment editorial column recap review video videos photos pictures gallery live update updates watch listen podcast quiz timeline factbox profile obituary interview transcript exclusive breaking memoir guide preview briefing newsletter report-card q&a faq".split(
    " ",
  ),
);

const OPENING_MARK = /^(?:["“„‟«‘‚‛']|``|'')$/;
const CLOSING_MARK = /^(?:["”“»’']|'')$/;
export const isOpeningMark = ({ text }: Token): boolean => OPENING_MARK.test(text);
export const isClosingMark = ({ text }: Token): boolean => CLOSING_MARK.test(text);
export const isLongDash = ({ text }: Token): boolean => /^(?:--+|[–—])$/.test(text);
export const isCapitalised = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
export const isNominal = ({ pos }: Token): boolean => pos === "NOUN" || pos === "PROPN";
