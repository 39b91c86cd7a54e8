import { joinAroundCue } from "./around-cue.js";
import { assign } from "./assign.js";
import { betweenQuotations } from "./between-quotations.js";
import { bestTags, logSumExp, stretchLogProbability, sums, type Chain } from "./chain.js";
import { firstUnit, linkScores } from "./links.js";
import type { ModelCard } from "./model-card.js";
import { logit } from "../../logit.js";
import { interpolate, twoDecimals } from "./numbers.js";
import { INSIDE, spansOf, type UnitSpan } from "./spans.js";
import { spanMean, unitBounds, unitScores, type WindowOutput } from "./window-output.js";
import type { Stretch } from "./windows.js";

/** Who is made to say what: a content in one or more parts, its cue and its source. */
export interface LearnedAttribution {
  readonly content: readonly Stretch[];
  readonly cue: Stretch | null;
  readonly source: Stretch | null;
  /** Probability that the content's ends are where a person would set them. Two decimals. */
  readonly confidence: number;
}

/** The attributions of one window. */
export function attributionsOf(
  text: string,
  output: WindowOutput,
  card: ModelCard,
): readonly LearnedAttribution[] {
  const { window } = output;
  const chain: Chain = {
    transitions: Float64Array.from(card.transitions.flat()),
    start: Float64Array.from(card.start),
  };
  const bounds = unitBounds(window);
  const scores = unitScores(output, card, bounds);
  const tags = bestTags(scores, chain);
  const spans = spansOf(tags, window.paragraph, card.longestGap);
  const contents = spans
    .filter((s) => s.role === "content")
    .flatMap((content) => betweenQuotations(content, text, window));
  if (contents.length === 0) return [];
  const cues = spans.filter((s) => s.role === "cue");
  const sources = spans.filter((s) => s.role === "source");
  const mean = (span: UnitSpan, head: "content_query" | "cue_key" | "cue_query" | "source_key") =>
    spanMean(output, card, bounds, span, head);
  const cueKeys = cues.map((cue) => mean(cue, "cue_key"));
  const sourceKeys = sources.map((source) => mean(source, "source_key"));
  const marginals = sums(scores, chain);

  const cueOf = assign(
    contents.map((content) =>
      linkScores(
        content,
        mean(content, "content_query"),
        cues,
        cueKeys,
        window.paragraph,
        card.cueDistance,
      ),
    ),
  );
  // Only cues that a content points to look for a source.
  const inUse = cues.filter((_, index) => cueOf.includes(index));
  const sourceOf = assign(
    inUse.map((cue) =>
      linkScores(
        cue,
        mean(cue, "cue_query"),
        sources,
        sourceKeys,
        window.paragraph,
        card.sourceDistance,
      ),
    ),
    card.noSource,
  );
  const free = sources.filter((_, index) => !sourceOf.includes(index));

  const linked = contents.map((content, index) => {
    const cue = cues[cueOf[index] ?? -1] ?? null;
    const source =
      cue === null
        ? signature(content, free, window.paragraph)
        : (sources[sourceOf[inUse.indexOf(cue)] ?? -1] ?? null);
    return { content, cue, source };
  });
  const unitText = (unit: number): string =>
    text.slice(Math.max(0, window.unitStarts[unit]!), Math.max(0, window.unitEnds[unit]!));

  const found: LearnedAttribution[] = [];
  for (const { content, cue, source } of joinAroundCue(linked, unitText)) {
    const parts = content.parts
      .map((part) => stretchOf(text, window, part))
      .filter((part) => part !== null);
    if (parts.length === 0) continue;
    let logProbability = 0;
    for (const [at, [first, last]] of content.parts.entries()) {
      const cut = content.endsAtMarks === true && at === content.parts.length - 1;
      // Where a content goes on after a gap or begins at a mark, it may be tagged as begun anew or as
      // going on: both say the same.
      const begun =
        at === 0 && tags[first] === BEGIN_CONTENT
          ? [tags]
          : [BEGIN_CONTENT, INSIDE.content].map((tag) => withTag(tags, first, tag));
      logProbability += logSumExp(
        begun.map((path) =>
          stretchLogProbability(
            scores,
            chain,
            marginals,
            path,
            first,
            last,
            cut ? null : INSIDE.content,
          ),
        ),
      );
    }
    const confidence = interpolate(logit(Math.exp(logProbability)), card.calibration.attribution);
    found.push({
      content: parts,
      cue: cue === null ? null : wholeOf(text, window, cue),
      source: source === null ? null : wholeOf(text, window, source),
      confidence: twoDecimals(confidence),
    });
  }
  return found;
}

const BEGIN_CONTENT = INSIDE.content - 1;

function withTag(tags: Uint8Array, unit: number, tag: number): Uint8Array {
  const path = tags.slice();
  path[unit] = tag;
  return path;
}

/** Who is named beside words that no cue attributes, as under a letter: the only source left in its paragraph. */
function signature(
  content: UnitSpan,
  free: readonly UnitSpan[],
  paragraph: readonly number[],
): UnitSpan | null {
  const beside = free.filter(
    (source) => paragraph[firstUnit(source)] === paragraph[firstUnit(content)],
  );
  return beside.length === 1 ? beside[0]! : null;
}

interface Offsets {
  readonly unitStarts: readonly number[];
  readonly unitEnds: readonly number[];
}

/** From the span's first part to its last: sources and cues are hardly ever split. */
function wholeOf(text: string, window: Offsets, span: UnitSpan): Stretch | null {
  return stretchOf(text, window, [span.parts[0]![0], span.parts.at(-1)![1]]);
}

const QUOTES = /["“”„‟«»‘’'`\s]/;

/** Units to text, without the quotation marks at both ends; null where nothing else is left. */
function stretchOf(
  text: string,
  { unitStarts, unitEnds }: Offsets,
  [first, last]: readonly [number, number],
): Stretch | null {
  let from = first;
  let to = last;
  while (from <= to && unitStarts[from]! < 0) from += 1;
  while (to >= from && unitStarts[to]! < 0) to -= 1;
  if (from > to) return null;
  let start = unitStarts[from]!;
  let end = unitEnds[to]!;
  while (start < end && QUOTES.test(text[start]!)) start += 1;
  while (end > start && QUOTES.test(text[end - 1]!)) end -= 1;
  return end > start ? { start, end } : null;
}
