import { monthOf } from "./months.js";

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?)?)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z)?)?$/u;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/u;
const NUMBERS = /(?<![\d.:/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/u;
const MAIL =
  /^(?:\p{L}{3,9}, )?(\d{1,2}) (\p{L}{3,9}) (\d{4}) (\d{1,2}:\d{2}(?::\d{2})?) (Z|GMT|UTC|UT|[+-]\d{4})$/u;
const MONTH_FIRST =
  /(?<![\p{L}\d])(\p{L}[\p{L}.]{2,11}?)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\p{L}+),?)? (\d{4})(?!\d)/gu;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?: (?:de|of))?[ -](\p{L}[\p{L}.]{2,11}?)\.?,?(?: (?:de|del))?[ -](\d{4})(?!\d)/gu;
const MONTH_ONLY = /^(\p{L}[\p{L}.]{2,11}),? (\d{4})$/u;
const YEAR_FIRST = /(?<!\d)(\d{4}),? (\p{L}[\p{L}.]{2,11}) (\d{1,2})(?!\d)/u;
const IDEOGRAPHS = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;
const EPOCH = /^\d{10}(?:\d{3})?$/u;
const LONGEST = 120;

/**
 * A date as ISO 8601, as far as it is known (`2020`, `2020-10`, `2020-10-04`, with or without a
 * time), or null where it is none. Reads ISO dates, dates with the month as a word in two dozen
 * languages, with weekday, time or edition around them, those of mail and feeds, and numbers with the
 * year first.
 *
 * Of a date of numbers alone, day and month are told apart where one of them is above 12, or where
 * points stand between them (`4.10.2020` is written with the day first wherever it is written);
 * `04/10/2020` is none: no one can tell its day from its month.
 *
 * @example
 * isoDate("November 4, 2020"); // "2020-11-04"
 * isoDate("jeudi 4 octobre 2012, p. 03"); // "2012-10-04"
 * isoDate("Tue, 05 Mar 2024 14:30:00 GMT"); // "2024-03-05T14:30:00Z"
 * isoDate("04/10/2020"); // null
 */
export function isoDate(written: string): string | null {
  if (written.length > 4 * LONGEST) return null;
  const value = written.trim().replace(/\s+/gu, " ");
  if (value.length > LONGEST || !/\d{4}/u.test(value)) return null;
  return exact(value) ?? mailed(value) ?? worded(value) ?? numbered(value) ?? monthAlone(value);
}

function exact(value: string): string | null {
  const iso = ISO.exec(value.replace(/^(\d{4}-\d{2}-\d{2})-(\d{2}:)/u, "$1T$2"));
  if (iso) {
    const [, year = "", month, day, time, zone] = iso;
    if (!isReal(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
    const date = [year, month, day].filter((part) => part !== undefined).join("-");
    if (time === undefined) return date;
    return `${date}T${time}${zone === "UTC" || zone === "GMT" ? "Z" : (zone ?? "")}`;
  }
  const compact = COMPACT.exec(value);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    const date = joined(Number(year), Number(month), Number(day));
    if (date === null || hour === undefined || `${hour}${minute!}${second!}` === "000000")
      return date;
    return Number(hour) > 23 || Number(minute) > 59
      ? date
      : `${date}T${hour}:${minute!}:${second!}${zone ?? ""}`;
  }
  if (EPOCH.test(value)) {
    const seconds = Number(value.slice(0, 10));
    return seconds > 600_000_000
      ? `${new Date(seconds * 1_000).toISOString().slice(0, 19)}Z`
      : null;
  }
  const slashed = SLASHED.exec(value);
  return slashed ? joined(Number(slashed[1]), Number(slashed[2]), Number(slashed[3])) : null;
}

/** As in the head of a letter or in a feed: `Tue, 05 Mar 2024 14:30:00 +0100`. */
function mailed(value: string): string | null {
  const match = MAIL.exec(value);
  if (!match) return null;
  const [, day, month, year, time = "", zone = ""] = match;
  const date = named(year!, month!, day!);
  if (date === null) return null;
  const offset = /^[+-]/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : "Z";
  return `${date}T${time.padStart(time.length > 5 ? 8 : 5, "0")}${offset === "+00:00" ? "Z" : offset}`;
}

function worded(value: string): string | null {
  for (const match of value.matchAll(MONTH_FIRST)) {
    const date = named(match[4]!, match[1]!, match[2]!);
    if (date !== null) return date;
  }
  for (const match of value.matchAll(DAY_FIRST)) {
    const date = named(match[3]!, match[2]!, match[1]!);
    if (date !== null) return date;
  }
  const yearFirst = YEAR_FIRST.exec(value);
  if (yearFirst) return named(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  const signs = IDEOGRAPHS.exec(value);
  return signs ? joined(Number(signs[1]), Number(signs[2]), Number(signs[3])) : null;
}

function numbered(value: string): string | null {
  const within = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(value);
  if (within) return joined(Number(within[1]), Number(within[2]), Number(within[3]));
  const match = NUMBERS.exec(value);
  if (!match) return null;
  const [one, other, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (match[2] === "." || one > 12) return joined(year, other, one);
  if (other > 12 || one === other) return joined(year, one, other);
  return null;
}

function monthAlone(value: string): string | null {
  const match = MONTH_ONLY.exec(value);
  const month = match ? monthOf(match[1]!) : null;
  if (month === null || !isReal(Number(match![2]), month, 1)) return null;
  return `${match![2]!}-${String(month).padStart(2, "0")}`;
}

function named(year: string, month: string, day: string): string | null {
  const number = monthOf(month);
  return number === null ? null : joined(Number(year), number, Number(day));
}

function joined(year: number, month: number, day: number): string | null {
  if (!isReal(year, month, day)) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year)}-${two(month)}-${two(day)}`;
}

function isReal(year: number, month: number, day: number): boolean {
  if (year < 1500 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
