import type { Voice } from "../../finding.js";
import type { Measure } from "../../statistics/measure.js";
import type { Topic } from "../../topic/topic.js";
import { loadedCount } from "./contributions.js";
import { readLexicon } from "../../annotations/loaded/read-lexicon.js";

const VOICES: readonly Voice[] = ["outlet", "reported", "quoted"];

/** Words before a rate is shown as sufficient: below, one term more or less changes it by a third. */
const LEAST_WORDS = 300;
/** Contested terms before a share is shown as sufficient. */
const LEAST_TERMS = 5;

/**
 * The measures of loaded terminology.
 *
 * - `loaded-<voice>`: terms of lexicon and topic per 1,000 words **in that voice**, so that an outlet
 *   that quotes much is not blamed for what its sources say.
 * - `loaded-learned-<voice>`: the same for words that the learned reader marked, never mixed with
 *   those.
 * - `loaded-distanced`: terms in scare quotes or after "so-called" per 1,000 words of the outlet's
 *   voice.
 * - `loaded-family-<family>`: terms of a family in the outlet's voice per 1,000 of its words.
 * - `unattributed-contested`: contested wordings in the outlet's own voice, in no attribution, over
 *   all uses of such wordings in any voice.
 *
 * Which side's wording an outlet takes over is a measure of one-sidedness (`lean:wording:<a>:<b>`).
 * Below the stated minimum a figure is not shown as sufficient.
 *
 * @param topic sides and contested wordings; without one only the rates are given
 * @param categories families to give rates for; all of the lexicon, and `contested` with a topic, by
 *   default
 */
export function loadedMeasures(topic: Topic | null, categories?: readonly string[]): Measure[] {
  const families = categories ?? [
    ...(topic && topic.concepts.length > 0 ? ["contested"] : []),
    ...readLexicon().families.map(({ id }) => id),
  ];
  return [
    ...VOICES.map((voice) =>
      rate(`loaded-${voice}`, `loaded terms, ${voice} voice`, loadedCount.terms(voice), voice),
    ),
    ...VOICES.map((voice) =>
      rate(
        `loaded-learned-${voice}`,
        `words marked by the learned reader, ${voice} voice`,
        loadedCount.learned(voice),
        voice,
      ),
    ),
    rate("loaded-distanced", "loaded terms at a distance", loadedCount.distanced, "outlet"),
    ...families.map((family) =>
      rate(
        `loaded-family-${family}`,
        `${family}, outlet voice`,
        loadedCount.family(family, "outlet"),
        "outlet",
      ),
    ),
    ...(topic && topic.concepts.length > 0 ? [unattributedContested()] : []),
  ];
}

function rate(id: string, label: string, part: string, voice: Voice): Measure {
  const whole = loadedCount.words(voice);
  return {
    id,
    group: "loaded",
    label,
    sides: null,
    evidence: [part],
    unit: "per 1,000 words",
    range: [0, Infinity],
    formula: `1000 × terms in the ${voice} voice / words in the ${voice} voice`,
    value: ({ total }) => (total(whole) > 0 ? (1000 * total(part)) / total(whole) : null),
    minimum: [{ count: whole, atLeast: LEAST_WORDS, of: `words in the ${voice} voice` }],
  };
}

function unattributedContested(): Measure {
  return {
    id: "unattributed-contested",
    group: "loaded",
    label: "unattributed contested claims",
    sides: null,
    evidence: [loadedCount.unattributed],
    unit: "share",
    range: [0, 1],
    formula:
      "contested wordings of a side in the outlet's own voice / contested wordings of a side in any voice",
    value: ({ total }) =>
      total(loadedCount.claims) > 0
        ? total(loadedCount.unattributed) / total(loadedCount.claims)
        : null,
    minimum: [{ count: loadedCount.claims, atLeast: LEAST_TERMS, of: "contested wordings" }],
  };
}
