import { VOICES, type Voice } from "../../finding.js";
import { kind, perThousand } from "../measure.js";
import { loadedCount } from "./contributions.js";
import { enoughWords } from "./minimum.js";
import { WORDS_OF } from "./words-of.js";

/** Id of the rate of a family in a voice. */
export const familyId = (family: string, voice: Voice): string =>
  voice === "outlet" ? `loaded-family-${family}` : `loaded-family-${family}:${voice}`;

/** What terms of a family are called in a sentence: contested is what the topic file says is, and nothing else. */
const termsOf = (family: string): string =>
  family === "contested" ? "terms that the topic file calls contested" : `${family} terms`;

/** Loaded terms of one family ("emotive", "euphemism") per 1,000 words of a voice. */
export const loadedFamily = kind({
  component: "loaded",
  group: "loaded",
  tells: "How many terms of one kind, as emotive ones, stand in every 1,000 words of a voice.",
  caution: "Kinds are small: most rest on a handful of terms.",
  example: {
    text: "Nordia liberated the valley. Rain fell.",
    measure: "loaded-family-contested",
    counts: { "loaded-family:outlet:contested": 1, "loaded-words:outlet": 6 },
    value: (1000 * 1) / 6,
  },
  of: ({ families }) =>
    families.flatMap((family) =>
      VOICES.map((voice) => ({
        id: familyId(family, voice),
        name: `${family}, ${voice} voice`,
        voice,
        detail: family,
        says: {
          more: [
            `uses more ${termsOf(family)} in ${WORDS_OF[voice]}`,
            `uses fewer ${termsOf(family)} in ${WORDS_OF[voice]}`,
          ],
          all: null,
        },
        rank: voice === "outlet" ? "detail" : "table",
        formula: `1000 × ${family} terms in the ${voice} voice / words in the ${voice} voice`,
        ...perThousand(loadedCount.family(family, voice), loadedCount.words(voice)),
        minimum: enoughWords(voice),
      })),
    ),
});
