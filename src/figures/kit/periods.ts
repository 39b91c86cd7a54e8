/** A stretch of time that articles are counted in. */
export interface Period {
  /** Its first day, as `2024-03-04`. */
  readonly from: string;
  /** `4 March 2024`, `the week from 4 March 2024`, `March 2024` or `January to March 2024`. */
  readonly name: string;
  /** A tick: `4 Mar` or `Mar 2024`. */
  readonly tick: string;
}

const DAY = 86_400_000;
const MONTH = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });
/** Days up to which days are told apart, and weeks. */
const BY_DAY = 31;
const BY_WEEK = 370;

/** Days from the first to the last date, both counted; 0 without a date. */
export function daysSpanned(dates: readonly string[]): number {
  const sorted = [...dates].sort();
  return sorted.length === 0 ? 0 : (timeOf(sorted.at(-1)!) - timeOf(sorted[0]!)) / DAY + 1;
}

/** From fine to coarse. */
const UNITS = ["day", "week", "month", "quarter"] as const;

/**
 * All days from the first date to the last, or where these are more than a month all weeks from Monday, or where they
 * are more than a year all months. Weeks and months give way to longer periods, to quarters of a year, where they would
 * hold less than one date of each series.
 *
 * @param dates as `2024-03-04`, in any order
 * @param series how many lines the dates are told apart by; 0 to keep even empty periods fine
 * @returns the periods in order, none left out, and which of them a date falls in
 * @example periodsOf(["2024-03-04", "2024-03-06"]).periods.length // 3
 */
export function periodsOf(dates: readonly string[], series = 0) {
  const sorted = [...dates].sort();
  const days = daysSpanned(dates);
  const isFilled = (unit: Unit) => dates.length >= (series * days) / LENGTHS[unit];
  const unit: Unit =
    days <= BY_DAY ? "day" : (UNITS.slice(days <= BY_WEEK ? 1 : 2).find(isFilled) ?? "quarter");
  const periods: Period[] = [];
  const last = sorted.at(-1);
  for (let at = last && startOf(sorted[0]!, unit); at && at <= last!; at = after(at, unit))
    periods.push({ from: at, ...words(at, unit) });
  const index = new Map(periods.map(({ from }, at) => [from, at]));
  return { unit, periods, placeOf: (date: string) => index.get(startOf(date, unit))! } as const;
}

type Unit = (typeof UNITS)[number];

/** Days of each at most. */
const LENGTHS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 31, quarter: 92 };

const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Is a date a day of the calendar? `2024-02-30` is none. */
export function isDay(date: string): boolean {
  const time = timeOf(date);
  return !Number.isNaN(time) && dateOf(time) === date;
}

function startOf(date: string, unit: Unit): string {
  if (unit === "day") return date;
  if (unit === "month") return `${date.slice(0, 7)}-01`;
  if (unit === "quarter") {
    const first = 3 * Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1;
    return `${date.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
  }
  const weekday = (new Date(timeOf(date)).getUTCDay() + 6) % 7;
  return dateOf(timeOf(date) - weekday * DAY);
}

function after(start: string, unit: Unit): string {
  return startOf(dateOf(timeOf(start) + LENGTHS[unit] * DAY), unit);
}

function words(start: string, unit: Unit): { name: string; tick: string } {
  const [year, month, day] = start.split("-").map(Number) as [number, number, number];
  const name = MONTH.format(timeOf(start));
  const short = name.slice(0, 3);
  if (unit === "month")
    return { name: `${name} ${String(year)}`, tick: `${short} ${String(year)}` };
  if (unit === "quarter") {
    const last = MONTH.format(
      Date.parse(`${start.slice(0, 5)}${String(month + 2).padStart(2, "0")}-01`),
    );
    const tick = `${short}–${last.slice(0, 3)} ${String(year)}`;
    return { name: `${name} to ${last} ${String(year)}`, tick };
  }
  const whole = `${String(day)} ${name} ${String(year)}`;
  return {
    name: unit === "day" ? whole : `the week from ${whole}`,
    tick: `${String(day)} ${short}`,
  };
}
