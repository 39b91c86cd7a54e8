import { voiceOf } from "../annotations/attribution/index.js";
import type { Document } from "../document/document.js";
import type { Finding } from "../finding.js";
import type { Contribution } from "../statistics/contribution.js";
import type { Topic } from "../topic/topic.js";
import { attributionContributions } from "./attribution/contributions.js";
import { isCounted } from "./counted.js";
import { framingContributions } from "./framing/contributions.js";
import { roleContributions } from "./framing/role-contributions.js";
import { storyContributions } from "./framing/story-frame.js";
import { loadedContributions } from "./loaded/contributions.js";
import { sidednessContributions } from "./sidedness/contributions.js";

/**
 * All that an article adds to the counts behind measures, paragraph by paragraph, each amount with
 * the finding behind it. Measures, tables and contrasts need nothing else of an article.
 *
 * Findings that no figure counts (`isCounted`) add nothing.
 *
 * @example
 * contributionsOf(document, findings, topic); // [{ paragraph: 0, name: "loaded-terms:outlet", amount: 1, finding: "a#l12-18" }, …]
 */
export function contributionsOf(
  document: Document,
  findings: readonly Finding[],
  topic: Topic | null,
): Contribution[] {
  const counted = findings.filter(isCounted);
  const voiceAt = voiceOf(
    document,
    counted.filter((finding) => finding.kind === "attribution"),
  );
  return [
    ...attributionContributions(document, counted),
    ...loadedContributions(document, counted, voiceAt),
    ...sidednessContributions(document, counted, topic),
    ...framingContributions(document, counted, voiceAt),
    ...roleContributions(document, counted, topic),
    ...storyContributions(document, counted),
  ];
}
