import type { AttributionFinding } from "../finding.js";
import { groupBy } from "../group-by.js";
import { wordsOfOutermost } from "../measures/index.js";
import { keyOf } from "./tally.js";
import { ofKind, sentenceOf, type StoryReading } from "./reading.js";
import type { FirstHeard, StorySpeaker, StoryVoices } from "./story.js";

/** Who is quoted first, and who is given how many words. */
export function voicesOf(reading: StoryReading): StoryVoices {
  const attributions = ofKind(reading, "attribution");
  const words = wordsIn(reading, attributions);
  const speakers = [...groupBy(attributions, speakerKey).values()]
    .map((own): StorySpeaker => {
      const { name, kind, side, anonymous } = own[0]!.speaker;
      return {
        ...{ name, kind, side, anonymous },
        words: own.reduce((sum, { id }) => sum + (words.get(id) ?? 0), 0),
        count: own.length,
        findings: own.map(({ id }) => id),
      };
    })
    .sort((a, b) => b.words - a.words);
  return {
    words: speakers.reduce((sum, speaker) => sum + speaker.words, 0),
    firstQuoted: firstQuoted(reading, attributions),
    speakers,
  };
}

/** One line for each speaker of a name, one for all who are not told. */
const speakerKey = ({ speaker: { name, side } }: AttributionFinding): string =>
  name === null ? keyOf(null) : keyOf(name, side);

/** Words of each attribution, by its id: each word for the outermost speaker, as the measures count. */
function wordsIn(
  { document }: StoryReading,
  attributions: readonly AttributionFinding[],
): ReadonlyMap<string, number> {
  return new Map(
    [...wordsOfOutermost(document, attributions)].map(([{ id }, byParagraph]) => [
      id,
      [...byParagraph.values()].reduce((sum, words) => sum + words, 0),
    ]),
  );
}

function firstQuoted(
  reading: StoryReading,
  attributions: readonly AttributionFinding[],
): FirstHeard | null {
  const first = attributions
    .filter(({ form, speaker }) => form !== "indirect" && speaker.name !== null)
    .sort((a, b) => a.content.start - b.content.start)[0];
  return first === undefined ? null : heardIn(reading, first);
}

/** An attribution as words of its speaker, in their sentence. */
export function heardIn(reading: StoryReading, finding: AttributionFinding): FirstHeard {
  const { id, speaker, content } = finding;
  const part = content.parts?.[0] ?? content;
  return {
    speaker: speaker.name,
    side: speaker.side,
    sentence: sentenceOf(reading, part),
    findings: [id],
  };
}
