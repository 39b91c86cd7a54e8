import { wordList } from "../language/index.js";
import { abbreviationKind } from "./abbreviations.js";
import { isCapital } from "./characters.js";
import type { OpenToken } from "./tokens.js";

/** Verbs that follow a question or an exclamation in quotation marks: no sentence ends there. */
const SPEECH = wordList("speech", "after-quoted-question");
const STARTERS = new Set(["DET", "PRON", "CCONJ", "SCONJ", "ADP", "ADV", "AUX"]);
const CLOSING = /^(?:["”’'»)\]}]|'')$/;
const OPENING = /^(?:["“‘'«„([{—–-]|``|'')$/;

/**
 * Where sentences begin in a paragraph: indices into `tokens`, the first of them `from`.
 *
 * A full stop ends a sentence where a capital, a digit or an opening mark follows, unless it belongs
 * to a short form (`Mr.`, `J.`, `Sept. 27`, `U.S. officials`). A question or an exclamation inside
 * quotation marks ends one unless `he said` follows. A break inside a quotation of several
 * sentences is a break.
 */
export function sentenceStarts(
  text: string,
  tokens: readonly OpenToken[],
  from: number,
  to: number,
): number[] {
  const starts = from < to ? [from] : [];
  for (let index = from; index < to - 1; index += 1) {
    const token = tokens[index];
    if (token === undefined || !isTerminal(token.text)) continue;
    let next = index + 1;
    while (next < to && closesAfter(tokens, next)) next += 1;
    if (next < to && breaksBefore(text, tokens, index, next, to)) {
      starts.push(next);
      index = next - 1;
    }
  }
  return starts;
}

const isTerminal = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1);
  return last === 46 || last === 33 || last === 63 || last === 8230;
};

/** A closing mark or another stop that stands right after what it closes. */
function closesAfter(tokens: readonly OpenToken[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return false;
  const tight = token.start === before.end;
  if (isTerminal(token.text) && !token.word) return true;
  if (!CLOSING.test(token.text)) return false;
  const after = tokens[index + 1];
  // A mark with space on both sides, or at a line's end, closes: the next would open otherwise.
  return tight || after === undefined || after.start > token.end;
}

function breaksBefore(
  text: string,
  tokens: readonly OpenToken[],
  stop: number,
  next: number,
  to: number,
): boolean {
  const token = tokens[stop];
  let first = next;
  while (first < to - 1 && OPENING.test(tokens[first]?.text ?? "")) first += 1;
  const follower = tokens[first];
  if (token === undefined || follower === undefined || !mayStart(text, follower)) return false;
  if (token.word) return endsAfterShortForm(tokens, stop, follower);
  const marked = next > stop + 1;
  return !(marked && token.text !== "." && isSpeechTag(tokens, first, to));
}

function mayStart(text: string, token: OpenToken): boolean {
  if (!token.word) return /^[•@#*]/.test(token.text);
  const first = token.text.charCodeAt(0);
  return (first >= 48 && first <= 57) || isCapital(text, token.start) || first > 591;
}

function endsAfterShortForm(
  tokens: readonly OpenToken[],
  stop: number,
  follower: OpenToken,
): boolean {
  const word = (tokens[stop]?.text ?? "").slice(0, -1);
  const kind = abbreviationKind(word);
  if (kind === "title" || kind === "number") return false;
  const first = follower.text.charCodeAt(0);
  if (first >= 48 && first <= 57) return false;
  return STARTERS.has(follower.pos) && follower.text !== "I";
}

/** `Smith said`, `he asked`: a short subject and a verb of saying. */
function isSpeechTag(tokens: readonly OpenToken[], first: number, to: number): boolean {
  for (let index = first; index < Math.min(to, first + 6); index += 1) {
    const token = tokens[index];
    if (token === undefined || (!token.word && token.text !== ".")) return false;
    if (SPEECH.has(token.normal)) return true;
  }
  return false;
}
