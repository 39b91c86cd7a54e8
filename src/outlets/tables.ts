import type { CueStance, Finding } from "../finding.js";
import type { Estimate } from "../statistics/estimate.js";
import type { Topic } from "../topic/topic.js";
import type { ChoiceRow, LoadedRow, SpeakerRow, StanceRow } from "./analysis.js";
import type { Occurring } from "./table-measures.js";
import { measureId } from "./table-measures.js";
import { VOICES } from "./table-counts.js";

type Estimates = ReadonlyMap<string, Estimate>;

const idsOf = (findings: readonly Finding[]) => findings.map((finding) => finding.id);

/** Loaded terms of an outlet by category and voice, also those that do not occur (count 0). */
export function loadedRows(
  outlet: string,
  findings: readonly Finding[],
  estimates: Estimates,
  { categories }: Occurring,
): LoadedRow[] {
  return categories.flatMap((category) =>
    VOICES.map((voice) => {
      const found = findings.filter(
        (finding) =>
          finding.kind === "loaded" && finding.category === category && finding.voice === voice,
      );
      const perThousand = estimates.get(measureId.loaded(category, voice))!;
      return { outlet, category, voice, count: found.length, perThousand, findings: idsOf(found) };
    }),
  );
}

/** How often an outlet chose each rival term of the topic's concepts, by voice. */
export function choiceRows(
  outlet: string,
  findings: readonly Finding[],
  estimates: Estimates,
  topic: Topic | null,
): ChoiceRow[] {
  return (topic?.concepts ?? []).flatMap((concept) =>
    concept.terms.flatMap(({ term, side }) =>
      VOICES.map((voice) => {
        const found = findings.filter(
          (finding) =>
            finding.kind === "loaded" &&
            finding.concept === concept.id &&
            finding.term === term &&
            finding.voice === voice,
        );
        return {
          outlet,
          concept: concept.id,
          term,
          side,
          voice,
          count: found.length,
          share: estimates.get(measureId.choice(concept.id, term, voice))!,
          findings: idsOf(found),
        };
      }),
    ),
  );
}

/** With what stance an outlet introduces the words of each side. `outlet` null: all together. */
export function stanceRows(
  outlet: string | null,
  findings: readonly Finding[],
  estimates: Estimates,
  { sides, stances }: Occurring,
): StanceRow[] {
  return sides.flatMap((side) =>
    stances.map((stance) => {
      const found = findings.filter(
        (finding) =>
          finding.kind === "attribution" &&
          finding.speaker.side === side &&
          finding.cue?.stance === stance,
      );
      return {
        outlet,
        side,
        stance: stance as CueStance,
        count: found.length,
        share: estimates.get(measureId.stance(side, stance))!,
        findings: idsOf(found),
      };
    }),
  );
}

/** Who is made to speak in an outlet, most words first. */
export function speakerRows(
  outlet: string,
  findings: readonly Finding[],
  wordsOf: (finding: Finding) => number,
): SpeakerRow[] {
  const rows = new Map<string, SpeakerRow & { findings: string[] }>();
  for (const finding of findings) {
    if (finding.kind !== "attribution") continue;
    const { name, kind, side, anonymous } = finding.speaker;
    const speaker = name ?? (anonymous ? "anonymous" : "not told");
    const key = JSON.stringify([speaker, side, anonymous]);
    const row = rows.get(key);
    const words = finding.parent === null ? wordsOf(finding) : 0;
    rows.set(key, {
      outlet,
      speaker,
      kind: row?.kind ?? kind,
      side,
      anonymous,
      attributions: (row?.attributions ?? 0) + 1,
      words: (row?.words ?? 0) + words,
      findings: [...(row?.findings ?? []), finding.id],
    });
  }
  return [...rows.values()].sort(
    (a, b) =>
      b.words - a.words || b.attributions - a.attributions || (a.speaker < b.speaker ? -1 : 1),
  );
}
