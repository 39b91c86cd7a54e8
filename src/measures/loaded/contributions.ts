import { paragraphAt } from "../../document/index.js";
import type { VoiceLookup } from "../../annotations/frames/index.js";
import { VOICES, type Finding, type LoadedFinding, type Voice } from "../../finding.js";
import type { Contribution } from "../../statistics/contribution.js";
import type { Document } from "../../document/document.js";

/** Names of the counts behind the measures of loaded terms. */
export const loadedCount = {
  /** Words in a voice. */
  words: (voice: Voice) => `loaded-words:${voice}`,
  /** Terms of lexicon and topic that take sides or colour, at no distance. */
  terms: (voice: Voice) => `loaded-terms:${voice}`,
  family: (family: string, voice: Voice) => `loaded-family:${voice}:${family}`,
  /** Wordings of a topic's concept in a voice, and those with one of its terms. */
  concept: (concept: string, voice: Voice) => `loaded-concept:${voice}:${concept}`,
  choice: (concept: string, term: string, voice: Voice) =>
    `loaded-choice:${voice}:${JSON.stringify([concept, term])}`,
  distanced: "loaded-distanced",
  /** Contested wording of a side, neither negated nor at a distance, in any voice. */
  claims: "loaded-claims",
  /** The same in the outlet's voice where no attribution holds it. */
  unattributed: "loaded-unattributed",
};

/**
 * Each loaded finding's share in the counts, and the words in each voice, paragraph by paragraph.
 *
 * What is counted: a term in the outlet's voice at a distance (scare quotes, "so-called") counts as
 * `distanced` only. A topic's neutral wording (no side) counts as a choice, never as a loaded term. Negated terms count as used, but not towards a side.
 *
 * @param findings all findings of the document
 * @param voiceAt whose words stand at a place, by the attributions that are counted
 */
export function loadedContributions(
  document: Document,
  findings: readonly Finding[],
  voiceAt: VoiceLookup,
): Contribution[] {
  const contributions = wordContributions(document, voiceAt);
  for (const finding of findings) {
    if (finding.kind !== "loaded") continue;
    const paragraph = paragraphAt(document, finding.start);
    for (const name of countsOf(finding))
      contributions.push({ paragraph, name, amount: 1, finding: finding.id });
  }
  return contributions;
}

function countsOf(finding: LoadedFinding): string[] {
  const { voice, category, concept, term, favours, distanced, negated, attribution } = finding;
  const names =
    concept === null
      ? []
      : [loadedCount.concept(concept, voice), loadedCount.choice(concept, term, voice)];
  if (concept !== null && favours === null) return names;
  if (distanced) return [...names, loadedCount.distanced];
  names.push(loadedCount.terms(voice), loadedCount.family(category, voice));
  if (concept === null || favours === null || negated) return names;
  names.push(loadedCount.claims);
  if (voice === "outlet" && attribution === null) names.push(loadedCount.unattributed);
  return names;
}

/** Words of each paragraph in each voice. */
function wordContributions(document: Document, voiceAt: VoiceLookup): Contribution[] {
  const contributions: Contribution[] = [];
  for (const [paragraph, { firstToken, endToken }] of document.paragraphs.entries()) {
    const words: Record<Voice, number> = { outlet: 0, reported: 0, quoted: 0 };
    for (let at = firstToken; at < endToken; at++) {
      const token = document.tokens[at]!;
      if (token.word) words[voiceAt(token.start, token.end).voice] += 1;
    }
    for (const voice of VOICES)
      if (words[voice] > 0)
        contributions.push({
          paragraph,
          name: loadedCount.words(voice),
          amount: words[voice],
          finding: null,
        });
  }
  return contributions;
}
