/** Characters of a title that a phone shows in four lines. */
const MOST_CHARACTERS = 90;

/**
 * The first of several wordings of a finding that a title has room for; null where none has.
 *
 * @example fitting("Northmark speaks most in 4 of 5 outlets", "Northmark speaks most") // the first
 */
export const fitting = (...wordings: readonly string[]): string | null =>
  wordings.find(({ length }) => length <= MOST_CHARACTERS) ?? null;

/**
 * So many of all outlets, in words that fit both ends.
 *
 * @example ofOutlets(4, 5) // '4 of 5 outlets'
 * @example ofOutlets(5, 5) // 'all 5 outlets'
 */
export function ofOutlets(count: number, all: number): string {
  if (count < all) return `${String(count)} of ${String(all)} outlets`;
  return all === 1 ? "the only outlet" : all === 2 ? "both outlets" : `all ${String(all)} outlets`;
}

/**
 * A name with what shows that something is its own.
 *
 * @example ["Nordia", "Democrats"].map(possessive) // ['Nordia’s', 'Democrats’']
 */
export const possessive = (name: string): string => (name.endsWith("s") ? `${name}’` : `${name}’s`);

/** A sum over what is listed. */
export const sumOf = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);

/** The one with the greatest number; null where two share it, or where it is 0. */
export function leader<T>(all: readonly T[], of: (one: T) => number): T | null {
  const most = Math.max(0, ...all.map(of));
  const first = all.filter((one) => of(one) === most);
  return most > 0 && first.length === 1 ? first[0]! : null;
}
