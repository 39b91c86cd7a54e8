import { SHOWN_FINDINGS } from "../outlets/index.js";
import { spread } from "../spread.js";
import type { Answer } from "./answer.js";

/** What one outlet has behind an answer: a figure, a row of a table. */
interface Counted {
  readonly findingCount: number;
  readonly findings: readonly string[];
}

/** How many findings several outlets have, and twenty of them at most, of each outlet in its turn. */
export function sampled(outlets: readonly Counted[]): Pick<Answer, "findingCount" | "findings"> {
  const all = outlets.flatMap(({ findings }, outlet) => findings.map((id) => ({ id, outlet })));
  return {
    findingCount: outlets.reduce((sum, { findingCount }) => sum + findingCount, 0),
    findings: spread(all, SHOWN_FINDINGS, [({ outlet }) => outlet]).map(({ id }) => id),
  };
}
