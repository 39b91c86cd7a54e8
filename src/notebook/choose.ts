import type { ConcordanceFilter } from "../evidence/index.js";
import { parties } from "../figures/index.js";
import { VOICES } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";
import { known, listed } from "./known.js";

type Names = string | readonly string[];

/** What sentences are shown of: one name or several each; an empty list stands for all. */
export interface Choices {
  readonly outlet?: Names;
  readonly article?: Names;
  /** Ids, as `analysis.events` lists them. */
  readonly event?: Names;
  /** `outlet`, `reported` or `quoted`. */
  readonly voice?: Names;
  readonly kind?: Names;
  /** Ids of the topic's sides. */
  readonly side?: Names;
}

/**
 * Makes a filter of plain names, for `showEvidence`, `explore` and `concordance`, and makes sure that the analysis
 * holds them: a name that is spelt otherwise finds nothing, and nothing found would read as a result.
 *
 * @throws UserError that names the value and those that there are
 * @example
 * const chosen = choose(analysis, { outlet: ["The Post", "The Mail"], event: [], voice: "outlet" });
 * showEvidence(analysis, { ...chosen, kind: "loaded" });
 * choose(analysis, { outlet: "The Pots" }); // throws: no outlet is “The Pots”; there are “The Mail” and “The Post”
 */
export function choose(analysis: Analysis, choices: Choices): ConcordanceFilter {
  check(analysis, choices);
  return choices as ConcordanceFilter;
}

/** The same for a filter that may hold more than names. */
export function checkedFilter(analysis: Analysis, filter: ConcordanceFilter): ConcordanceFilter {
  check(analysis, filter);
  return filter;
}

function check({ outlets, articles, events, findings, topic }: Analysis, choices: Choices): void {
  const there: Readonly<Record<keyof Choices, () => readonly string[]>> = {
    outlet: () => outlets.map(({ outlet }) => outlet),
    article: () => articles.map(({ article }) => article.id),
    event: () => events.map(({ id }) => id),
    voice: () => VOICES,
    kind: () => [...new Set(findings.map(({ kind }) => kind))].sort(),
    side: () => parties(topic).map(({ id }) => id),
  };
  for (const [what, values] of Object.entries(there))
    for (const value of listed(choices[what as keyof Choices])) known(what, value, values());
}
