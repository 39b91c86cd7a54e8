import { anyOf, wordList } from "../../language/index.js";
import type { Line } from "../lines.js";

/** Longest line (in UTF-16 units) that is looked at as anything but a paragraph. */
export const LONGEST_LABEL = 600;

const CLOSERS = /["'”’»)\]]+$/u;
const FINAL = /[.!?…]$/u;
const days = (...names: string[]) =>
  anyOf(names.flatMap((name) => [...wordList("calendar", name)]));
const MONTHS = `${days("months", "short-months")}\\.?`;
const DAYS = `${days("weekdays", "short-weekdays")}\\.?`;
const STAMPS = anyOf(wordList("pages", "stamps"));
const TIME =
  "(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s*[ap]\\.?m\\.?)?(?:\\s*\\(?(?:[a-z]{2,5}|[+-]\\d{1,4})\\)?)?";
const DATE_PATTERN = [
  `${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?`,
  `\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTHS},?(?:\\s+\\d{4})?`,
  "\\d{4}-\\d{2}-\\d{2}(?:t[\\d:.]+z?)?",
  "\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}",
].join("|");
const DATE_LINE = new RegExp(
  `^(?:${DAYS},?\\s+)?(?:${DATE_PATTERN})(?:\\s*[,|•·–—-]?\\s*(?:${TIME}|${DAYS}))?(?:\\s*[,|•·–—-]?\\s*\\d+ mins?(?:ute)?s? (?:read|ago))?\\.?$`,
  "u",
);
const STAMP = new RegExp(
  `^(?:first |last )?${STAMPS}(?: on| at)?:? .{0,50}\\d{4}(?!\\d)[^.]{0,28}$`,
  "u",
);
const AGO = new RegExp(
  `^(?:(?:last |first )?${STAMPS}:? )?(?:(?:\\d+|${anyOf(wordList("pages", "few"))}) ?${anyOf(wordList("pages", "units-of-time"))} ago|just now|yesterday)$`,
  "u",
);
/** The time of an entry of a live blog, alone or behind "updated at". */
const CLOCK = new RegExp(
  `^(?:(?:last |first )?${STAMPS}(?: at)?:? )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s*[ap]\\.?m\\.?)?(?:\\s*\\(?${anyOf(wordList("pages", "clocks"))}\\)?)?$`,
  "u",
);
const READING_TIME = /^(?:reading time:? )?\d+[ -]min(?:ute)?s?(?: read)?$/u;

/** True where the line ends as a sentence does, closing quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  return FINAL.test(text.slice(-8).replace(CLOSERS, ""));
}

/** True where the line breaks off with an ellipsis, as a teaser does. */
export function endsInEllipsis(text: string): boolean {
  return /(?:…|\.\.\.|\[(?:…|\.\.\.)\])["'”’»)\]]*$/u.test(text.slice(-12));
}

/** A paragraph of prose: a whole sentence of some length, or too long to be a heading. */
export function isProse(line: Line): boolean {
  return line.words >= 26 || (line.words >= 8 && endsSentence(line.text));
}

/** A line that holds a date, perhaps with weekday and time, and nothing else. */
export function isDateLine(text: string): boolean {
  if (text.length > 80) return false;
  const lower = text.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "");
  if (STAMP.test(lower)) return true;
  return DATE_LINE.test(lower) || AGO.test(lower) || CLOCK.test(lower) || READING_TIME.test(lower);
}

/**
 * A line that holds only where (and perhaps when, and by which agency) the article was written:
 * `BAKU, Azerbaijan, Nov. 4 (Reuters) —` or `Baku, 4 November 2020`.
 */
export function isDateline(text: string): boolean {
  if (text.length > 80) return false;
  const core = text.replace(/\s*[–—-]+$/u, "").replace(/\s*\([^()]{2,30}\)$/u, "");
  const comma = core.indexOf(",");
  const place = comma < 0 ? core : core.slice(0, comma);
  if (!/^\p{Lu}[\p{L} .'’/-]{1,40}$/u.test(place)) return false;
  const rest = comma < 0 ? "" : core.slice(comma + 1).trim();
  if (isDateLine(rest)) return true;
  if (!/^[\p{Lu} .'’/-]{3,}$/u.test(place)) return false;
  if (rest === "") return core !== text;
  const second = rest.indexOf(",");
  const country = second < 0 ? rest : rest.slice(0, second);
  const date = second < 0 ? "" : rest.slice(second + 1).trim();
  return /^\p{Lu}[\p{L} .'’-]{1,30}$/u.test(country) && (date === "" || isDateLine(date));
}

/** Share of the words of four letters and more that begin with a capital. */
export function capitalShare(text: string): number {
  const long = text.slice(0, LONGEST_LABEL).match(/[\p{L}][\p{L}'’]{3,}/gu) ?? [];
  if (long.length === 0) return 0;
  return long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length;
}

const NAME = new RegExp(
  `^\\p{Lu}[\\p{L}.'’-]*(?: (?:${anyOf(wordList("names", "within-a-writer"))} )?\\p{Lu}[\\p{L}.'’-]*){1,3}$`,
  "u",
);

/** True for two to four capitalised words and nothing else, as a name is written. */
export function isNameShaped(text: string): boolean {
  return NAME.test(text);
}
