/**
 * Order of two texts by their code units: the same on every machine, whatever its language. For sorting
 * ids and names; for people to read use a collator.
 *
 * @example ["b", "a", "B"].sort(compareText); // ["B", "a", "b"]
 */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
