import { VOICES } from "../../finding.js";
import { kind, perThousand } from "../measure.js";
import { loadedCount } from "./contributions.js";
import { enoughWords } from "./minimum.js";
import { WORDS_OF } from "./words-of.js";

/** In whose words, as a sentence about an outlet has it. */
/**
 * Loaded terms per 1,000 words **in that voice**, so that an outlet that quotes much isn't blamed
 * for what its sources say.
 */
export const loadedTerms = kind({
  component: "loaded",
  group: "loaded",
  tells:
    "How many terms that take sides or colour stand in every 1,000 words of a voice: the outlet's own, reported speech, quotations.",
  caution:
    "It depends on the lexicon and on the topic's wording: read the terms before you quote it.",
  example: {
    text: "The regime crushed the protest. Rain fell on the valley today.",
    measure: "loaded-outlet",
    counts: { "loaded-terms:outlet": 2, "loaded-words:outlet": 11 },
    value: (1000 * 2) / 11,
  },
  of: () =>
    VOICES.map((voice) => ({
      id: `loaded-${voice}`,
      name: `loaded terms, ${voice} voice`,
      voice,
      says: {
        more: [
          `uses more loaded terms in ${WORDS_OF[voice]}`,
          `uses fewer loaded terms in ${WORDS_OF[voice]}`,
        ],
        all: null,
      },
      formula: `1000 × terms in the ${voice} voice / words in the ${voice} voice`,
      ...perThousand(loadedCount.terms(voice), loadedCount.words(voice)),
      minimum: enoughWords(voice),
    })),
});
