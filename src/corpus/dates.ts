const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2}|UTC)?)?)?)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const MONTH_FIRST = /^(?:\p{L}+,? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const DAY_FIRST = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})(?!\d)/u;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as ISO 8601, as far as it is known (`2020`, `2020-10`, `2020-10-04`, with or without a
 * time), or null where it is none. Reads ISO dates and dates with the month as an English word.
 * A date of numbers alone (`04/10/2020`) is none: no one can tell its day from its month.
 *
 * @example
 * isoDate("November 4, 2020"); // "2020-11-04"
 * isoDate("04/10/2020"); // null
 */
export function isoDate(written: string): string | null {
  const value = written.trim().replace(/\s+/gu, " ");
  if (value.length > 60) return null;
  const iso = ISO.exec(value);
  if (iso) {
    const [, year = "", month, day, time, zone] = iso;
    if (!isReal(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
    const date = [year, month, day].filter((part) => part !== undefined).join("-");
    if (time === undefined) return date;
    return `${date}T${time}${zone === "UTC" ? "Z" : (zone ?? "")}`;
  }
  const compact = COMPACT.exec(value);
  if (compact) return joined(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const monthFirst = MONTH_FIRST.exec(value);
  if (monthFirst) return named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
  const dayFirst = DAY_FIRST.exec(value);
  return dayFirst ? named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!) : null;
}

function named(year: string, month: string, day: string): string | null {
  return joined(Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day));
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
