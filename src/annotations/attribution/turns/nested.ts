import { wordList } from "../../../language/index.js";
import type { Span } from "../../../corpus/article.js";
import type { ReadAttribution } from "../../../reader/reader.js";
import { type Frame, frameAt, frameOf } from "../../../reader/rules/frame.js";
import { phraseBefore } from "../../../reader/rules/noun-phrase.js";
import { type Scene, spanOf } from "../../../reader/rules/scene.js";
import { useRate } from "../../../reader/rules/uses.js";
import { isPassive, verbGroup } from "../../../reader/rules/verb-group.js";
import { tokenIndexAt } from "../cue-reading.js";
import { meeting } from "../spans.js";
import { TURN } from "./rule.js";
import { tagAfter, tagBefore } from "./speech-tag.js";

/** Share of uses, in per cent, from which a verb within speech is read as a cue. */
const LIKELY = 60;
const CLAUSAL = /^(?:r-)?(?:that|clause)$/;
const ADDRESSED = wordList("grammar", "addressed-pronouns");
/** Within somebody's words these are himself, or nobody in particular. */
const NOBODY = wordList("speech", "nobody-within-speech");

/**
 * Speech within speech, each with its own speaker: “My father used to say, ‘Never sell,’” and "he said
 * his lawyer had told him that the case was closed". A reader sees the outer one; what stands within is
 * added where a quotation has a tag of its own, or a verb of speech a subject and a clause.
 */
export function nestedSpeech(
  scene: Scene,
  found: readonly ReadAttribution[],
): readonly ReadAttribution[] {
  const cues = found.flatMap(({ cue }) => (cue === null ? [] : [cue]));
  const isCue = meeting(cues);
  const more = [...innerQuotations(scene, found)];
  for (const one of found)
    for (const part of one.content)
      more.push(...embedded(scene, one, part, (cue) => isCue(cue).length > 0));
  return more;
}

function* innerQuotations(
  scene: Scene,
  found: readonly ReadAttribution[],
): Iterable<ReadAttribution> {
  const { document, tokens } = scene;
  const contents = meeting(found.map(({ content }) => content[0]!));
  for (const quotation of document.quotations) {
    const outer = document.quotations[scene.quotationAt(quotation.firstToken)];
    if (outer === undefined || outer === quotation) continue;
    const { inner } = quotation;
    const known = contents(inner).some((at) => {
      const { start, end } = found[at]!.content[0]!;
      return start >= quotation.start && end <= quotation.end;
    });
    if (known) continue;
    const from = Math.max(outer.firstToken + 1, scene.sentenceOf(quotation.firstToken).firstToken);
    const tag =
      tagBefore(scene, quotation.firstToken, from) ??
      tagAfter(scene, quotation, outer.endToken - 1);
    if (tag === null) continue;
    yield {
      content: [inner],
      cue: tag.cue && spanOf(tokens, tag.cue),
      source: spanOf(tokens, tag.source),
      confidence: 0.7,
      rule: TURN,
    };
  }
}

/** What follows a verb where it is a clause, behind whom it is told to or not: "warned her that …". */
function clauseAfter(scene: Scene, lemma: string, verb: number): Frame | null {
  const plain = frameOf(scene, lemma, verb);
  if (CLAUSAL.test(plain.name)) return plain;
  if (!ADDRESSED.has(scene.at(verb + 1).normal)) return null;
  const behind = frameAt(scene, verb + 2, scene.sentenceOf(verb).endToken);
  return behind.name === "that" ? behind : null;
}

/** What a verb of speech within a content tells, with its own subject. */
function embedded(
  scene: Scene,
  outer: ReadAttribution,
  part: Span,
  isCue: (cue: Span) => boolean,
): ReadAttribution[] {
  const { document, tokens } = scene;
  const first = tokenIndexAt(document, part.start);
  const end = tokenIndexAt(document, part.end - 1) + 1;
  for (let index = first + 1; index < end; index += 1) {
    const { pos, lemma } = scene.at(index);
    if (pos !== "VERB") continue;
    const frame = clauseAfter(scene, lemma, index);
    if (frame === null || frame.contentFirst >= end) continue;
    if (useRate("verb", lemma, frame.name) < LIKELY) continue;
    const group = verbGroup(scene, index);
    // "It is fair to say that …": an infinitive has no subject of its own before it.
    if (scene.at(group.first).normal === "to") continue;
    const source = phraseBefore(scene, group.first);
    if (source === null || source.first < first || isPassive(scene, group)) continue;
    if (source.end - source.first === 1 && NOBODY.has(scene.at(source.first).normal)) continue;
    const cue = spanOf(tokens, group);
    const content = { start: scene.at(frame.contentFirst).start, end: part.end };
    if (isCue(cue) || content.start >= content.end) continue;
    return [
      {
        content: [content],
        cue,
        source: spanOf(tokens, source),
        confidence: Math.min(outer.confidence, 0.7),
        rule: TURN,
      },
    ];
  }
  return [];
}
