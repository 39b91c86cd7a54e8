import { VOICES, type Voice } from "../../finding.js";
import { kind, share } from "../measure.js";
import { loadedCount } from "./contributions.js";

/** Id of a term's share among the wordings of its concept in a voice. */
export const choiceId = (concept: string, term: string, voice: Voice): string =>
  `choice:${voice}:${JSON.stringify([concept, term])}`;

/** Which of the rival wordings of one thing is chosen, neutral ones among them. */
export const wordingChoice = kind({
  component: "choice",
  group: "loaded",
  tells: "Which of the rival wordings of one thing an outlet chooses.",
  caution: "A concept that is named twice gives 0, 50 or 100 %: read the counts.",
  example: {
    text: "Nordia liberated the valley. The army took over a village.",
    measure: 'choice:outlet:["control","liberate"]',
    counts: {
      'loaded-choice:outlet:["control","liberate"]': 1,
      "loaded-concept:outlet:control": 2,
    },
    value: 0.5,
  },
  of: ({ topic }) =>
    (topic?.concepts ?? []).flatMap((concept) =>
      concept.terms.flatMap(({ term, side }) =>
        VOICES.map((voice) => ({
          id: choiceId(concept.id, term, voice),
          name: `“${term}” for ${concept.name}, ${voice} voice`,
          voice,
          side,
          detail: `${concept.id}: ${term}`,
          rank: "table" as const,
          formula: `uses of “${term}” in the ${voice} voice / uses of all wordings of “${concept.name}” in that voice`,
          ...share(
            loadedCount.choice(concept.id, term, voice),
            loadedCount.concept(concept.id, voice),
          ),
          minimum: [
            {
              count: loadedCount.concept(concept.id, voice),
              atLeast: 5,
              of: `wordings of “${concept.name}”`,
            },
          ],
        })),
      ),
    ),
});
