/** How far two numbers that are no counts may lie apart: what another processor's arithmetic makes of a probability. */
export const TOLERANCE = 0.05;

/**
 * Where two results differ beyond what another processor may change: spans, kinds, names, signs and
 * counts are compared exactly; numbers that are no whole ones within .05 (of the larger, above 1), and
 * never across zero by more than that.
 *
 * @returns one line for each difference, `path: a, b`; none where the two are the same
 * @example differences({ n: 3, p: 0.41 }, { n: 3, p: 0.43 }); // []
 * @example differences({ n: 3 }, { n: 4 }); // ["n: 3, 4"]
 */
export function differences(a: unknown, b: unknown, path = ""): string[] {
  if (typeof a === "number" && typeof b === "number") {
    if (a === b) return [];
    const counts = Number.isInteger(a) && Number.isInteger(b);
    const apart = Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
    return !counts && apart <= TOLERANCE + 1e-9 ? [] : [`${path}: ${a}, ${b}`];
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return [`${path}: ${a.length} entries, ${b.length}`];
    return a.flatMap((one: unknown, index) =>
      differences(one, (b as readonly unknown[])[index], `${path}[${index}]`),
    );
  }
  if (isRecord(a) && isRecord(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      differences(a[key], b[key], path === "" ? key : `${path}.${key}`),
    );
  return a === b ? [] : [`${path}: ${brief(a)}, ${brief(b)}`];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const brief = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 120);
