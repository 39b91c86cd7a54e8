import type { Warning } from "./article.js";
import { groupBy } from "../group-by.js";

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
  const kinds = groupBy(warnings, ({ code }) => code);
  return [...kinds.values()].map(([first, ...others]) => ({ first: first!, others }));
}
