import { groupBy } from "../group-by.js";
import type { Finding } from "../finding.js";
import type { Counted } from "./story.js";

/** How many findings, and which. */
export const counted = (findings: readonly Pick<Finding, "id">[]): Counted => ({
  count: findings.length,
  findings: findings.map(({ id }) => id),
});

/**
 * Findings that are alike as one line each, the most frequent first, equals in the order of the text.
 *
 * @param keyOf what those of one line have alike
 * @param lineOf what the line says, from its first finding or all of them
 */
export function tally<F extends Pick<Finding, "id">, Line extends object>(
  findings: readonly F[],
  keyOf: (finding: F) => string,
  lineOf: (first: F, all: readonly F[]) => Line,
): (Line & Counted)[] {
  return [...groupBy(findings, keyOf).values()]
    .map((uses) => ({ ...lineOf(uses[0]!, uses), ...counted(uses) }))
    .sort((a, b) => b.count - a.count);
}

/** A key of several parts that never meets that of others. */
export const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);
