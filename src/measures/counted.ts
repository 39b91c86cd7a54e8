import { countsAt } from "../annotations/attribution/index.js";
import type { Finding } from "../finding.js";

/**
 * Is a finding counted in figures? What is not is kept and shown, marked as a hint:
 *
 * - words that the learned reader marked as loaded by itself: of these a person would defend about
 *   one in three, of the lexicon's terms four in five;
 * - attributions of a confidence below `LEAST_CONFIDENCE`.
 *
 * @example
 * isCounted(learnedWord); // false
 */
export function isCounted(finding: Finding): boolean {
  if (finding.kind === "loaded") return finding.lexicon !== null;
  if (finding.kind === "attribution") return countsAt(finding.confidence);
  return true;
}
