import { VOICE_NAMES } from "../../evidence/index.js";
import type { Analysis, ChoiceRow } from "../../outlets/analysis.js";
import type { ContestedConcept } from "../../topic/topic.js";
import { sideName } from "./colours.js";
import { markEvidence, type MarkEvidence } from "./mark-evidence.js";
import type { PanelGroup } from "./panels.js";
import { shownOutlets } from "./rows.js";
import { NO_SIDE } from "./series.js";
import { capital, countOf } from "./text.js";
import { estimateText, restsOn } from "./unit.js";

/** Terms of a concept that are drawn, the most used. */
const MOST_TERMS = 5;

/** A group of panels for each contested concept that an outlet's own voice has a term of, a panel a term. */
export function wordingPanels(analysis: Analysis): PanelGroup[] {
  const own = analysis.choices.filter(({ voice }) => voice === "outlet");
  const outlets = shownOutlets(analysis).map(({ outlet }) => outlet);
  const told = evidenceOf(analysis);
  return (analysis.topic?.concepts ?? []).flatMap((concept): PanelGroup[] => {
    const rowsOf = (term: string) =>
      own.filter((one) => one.concept === concept.id && one.term === term);
    const uses = (term: string) => rowsOf(term).reduce((total, { count }) => total + count, 0);
    const used = concept.terms.map(({ term }) => term).filter((term) => uses(term) > 0);
    if (used.length === 0) return [];
    const most = new Set([...used].sort((a, b) => uses(b) - uses(a)).slice(0, MOST_TERMS));
    const kept = used.filter((term) => most.has(term));
    const rest = used.length - kept.length;
    const total = used.reduce((sum, term) => sum + uses(term), 0);
    const left = rest > 0 ? `, ${countOf(rest, "rarer term")} not drawn` : "";
    const panels = kept.map((term) => ({
      title: `“${term}”`,
      marks: rowsOf(term)
        .filter(({ outlet }) => outlets.includes(outlet))
        .map((row) => ({
          ...{ row: outlets.indexOf(row.outlet), series: row.side ?? NO_SIDE },
          ...{ estimate: row.share, evidence: told(concept, row) },
        })),
    }));
    return [{ heading: `${capital(concept.name)} (${countOf(total, "use")}${left})`, panels }];
  });
}

function evidenceOf(
  analysis: Analysis,
): (concept: ContestedConcept, row: ChoiceRow) => MarkEvidence {
  const evidence = markEvidence(analysis);
  return (concept, { outlet, term, side, count, share, findings }) => {
    const head = [
      `${outlet}: “${term}”, ${VOICE_NAMES.outlet}`,
      `${countOf(count, "use")}; share of the terms for ${concept.name}: ${estimateText(share, "share")}; from ${restsOn(share)}`,
      `wording of ${sideName(analysis.topic, side)}`,
    ];
    return evidence(head, findings, { total: count });
  };
}
