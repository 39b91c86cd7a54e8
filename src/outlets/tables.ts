import { VOICES } from "../finding.js";
import { attributionCount, stanceId } from "../measures/attribution/index.js";
import { isCounted } from "../measures/index.js";
import type { Measure } from "../measures/index.js";
import { choiceId, familyId } from "../measures/loaded/index.js";
import type { Estimate } from "../statistics/estimate.js";
import type { Topic } from "../topic/topic.js";
import type { ChoiceRow, LoadedRow, SpeakerRow, StanceRow } from "./analysis.js";
import { sampleOf, type EvidenceOf, type FindingPlace } from "./evidence.js";
import type { Occurring } from "./occurring.js";
import type { ReadArticle } from "./read-article.js";

/** An outlet's estimates by measure, and the findings behind each. */
export interface Estimated {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly evidence: EvidenceOf;
}

/** A measure's estimate with its findings; null for a measure that isn't there. */
function told({ measures, estimates, evidence }: Estimated, id: string) {
  const measure = measures.get(id);
  const estimate = estimates.get(id);
  return measure && estimate ? { estimate, ...evidence(measure) } : null;
}

/** Loaded terms of an outlet by family and voice, also those that do not occur (count 0). */
export function loadedRows(
  outlet: string,
  figures: Estimated,
  { categories }: Occurring,
): LoadedRow[] {
  return categories.flatMap((category) =>
    VOICES.flatMap((voice): LoadedRow[] => {
      const found = told(figures, familyId(category, voice));
      if (found === null) return [];
      const { estimate, count, findings } = found;
      return [{ outlet, category, voice, count, perThousand: estimate, findings }];
    }),
  );
}

/** How often an outlet chose each rival term of the topic's concepts, by voice. */
export function choiceRows(outlet: string, figures: Estimated, topic: Topic | null): ChoiceRow[] {
  return (topic?.concepts ?? []).flatMap((concept) =>
    concept.terms.flatMap(({ term, side }) =>
      VOICES.flatMap((voice): ChoiceRow[] => {
        const found = told(figures, choiceId(concept.id, term, voice));
        if (found === null) return [];
        const { estimate: share, count, findings } = found;
        return [{ outlet, concept: concept.id, term, side, voice, count, share, findings }];
      }),
    ),
  );
}

/** With what stance an outlet introduces the words of each party. `outlet` null: all together. */
export function stanceRows(
  outlet: string | null,
  figures: Estimated,
  { parties, stances }: Occurring,
): StanceRow[] {
  return parties.flatMap((side) =>
    stances.flatMap((stance): StanceRow[] => {
      const found = told(figures, stanceId(stance, side));
      if (found === null) return [];
      const { estimate: share, count, findings } = found;
      return [{ outlet, side, stance, count, share, findings }];
    }),
  );
}

/** Who is made to speak in an outlet, most words first. */
export function speakerRows(outlet: string, articles: readonly ReadArticle[]): SpeakerRow[] {
  const words = wordsByFinding(articles);
  const rows = new Map<string, SpeakerRow & { findings: string[] }>();
  const placeOf = new Map<string, FindingPlace>();
  for (const [article, { findings, event }] of articles.entries())
    for (const finding of findings) {
      if (finding.kind !== "attribution" || !isCounted(finding)) continue;
      placeOf.set(finding.id, { event, article });
      const { name, kind, side, anonymous } = finding.speaker;
      const speaker = name ?? (anonymous ? "anonymous" : "not told");
      const key = JSON.stringify([speaker, side, anonymous]);
      const row = rows.get(key);
      if (row) row.findings.push(finding.id);
      rows.set(key, {
        outlet,
        speaker,
        kind: row?.kind ?? kind,
        side,
        anonymous,
        attributions: (row?.attributions ?? 0) + 1,
        words: (row?.words ?? 0) + (words.get(finding.id) ?? 0),
        findings: row?.findings ?? [finding.id],
      });
    }
  const sampled = [...rows.values()].map((row) => ({
    ...row,
    findings: sampleOf(row.findings, (id) => placeOf.get(id)!).findings,
  }));
  return sampled.sort(
    (a, b) =>
      b.words - a.words || b.attributions - a.attributions || (a.speaker < b.speaker ? -1 : 1),
  );
}

/** Attributed words of each attribution; of nested ones the outermost has them. */
function wordsByFinding(articles: readonly ReadArticle[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { contributions } of articles)
    for (const { name, amount, finding } of contributions)
      if (finding !== null && name === attributionCount.attributed)
        words.set(finding, (words.get(finding) ?? 0) + amount);
  return words;
}
