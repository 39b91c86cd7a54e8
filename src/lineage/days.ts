/** First and last day that a date may mean, in days since 1970: `2020-10` is a whole month. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;

/** Reads an ISO date, as far as it is known; null where there is none. */
export function daysOf(date: string | null): Days | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? "");
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), parts[2], parts[3]];
  const first = Date.UTC(year, month ? Number(month) - 1 : 0, day ? Number(day) : 1) / DAY;
  if (day) return { first, last: first };
  const next = month ? Date.UTC(year, Number(month), 1) : Date.UTC(year + 1, 0, 1);
  return { first, last: next / DAY - 1 };
}
