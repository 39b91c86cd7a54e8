import type { Analysis } from "../outlets/analysis.js";
import { accusedHeard } from "./accused-heard.js";
import { articleStrip } from "./article-strip.js";
import { contrasts } from "./contrasts.js";
import { cueStanceBySide } from "./cue-stance-by-side.js";
import { distinctiveWords } from "./distinctive-words.js";
import { eventFacts } from "./event-facts.js";
import type { Figure } from "./figure.js";
import { roundedAnalysis } from "./rounded-analysis.js";
import { bounded } from "./kit/bounded.js";
import { frames } from "./frames.js";
import { loadedTerms } from "./loaded-terms.js";
import { namings } from "./namings.js";
import { powerCurve } from "./power-curve.js";
import { roles } from "./roles.js";
import { sharedText } from "./shared-text.js";
import { sidednessComponents } from "./sidedness-components.js";
import { speakersBySide } from "./speakers-by-side.js";
import { timeLine } from "./time-line.js";
import { wordScatter } from "./word-scatter.js";
import { wireEdits } from "./wire-edits.js";
import { wordingChoices } from "./wording-choices.js";

/** Every chart by name, in the order of the report. A new chart is a file and a line here. */
export const FIGURES: ReadonlyMap<string, (analysis: Analysis) => Figure> = new Map<
  string,
  (analysis: Analysis) => Figure
>([
  ["loaded-terms", loadedTerms],
  ["wording-choices", wordingChoices],
  ["distinctive-words", distinctiveWords],
  ["word-scatter", (analysis) => wordScatter(analysis)],
  ["speakers-by-side", speakersBySide],
  ["cue-stance-by-side", cueStanceBySide],
  ["sidedness-components", sidednessComponents],
  ["contrasts", contrasts],
  ["time-line", timeLine],
  ["accused-heard", accusedHeard],
  ["frames", frames],
  ["roles", roles],
  ["namings", namings],
  ["event-facts", eventFacts],
  ["article-strip", articleStrip],
  ["shared-text", sharedText],
  ["wire-edits", wireEdits],
  ["power-curve", powerCurve],
]);

/**
 * Draws an analysis: every chart as a plain plotly object with its words and its data. The same
 * analysis gives the same charts, byte for byte.
 *
 * Each mark opens sentences: `customdata` of its trace holds at the mark's place a title, the true number
 * of findings and the ids of at most twenty.
 *
 * A chart that has nothing to show (no topic, say) is still there: it says in words why it is
 * empty and what to do, and its `empty` is true.
 *
 * @example figures(analysis).map(({ name }) => name) // ['loaded-terms', 'wording-choices', …]
 */
export function figures(analysis: Analysis): Figure[] {
  const settled = roundedAnalysis(analysis);
  return [...FIGURES.values()].map((draw) => bounded(draw(settled)));
}
