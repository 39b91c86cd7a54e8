const DIGITS = 6;

/**
 * JSON whose bytes depend on the values only: keys in alphabetical order, numbers rounded to six
 * decimals, no `undefined`. Two spaces of indent where `pretty`.
 *
 * @throws RangeError where a number is NaN or infinite, with its place: such a number is a fault,
 * and a silent `null` would hide it
 * @example stableJson({ b: 0.1 + 0.2, a: 1 }) // '{"a":1,"b":0.3}'
 */
export function stableJson(value: unknown, pretty = false): string {
  return JSON.stringify(settle(value, "$"), null, pretty ? 2 : undefined);
}

/** Rounds to six decimals, so that platforms agree; never -0. */
export function roundNumber(value: number): number {
  return Math.round(value * 10 ** DIGITS) / 10 ** DIGITS + 0;
}

/**
 * The same with every number rounded to six decimals, as the files hold them: what is drawn from an
 * analysis and what is drawn from its files is then the same to the byte. Only what changes is copied.
 */
export function rounded<T>(value: T): T {
  return roundedDeep(value) as T;
}

function roundedDeep(value: unknown): unknown {
  if (typeof value === "number") {
    const near = roundNumber(value);
    return Object.is(near, value) ? value : near;
  }
  if (typeof value !== "object" || value === null) return value;
  const own = value as Record<string, unknown>;
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(own)) {
    const before = own[key];
    const after = roundedDeep(before);
    if (Object.is(after, before)) continue;
    copy ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...own }) as typeof own;
    copy[key] = after;
  }
  return copy ?? value;
}

function settle(value: unknown, path: string): unknown {
  if (typeof value === "number") {
    if (!Number.isFinite(value))
      throw new RangeError(`${path} is ${String(value)}; not a number that JSON can hold`);
    return roundNumber(value);
  }
  if (Array.isArray(value)) return value.map((item, at) => settle(item, `${path}[${String(at)}]`));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => [key, settle(item, `${path}.${key}`)] as const);
  return Object.fromEntries(entries);
}
