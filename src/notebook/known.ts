import { UserError } from "../errors.js";
import type { ConcordanceFilter } from "../evidence/index.js";
import { listOf, parties } from "../figures/index.js";
import { VOICES } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";

/** Names that a message lists. */
const MOST = 12;

/**
 * The value, where it is one of those that there are.
 *
 * @param what the value is, as "outlet"
 * @throws UserError that names the value and those that there are
 * @example known("outlet", "The Pots", ["The Post"]) // throws: no outlet is “The Pots”; there is “The Post”
 */
export function known(what: string, value: string, values: readonly string[]): string {
  if (values.includes(value)) return value;
  const shown = values.slice(0, MOST).map((one) => `“${one}”`);
  const rest = values.length > MOST ? [`${String(values.length - MOST)} others`] : [];
  const told =
    values.length === 0
      ? "this analysis has none"
      : `there ${values.length === 1 ? "is" : "are"} ${listOf([...shown, ...rest])}`;
  throw new UserError(`no ${what} is “${value}”; ${told}`);
}

/**
 * A filter whose names the analysis holds: a wrong name finds nothing, and nothing found would read as a result.
 *
 * @throws UserError for an outlet, article, kind, voice or side that the analysis does not hold
 */
export function checkedFilter(
  { outlets, articles, findings, topic }: Analysis,
  filter: ConcordanceFilter,
): ConcordanceFilter {
  const values: Readonly<Record<string, () => readonly string[]>> = {
    outlet: () => outlets.map(({ outlet }) => outlet),
    article: () => articles.map(({ article }) => article.id),
    kind: () => [...new Set(findings.map(({ kind }) => kind))].sort(),
    voice: () => VOICES,
    side: () => parties(topic).map(({ id }) => id),
  };
  for (const [what, value] of Object.entries(filter))
    if (typeof value === "string" && what in values) known(what, value, values[what]!());
  return filter;
}
