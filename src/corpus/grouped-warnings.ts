import type { Warning } from "./article.js";

/** Warnings of one kind, those that follow the first counted. */
export interface WarningGroup {
  readonly first: Warning;
  readonly others: readonly Warning[];
}

/**
 * Warnings by what they warn of, in the order in which each kind came first: a cause that many articles share is
 * one line with a count.
 *
 * @example groupedWarnings(warnings).map(({ first, others }) => `${first.message} (and ${others.length} more)`)
 */
export function groupedWarnings(warnings: readonly Warning[]): WarningGroup[] {
  const kinds = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const known = kinds.get(warning.code);
    if (known) known.push(warning);
    else kinds.set(warning.code, [warning]);
  }
  return [...kinds.values()].map(([first, ...others]) => ({ first: first!, others }));
}
