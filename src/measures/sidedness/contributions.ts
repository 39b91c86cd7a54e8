import type {
  AccusationFinding,
  AttributionFinding,
  Finding,
  HarmFinding,
  MentionFinding,
} from "../../finding.js";
import type { Contribution } from "../../statistics/contribution.js";
import type { Document } from "../../document/document.js";
import type { Topic } from "../../topic/topic.js";
import type { Component } from "./counts.js";
import { sidedCount } from "./counts.js";
import { paragraphAt } from "../../document/index.js";
import { firstVoices } from "./first-voice.js";
import { prominentParagraphs } from "./prominence.js";

/**
 * Each finding's share in the counts of one-sidedness.
 *
 * - **voice**: attributed contents of a side's speakers, outermost ones; their words are counted with
 *   the other words of speakers (`attributionContributions`).
 * - **mention**: mentions of a side's actors in the outlet's own voice.
 * - **wording**: contested terms whose wording is a side's, in the outlet's own voice, neither
 *   negated nor at a distance ("so-called").
 * - **tone**: tone towards a side's mentions in the outlet's own voice, where the reader tells one.
 * - **prominence**: mentions of a side's actors, in any voice, in headline, standfirst and first
 *   body paragraph: what stands there is the outlet's choice, whoever says it.
 * - **blame**: harm that a side does to others, told in the outlet's own voice and not denied there.
 *   Harm done to a side that names nobody who did it is counted apart.
 * - **response**: accusations against a side, and those after which it is heard in the article.
 * - **first voice**: the side whose speaker is heard first, and how far down each side's first voice
 *   stands.
 *
 * Speakers, actors and wordings of no side, of a third party or of an ally count for nobody.
 *
 * @param findings all findings of the document, in any order
 * @returns nothing where there is no topic or no side
 */
export function sidednessContributions(
  document: Document,
  findings: readonly Finding[],
  topic: Topic | null,
): Contribution[] {
  const sides = new Set((topic?.sides ?? []).map(({ id }) => id));
  const contributions: Contribution[] = [];
  const add: Add = (paragraph, name, amount, finding) =>
    void contributions.push({ paragraph, name, amount, finding: finding.id });
  if (sides.size === 0) return contributions;
  const prominent = prominentParagraphs(document);
  const attributions: AttributionFinding[] = [];

  for (const finding of findings) {
    const paragraph = paragraphAt(document, finding.start);
    if (finding.kind === "attribution") {
      const { side } = finding.speaker;
      if (side === null || !sides.has(side)) continue;
      attributions.push(finding);
      if (finding.parent === null) addContent(document, finding, side, add);
    } else if (finding.kind === "mention") {
      const { side } = finding;
      if (side !== null && sides.has(side))
        addMention(finding, side, paragraph, prominent.has(paragraph), add);
    } else if (finding.kind === "loaded") {
      const { favours: side, voice, concept, negated, distanced } = finding;
      if (concept === null || voice !== "outlet" || negated || distanced) continue;
      if (side !== null && sides.has(side)) addOne("wording", side, 1, paragraph, finding, add);
    } else if (finding.kind === "harm") addHarm(finding, sides, paragraph, add);
    else if (finding.kind === "accusation") addAccusation(finding, paragraph, add);
  }
  const { first, places } = firstVoices(document, attributions);
  for (const { finding, side, share } of places) {
    const paragraph = paragraphAt(document, finding.content.start);
    add(paragraph, sidedCount.firstVoiceSum(side), share, finding);
    add(paragraph, sidedCount.firstVoices(side), 1, finding);
    if (finding === first) addOne("first-voice", side, 1, paragraph, finding, add);
  }
  return contributions;
}

type Add = (paragraph: number, name: string, amount: number, finding: Finding) => void;

function addOne(
  component: Component,
  side: string,
  amount: number,
  paragraph: number,
  finding: Finding,
  add: Add,
): void {
  add(paragraph, sidedCount.of(component, side), amount, finding);
  add(paragraph, sidedCount.any(component), amount, finding);
}

function addContent(document: Document, finding: AttributionFinding, side: string, add: Add): void {
  const paragraph = paragraphAt(document, finding.content.start);
  add(paragraph, sidedCount.contents(side), 1, finding);
  add(paragraph, sidedCount.anyContents, 1, finding);
}

function addHarm(
  finding: HarmFinding,
  sides: ReadonlySet<string>,
  paragraph: number,
  add: Add,
): void {
  if (finding.voice !== "outlet" || finding.negated) return;
  const agent = finding.agent?.side ?? null;
  const patient = finding.patient?.side ?? null;
  if (agent !== null && agent !== patient && sides.has(agent))
    addOne("blame", agent, 1, paragraph, finding, add);
  if (patient === null || agent === patient || !sides.has(patient)) return;
  add(paragraph, sidedCount.suffered(patient), 1, finding);
  if (finding.agent === null) add(paragraph, sidedCount.agentless(patient), 1, finding);
}

function addAccusation(finding: AccusationFinding, paragraph: number, add: Add): void {
  const { accused, response } = finding;
  add(paragraph, sidedCount.accusations(accused), 1, finding);
  add(paragraph, sidedCount.anyAccusations, 1, finding);
  if (response === "unheard") return;
  add(paragraph, sidedCount.heard(accused), 1, finding);
  add(paragraph, sidedCount.anyHeard, 1, finding);
}

function addMention(
  finding: MentionFinding,
  side: string,
  paragraph: number,
  prominent: boolean,
  add: Add,
): void {
  if (prominent) addOne("prominence", side, 1, paragraph, finding, add);
  if (finding.voice !== "outlet") return;
  addOne("mention", side, 1, paragraph, finding, add);
  if (finding.tone === null) return;
  const { positive, negative } = finding.tone;
  add(paragraph, sidedCount.toneSum(side), positive - negative, finding);
  add(paragraph, sidedCount.toned(side), 1, finding);
}
