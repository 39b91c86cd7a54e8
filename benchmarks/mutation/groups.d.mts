/** A part of the program that faults are put into. */
export interface Group {
  /** Least share of faults that its tests must catch, 0 to 1. */
  readonly least: number;
  readonly files: readonly string[];
  readonly tests: readonly string[];
}
export const WITHOUT: readonly string[];
export const GROUPS: Readonly<Record<string, Group>>;
export function groupOf(file: string): string | undefined;
