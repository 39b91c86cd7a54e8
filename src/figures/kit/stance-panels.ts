import type { CueStance } from "../../finding.js";
import type { Analysis } from "../../outlets/analysis.js";
import { sideName } from "./colours.js";
import { markEvidence } from "./mark-evidence.js";
import type { Panel } from "./panels.js";
import { NO_SIDE } from "./series.js";
import { capital, countOf } from "./text.js";
import { estimateText, restsOn } from "./unit.js";

/** A cue that is typical of each stance. */
export const STANCE_EXAMPLES: Readonly<Record<CueStance, string>> = {
  ...{ neutral: "said", assertive: "insisted", doubting: "claimed", factive: "revealed" },
  ...{ accusing: "blamed", commissive: "vowed", emotive: "lamented" },
};

/** Who speaks for a side, by its name; null for those of none. */
export const speakersOf = (topic: Analysis["topic"], name: string | null): string =>
  topic === null ? "all speakers" : `speakers of ${name ?? "no side"}`;

/** A panel for each stance: the share of a side's attributions whose cue has it, by outlet; null for all outlets. */
export function stancePanels(
  analysis: Analysis,
  stances: readonly CueStance[],
  outlets: readonly (string | null)[],
): Panel[] {
  const { topic } = analysis;
  const evidence = markEvidence(analysis);
  const sides = new Set([null, ...(topic?.sides.map(({ id }) => id) ?? [])]);
  return stances.map((stance) => {
    const own = analysis.stances.filter(
      (row) => row.stance === stance && outlets.includes(row.outlet) && sides.has(row.side),
    );
    const marks = own.map(({ outlet, side, count, share, findings }) => {
      const of = speakersOf(topic, side === null ? null : sideName(topic, side));
      const head = [
        `${outlet ?? "All outlets"}: ${of}, ${stance}`,
        `${countOf(count, "attribution")}; share of theirs with a cue: ${estimateText(share, "share")}; from ${restsOn(share)}`,
      ];
      const told = evidence(head, findings, { total: count });
      const row = outlets.indexOf(outlet);
      return { row, series: side ?? NO_SIDE, estimate: share, evidence: told };
    });
    return { title: `${capital(stance)} (“${STANCE_EXAMPLES[stance]}”)`, marks };
  });
}
