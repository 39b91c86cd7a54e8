import type { WireEditRow } from "../../outlets/analysis.js";
import { countOf, formatNumber } from "../kit/text.js";

/** How many of the sentences that differ change what is found. */
export function wireEditsTitle(edits: readonly WireEditRow[]): string | null {
  if (edits.length === 0) return null;
  const telling = edits.filter(({ edit }) => edit.effects.length > 0).length;
  const all = `${countOf(edits.length, "sentence")} that ${edits.length === 1 ? "differs" : "differ"}`;
  return telling === 0
    ? `None of ${all} changes a loaded term, a source or a stance`
    : `${formatNumber(telling, 0)} of ${all} ${telling === 1 ? "changes" : "change"} a loaded term, a source or a stance`;
}
