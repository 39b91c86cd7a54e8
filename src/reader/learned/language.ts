/** Words that hold English sentences together; no other language has many of them. */
const FUNCTION_WORDS = new Set(
  (
    "the of and to in a is that for it on was with as by at from he are be this have his has had " +
    "not they but were an which their or will would its who said we been you she her one all more " +
    "about there after when if can than into also out no over what people up could so only some"
  ).split(" "),
);

/** Fewer words than this say too little about their language. */
const ENOUGH_WORDS = 12;
/** In English news 35–45 % of words are in the list above; in other languages under 8 %. */
const LEAST_FUNCTION_WORDS = 0.12;
const LEAST_LATIN = 0.8;
/** What is read of a long text: enough to tell, and no more. */
const READ_AT_MOST = 20_000;

/**
 * Is this text English, as far as can be told cheaply? By the share of Latin letters and of English
 * function words. Texts of a few words pass when their letters are Latin: headlines often have no
 * function word at all. A text without any letter passes too: there is nothing to misread.
 *
 * @example
 * looksEnglish("Der Präsident sagte, dass er nicht zurücktreten werde, und ging dann nach Hause.") // false
 */
export function looksEnglish(text: string): boolean {
  const read = text.slice(0, READ_AT_MOST);
  const letters = read.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return true;
  const latin = letters.filter((letter) => letter <= "ɏ").length;
  if (latin / letters.length < LEAST_LATIN) return false;
  const words = read.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return true;
  const known = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  return known / words.length >= LEAST_FUNCTION_WORDS;
}
