import { abbreviationKind } from "./abbreviations.js";
import {
  DIGIT,
  LETTER,
  SPACE,
  classAt,
  isApostrophe,
  isCapital,
  isUnseen,
  isWordly,
  unitsAt,
} from "./characters.js";

/**
 * Cuts a line into tokens, in one pass: words (with inner apostrophes and the stops of short
 * forms), numbers, addresses, and marks one by one. What lies between two tokens is white space or
 * a character nobody sees, so that tokens and gaps give the line back to the character.
 *
 * @param offsets takes two numbers a token, start and end
 */
export function scanTokens(text: string, start: number, end: number, offsets: number[]): void {
  let at = start;
  while (at < end) {
    if (classAt(text, at) === SPACE) at += unitsAt(text, at);
    else {
      const to = Math.min(tokenEnd(text, at, end), end);
      offsets.push(at, to);
      at = to;
    }
  }
}

function tokenEnd(text: string, at: number, end: number): number {
  const character = text[at] ?? "";
  if (isWordly(text, at)) return wordEnd(text, at, end);
  if ((character === "@" || character === "#") && at + 1 < end && isWordly(text, at + 1))
    return runEnd(text, at + 1, end, true);
  if (isApostrophe(character) && isDecade(text, at + 1, end)) return at + 4;
  if (character === "." || character === "-" || character === "`" || character === "'")
    return repeatEnd(text, at, end, character);
  return at + unitsAt(text, at);
}

/** `’90s`: the apostrophe stands for a century. */
const isDecade = (text: string, at: number, end: number): boolean =>
  at + 3 <= end &&
  /^\d0s$/.test(text.slice(at, at + 3)) &&
  (at + 3 === end || !isWordly(text, at + 3));

/** `...`, `--`, and the doubled single marks that typewriters use for double ones. */
function repeatEnd(text: string, at: number, end: number, character: string): number {
  const most = character === "." || character === "-" ? end : Math.min(end, at + 2);
  let to = at + 1;
  while (to < most && text[to] === character) to += 1;
  return to;
}

/** End of a run of letters and digits (and underscores, in a handle). */
function runEnd(text: string, at: number, end: number, underscore = false): number {
  let to = at;
  while (to < end) {
    if (isWordly(text, to) || (underscore && text[to] === "_")) to += unitsAt(text, to);
    else if (to > at && to + 1 < end && isUnseen(text, to) && isWordly(text, to + 1)) to += 1;
    else break;
  }
  return to;
}

function wordEnd(text: string, at: number, end: number): number {
  if (isAddress(text, at)) return addressEnd(text, at, end);
  let to = runEnd(text, at, end);
  while (to + 1 < end && isWordly(text, to + 1) && joins(text, at, to))
    to = runEnd(text, to + 1, end);
  return text[to] === "." && to < end && keepsStop(text, at, to, end) ? to + 1 : to;
}

/** True where the mark at `to` holds two parts of one word together. */
function joins(text: string, at: number, to: number): boolean {
  const mark = text[to];
  const before = classAt(text, to - 1);
  const after = classAt(text, to + 1);
  if (isApostrophe(mark))
    return mark !== "`" && mark !== "‘" && before === LETTER && after === LETTER;
  if (mark === "." && before === LETTER && after === LETTER)
    return isDotted(text, at, to) || (!isCapital(text, to + 1) && isSiteEnding(text, to + 1));
  if (mark === "&") return isCapital(text, to - 1) && isCapital(text, to + 1);
  return (mark === "." || mark === "," || mark === ":") && before === DIGIT && after === DIGIT;
}

/** `U.S`, `a.m`: single letters with stops between them. */
const isDotted = (text: string, at: number, to: number): boolean =>
  (to - at) % 2 === 1 &&
  (to - 1 === at || text[to - 2] === ".") &&
  (to + 2 >= text.length || !isWordly(text, to + 2));

const SITE = /^(?:com|org|net|gov|edu|info|co|uk|us|ru|am|az|tr|tv|io|html?|php)(?![\p{L}\p{N}])/u;
const isSiteEnding = (text: string, at: number): boolean => SITE.test(text.slice(at, at + 6));

/** True where the stop after the word belongs to it. */
function keepsStop(text: string, at: number, to: number, end: number): boolean {
  if (to - at === 1 && text[at] !== "v") return isCapital(text, at) && text[at] !== "I";
  if (text[to - 2] === "." && classAt(text, to - 1) === LETTER) return true;
  const kind = abbreviationKind(text.slice(at, to));
  if (kind === undefined) return false;
  const next = nextVisible(text, to + 1, end);
  if (next === end) return false;
  if (kind === "number") return classAt(text, next) === DIGIT;
  return isCapital(text, at) || kind === "end" || /^vs?$/.test(text.slice(at, to));
}

function nextVisible(text: string, from: number, end: number): number {
  const most = Math.min(end, from + 8);
  let at = from;
  while (at < most && classAt(text, at) === SPACE) at += 1;
  return at < most ? at : end;
}

const ADDRESS = /^(?:https?:\/\/|www\.)/i;
const isAddress = (text: string, at: number): boolean => ADDRESS.test(text.slice(at, at + 8));

/** An address runs to the next space; the marks that close a sentence stay outside. */
function addressEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && classAt(text, to) !== SPACE) to += unitsAt(text, to);
  while (to > at + 1 && /[.,;:!?)\]}"'’”»]/.test(text[to - 1] ?? "")) to -= 1;
  return to;
}
