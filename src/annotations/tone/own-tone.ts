import { overlapping } from "../../document/index.js";
import type {
  AttributionFinding,
  HarmFinding,
  LoadedFinding,
  MentionFinding,
  Tone,
} from "../../finding.js";

const NEUTRAL: Tone = { negative: 0, neutral: 1, positive: 0 };

/**
 * The tone towards each mention without what spills over from its sentence: who says something does not
 * take the tone of what he says, and who suffers a harm does not take that of the harm.
 *
 * A mention within the source of an attribution is neutral, unless a loaded word stands within that
 * source too ("the disgraced minister said"). A negative mention within the patient of a harm, and in
 * no agent, is neutral for the same reason. All other tones stay as the reader gave them.
 *
 * When not to trust it: sympathy for a victim is lost where the reader took it for a positive tone only
 * of the sentence; and a source that is mocked by the verb alone ("ranted") counts as neutral.
 *
 * @param mentions mentions with their tones; those without one stay without
 * @example ownTone([mayor], { attributions: [said], harms: [], loaded: [] })[0]?.tone?.neutral; // 1
 */
export function ownTone(
  mentions: readonly MentionFinding[],
  {
    attributions,
    harms,
    loaded,
  }: {
    readonly attributions: readonly AttributionFinding[];
    readonly harms: readonly HarmFinding[];
    readonly loaded: readonly LoadedFinding[];
  },
): MentionFinding[] {
  if (mentions.every(({ tone }) => tone === null)) return [...mentions];
  const meetsWord = overlapping(loaded);
  const isSource = overlapping(
    attributions.flatMap(({ source }) => (source === null || meetsWord(source) ? [] : [source])),
  );
  const isAgent = overlapping(harms.flatMap(({ agent }) => agent ?? []));
  const isPatient = overlapping(harms.flatMap(({ patient }) => patient ?? []));
  return mentions.map((mention) => {
    const { tone } = mention;
    if (tone === null) return mention;
    const suffers =
      tone.negative > Math.max(tone.neutral, tone.positive) &&
      isPatient(mention) &&
      !isAgent(mention);
    return isSource(mention) || suffers ? { ...mention, tone: NEUTRAL } : mention;
  });
}
