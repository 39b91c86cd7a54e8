import { wordList } from "../../language/index.js";
/** Words that hold English sentences together; no other language has many of them. */
const FUNCTION_WORDS = wordList("commonest", "function-words");

/** Fewer words than this say too little about their language. */
const ENOUGH_WORDS = 12;
/** In English news 35–45 % of words are in the list above; in other languages under 8 %. */
const LEAST_FUNCTION_WORDS = 0.12;
const LEAST_LATIN = 0.8;
/** What is read of a long text: enough to tell, and no more. */
const READ_AT_MOST = 5_000;
const WORD = /\p{L}+/gu;
/** A word that sorts before this begins with a Latin letter; few words mix scripts. */
const LAST_LATIN = "ɏ\uffff";

/**
 * Is this text English, as far as can be told cheaply? By the share of Latin letters and of English
 * function words. Texts of a few words pass when their letters are Latin: headlines often have no
 * function word at all. A text without any letter passes too: there is nothing to misread.
 *
 * @example
 * looksEnglish("Der Präsident sagte, dass er nicht zurücktreten werde, und ging dann nach Hause.") // false
 */
export function looksEnglish(text: string): boolean {
  const words = text.slice(0, READ_AT_MOST).toLowerCase().match(WORD) ?? [];
  let letters = 0;
  let latin = 0;
  let known = 0;
  for (const word of words) {
    letters += word.length;
    if (word <= LAST_LATIN) latin += word.length;
    if (FUNCTION_WORDS.has(word)) known += 1;
  }
  if (letters === 0) return true;
  if (latin / letters < LEAST_LATIN) return false;
  return words.length < ENOUGH_WORDS || known / words.length >= LEAST_FUNCTION_WORDS;
}
