import { VOICES, type LoadedFinding, type Voice } from "../finding.js";
import { keyOf, tally } from "./tally.js";
import { ofKind, type StoryReading } from "./reading.js";
import type { FrameUse, StoryArticle, WordUse, WordingUse } from "./story.js";

type Wording = Pick<StoryArticle, "loaded" | "distanced" | "wordings" | "frames">;

/** Loaded terms and frames by voice, and rival wordings in the outlet's own. */
export function wordingOf(reading: StoryReading): Wording {
  const terms = ofKind(reading, "loaded");
  // Wording of a topic that favours nobody is a choice, and no loaded term.
  const judging = terms.filter(({ concept, favours }) => concept === null || favours !== null);
  const frames = ofKind(reading, "frame");
  return {
    loaded: byVoice((voice) =>
      uses(judging.filter((one) => one.voice === voice && !one.distanced)),
    ),
    distanced: uses(judging.filter((one) => one.distanced)),
    wordings: tally(
      terms.filter(({ concept, voice }) => concept !== null && voice === "outlet"),
      ({ concept, term }) => keyOf(concept, term),
      ({ concept, term, favours }, all): Omit<WordingUse, "count" | "findings"> => ({
        ...{ concept: concept!, term, words: wordsOf(all), side: favours },
      }),
    ),
    frames: byVoice((voice): FrameUse[] =>
      tally(
        frames.filter((one) => one.voice === voice),
        ({ frame }) => frame,
        ({ frame }) => ({ frame }),
      ),
    ),
  };
}

const uses = (findings: readonly LoadedFinding[]): WordUse[] =>
  tally(
    findings,
    ({ term, category, favours, negated }) => keyOf(term, category, favours, negated),
    ({ term, category, favours, negated, concept }, all) => ({
      ...{ term, words: wordsOf(all), category, favours, negated, concept },
    }),
  );

/** The words as they stand, each once; the same in capitals is the same. */
const wordsOf = (findings: readonly LoadedFinding[]): string[] =>
  [
    ...new Map(
      [...findings].reverse().map(({ text }) => [text.toLowerCase(), text] as const),
    ).values(),
  ].reverse();

const byVoice = <T>(of: (voice: Voice) => T): Record<Voice, T> =>
  Object.fromEntries(VOICES.map((voice) => [voice, of(voice)])) as Record<Voice, T>;
