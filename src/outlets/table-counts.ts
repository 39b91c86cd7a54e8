import type { Finding, Voice } from "../finding.js";
import type { Contribution } from "../statistics/contribution.js";
import type { Document } from "../document/document.js";
import type { StripPart } from "./analysis.js";
import { paragraphAt } from "../document/index.js";

/** Voices in the order of tables and charts. */
export const VOICES: readonly Voice[] = ["outlet", "reported", "quoted"];

/** Names of the counts behind the tables. A name is a path; its parts are escaped by the joiner. */
export const count = {
  words: (voice: Voice) => `table:words:${voice}`,
  loaded: (category: string, voice: Voice) => `table:loaded:${voice}:${category}`,
  concept: (concept: string, voice: Voice) => `table:concept:${voice}:${concept}`,
  choice: (concept: string, term: string, voice: Voice) =>
    `table:choice:${voice}:${JSON.stringify([concept, term])}`,
  cued: (side: string | null) => `table:cued:${side ?? ""}`,
  stance: (side: string | null, stance: string) => `table:stance:${stance}:${side ?? ""}`,
};

/** The counts of one article for the tables of loaded terms, wording choices and cue stance. */
export function tableContributions(
  document: Document,
  strip: readonly StripPart[],
  findings: readonly Finding[],
): Contribution[] {
  const contributions: Contribution[] = [];
  strip.forEach((part, paragraph) => {
    for (const voice of VOICES)
      if (part.words[voice] > 0)
        contributions.push({
          paragraph,
          name: count.words(voice),
          amount: part.words[voice],
          finding: null,
        });
  });
  for (const finding of findings) {
    const add = (name: string) =>
      contributions.push({
        paragraph: paragraphAt(document, finding.start),
        name,
        amount: 1,
        finding: finding.id,
      });
    if (finding.kind === "loaded") {
      add(count.loaded(finding.category, finding.voice));
      if (finding.concept !== null) {
        add(count.concept(finding.concept, finding.voice));
        add(count.choice(finding.concept, finding.term, finding.voice));
      }
    } else if (finding.kind === "attribution" && finding.cue !== null) {
      add(count.cued(finding.speaker.side));
      add(count.stance(finding.speaker.side, finding.cue.stance));
    }
  }
  return contributions;
}
