/** What a UTF-16 unit is to the tokenizer. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const OTHER = 3;

const LETTERS = /[\p{L}\p{M}]/u;
const DIGITS = /\p{N}/u;
const SPACES = /[\s\p{Cc}\p{Cf}]/u;

/** Class of every unit of the basic plane, filled as units are met: 64 kB, no expression run twice. */
const classes = new Uint8Array(0x10000).fill(255);

/** Class of the unit at `index`; a pair of surrogates counts as the character it stands for. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const known = classes[unit];
  if (known !== undefined && known !== 255) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) return surrogateClass(text, index, unit);
  const found = classOf(text[index] ?? "");
  classes[unit] = found;
  return found;
}

function surrogateClass(text: string, index: number, unit: number): number {
  const start = unit >= 0xdc00 && index > 0 ? index - 1 : index;
  const point = text.codePointAt(start) ?? 0;
  return point > 0xffff ? classOf(String.fromCodePoint(point)) : OTHER;
}

function classOf(character: string): number {
  if (LETTERS.test(character)) return LETTER;
  if (DIGITS.test(character)) return DIGIT;
  return SPACES.test(character) ? SPACE : OTHER;
}

/** True where the character at `index` is a letter, a mark on one, or a digit. */
export function isWordly(text: string, index: number): boolean {
  const found = classAt(text, index);
  return found === LETTER || found === DIGIT;
}

/** Marks nobody sees that stand inside a word: the soft hyphen, joiners, the word joiner. */
const UNSEEN = /\u00AD|\u200C|\u200D|\u2060/;

/** True where the mark at `index` is one that nobody sees inside a word. */
export const isUnseen = (text: string, index: number): boolean => UNSEEN.test(text[index] ?? "");

/** A word as it is seen. */
export const seen = (word: string): string =>
  UNSEEN.test(word) ? word.replaceAll(/\u00AD|\u200C|\u200D|\u2060/g, "") : word;

/** Units that the character at `index` takes: two for a pair of surrogates. */
export function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

const APOSTROPHES = new Set(["'", "’", "ʼ", "‘", "`"]);

/** True for the marks that stand for an apostrophe inside a word. */
export const isApostrophe = (character: string | undefined): boolean =>
  character !== undefined && APOSTROPHES.has(character);

/** True where the character at `index` is an upper-case letter. */
export function isCapital(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 128) return unit >= 65 && unit <= 90;
  const character = text[index] ?? "";
  return character !== character.toLowerCase() && classAt(text, index) === LETTER;
}
