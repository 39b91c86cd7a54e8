import { paragraphAt } from "../../document/index.js";
import type { Span } from "../../corpus/article.js";
import type {
  AttributionFinding,
  AttributionForm,
  CueStance,
  Finding,
  Speaker,
} from "../../finding.js";
import type { Contribution } from "../../statistics/contribution.js";
import type { Document } from "../../document/document.js";
import type { ActorKind } from "../../topic/topic.js";
import { partsOf } from "../../annotations/attribution/parts.js";

/** Names of the counts behind the measures of attribution. */
export const attributionCount = {
  words: "attribution-all-words",
  attributed: "attribution-words",
  form: (form: AttributionForm) => `attribution-form:${form}`,
  /** Words of a speaker who has a name or a description. */
  speaker: (name: string) => `speaker:${name}`,
  speakers: "speaker:",
  told: "attribution-told",
  anonymous: "attribution-anonymous",
  official: "attribution-official",
  named: "attribution-named",
  described: "attribution-described",
  side: (side: string) => `attribution-side:${side}`,
  sides: "attribution-side:",
  /** Cues of a side, of a third party, or (null) of speakers of neither. */
  cues: (side: string | null) => `attribution-cues:${side ?? ""}`,
  stance: (side: string | null, stance: CueStance) => `attribution-stance:${side ?? ""}:${stance}`,
  /** 1 for an article in which the speaker is given words; both sums over all speakers. */
  sourced: (name: string) => `sourced:${name}`,
  sources: "sourced:",
  /** All such appearances of speakers in articles. */
  appearances: "attribution-appearances",
};

/** Kinds that speak for a state or for who governs in its stead. */
export const OFFICIAL_KINDS: ReadonlySet<ActorKind> = new Set([
  "head-of-state",
  "government",
  "ministry",
  "military",
  "police",
  "court",
  "legislature",
  "spokesperson",
  "official",
  "separatist-authority",
  "country",
]);

/**
 * Each attribution's share in the counts, paragraph by paragraph.
 *
 * A word counts once, for the outermost speaker: in "A said that B claims X" the outlet gives A the
 * word, and what A makes of B is A's. Embeds count as their author's. Cues count once for each
 * attribution, inner ones too, since each is a choice of verb by the outlet or by who it quotes;
 * denied cues ("did not claim") count as used.
 */
export function attributionContributions(
  document: Document,
  findings: readonly Finding[],
): Contribution[] {
  const attributions = findings.filter((finding) => finding.kind === "attribution");
  const contributions: Contribution[] = [];
  const add = (paragraph: number, name: string, amount: number, finding: string | null) =>
    contributions.push({ paragraph, name, amount, finding });

  document.paragraphs.forEach(({ words }, paragraph) => {
    if (words > 0) add(paragraph, attributionCount.words, words, null);
  });
  for (const [finding, byParagraph] of wordsOfOutermost(document, attributions))
    for (const [paragraph, words] of byParagraph)
      for (const name of countsOf(finding)) add(paragraph, name, words, finding.id);

  const paragraphOf = (offset: number) => paragraphAt(document, offset);
  for (const { cue, speaker, id, start } of attributions) {
    if (cue === null) continue;
    const paragraph = paragraphOf(start);
    add(paragraph, attributionCount.cues(speaker.side), 1, id);
    add(paragraph, attributionCount.stance(speaker.side, cue.stance), 1, id);
  }
  const sourced = new Set<string>();
  for (const { speaker, content, id } of attributions)
    if (speaker.name !== null && !sourced.has(speaker.name)) {
      sourced.add(speaker.name);
      const paragraph = paragraphOf(content.start);
      add(paragraph, attributionCount.sourced(speaker.name), 1, id);
      add(paragraph, attributionCount.appearances, 1, id);
    }
  return contributions;
}

function countsOf({ form, speaker }: AttributionFinding): string[] {
  const names = [attributionCount.attributed, attributionCount.form(form)];
  if (speaker.anonymous) names.push(attributionCount.anonymous);
  if (OFFICIAL_KINDS.has(speaker.kind)) names.push(attributionCount.official);
  if (speaker.side !== null) names.push(attributionCount.side(speaker.side));
  if (speaker.name !== null) {
    names.push(attributionCount.speaker(speaker.name), attributionCount.told);
    names.push(isNamed(speaker) ? attributionCount.named : attributionCount.described);
  }
  return names;
}

/** Has the speaker a name of its own, or is it only described ("senior officials")? */
export const isNamed = ({ name, resolved, anonymous }: Speaker): boolean =>
  name !== null && resolved !== "none" && !anonymous;

/** Words of each attribution's content by paragraph, every word with the outermost that holds it. */
export function wordsOfOutermost(
  document: Document,
  attributions: readonly AttributionFinding[],
): Map<AttributionFinding, Map<number, number>> {
  const size = ({ content }: AttributionFinding) => content.end - content.start;
  const parts = attributions
    .flatMap((finding) =>
      partsOf(finding).map((part): [Span, AttributionFinding] => [part, finding]),
    )
    .sort(([a, one], [b, other]) => a.start - b.start || size(other) - size(one));
  const counts = new Map<AttributionFinding, Map<number, number>>();
  let next = 0;
  let holder: [Span, AttributionFinding] | null = null;
  document.paragraphs.forEach(({ firstToken, endToken }, paragraph) => {
    for (let i = firstToken; i < endToken; i++) {
      const token = document.tokens[i]!;
      if (holder !== null && holder[0].end <= token.start) holder = null;
      while (next < parts.length && parts[next]![0].start <= token.start) {
        const part = parts[next++]!;
        if (part[0].end > token.start && (holder === null || holder[0].end <= token.start))
          holder = part;
        else if (holder !== null && part[0].end > holder[0].end) holder = part;
      }
      if (holder === null || !token.word) continue;
      const byParagraph = counts.get(holder[1]) ?? new Map<number, number>();
      counts.set(holder[1], byParagraph);
      byParagraph.set(paragraph, (byParagraph.get(paragraph) ?? 0) + 1);
    }
  });
  return counts;
}
