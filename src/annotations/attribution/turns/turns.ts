import { firstEndingAfter } from "../../../document/index.js";
import { OUTLET_ZONES, type Span } from "../../../corpus/article.js";
import type { Document, Quotation } from "../../../document/document.js";
import type { ReadAttribution } from "../../../reader/reader.js";
import { mainSubject, phraseAfter } from "../../../reader/rules/noun-phrase.js";
import { sentenceAt } from "../../../document/index.js";
import { type Run, type Scene, spanOf } from "../../../reader/rules/scene.js";
import { extentOf, joined, lengthOf, meeting, overlap, within } from "../spans.js";
import { TURN } from "./rule.js";
import { type SpeechTag, nameBefore, tagAfter, tagBefore } from "./speech-tag.js";

/** A quotation, or the paragraphs of one speech, with who says it. */
interface Turn {
  readonly quotations: readonly Quotation[];
  readonly tag: SpeechTag | null;
  /** Who did something in the sentence before, where no tag tells who speaks. */
  readonly doer: Run | null;
  /** Where the tag's sentences begin and end, quotations included. */
  readonly extent: Span;
}

/**
 * Gives each quotation to whom the words beside it name. That is a convention of writing: `“…,” A said.
 * “…,” B said.` has one order wherever it stands, while a reader that links words by what they mean
 * takes the second quotation for the first speaker's now and then. A reader's cue and source are kept
 * where they stand in the quotation's own sentence; speech over paragraphs is one, with the tag that
 * any of them has; and a content that runs over a tag is cut at its quotation marks.
 */
export function withTurns(scene: Scene, read: readonly ReadAttribution[]): ReadAttribution[] {
  const turns = turnsOf(scene);
  if (turns.length === 0) return [...read];
  const cut = cutAtTags(scene, read, turns);
  // Turns share no quotation, so that what one turn leaves of an attribution is all that the next sees.
  const found: (ReadAttribution | null)[] = [...cut];
  const near = meeting(cut.map(({ content }) => extentOf(content)));
  const added: ReadAttribution[] = [];
  for (const turn of turns) {
    const inners = turn.quotations.map(({ inner }) => inner);
    const owners = near(extentOf(inners)).filter((at) => {
      const one = found[at];
      return one != null && overlap(one.content, inners) > 0;
    });
    const { kept, more } = settled(
      scene,
      owners.map((at) => found[at]!),
      turn,
    );
    for (const [index, at] of owners.entries()) found[at] = kept[index]!;
    if (more !== null) added.push(more);
  }
  const sentences = sentenceEnds(scene);
  const isTagged = inTags(scene, turns);
  return [...found.filter((one) => one !== null).filter((one) => !isTagged(one)), ...added].flatMap(
    (one) => bySentence(one, sentences),
  );
}

function turnsOf(scene: Scene): Turn[] {
  const { document } = scene;
  const outer = document.quotations.filter(
    (one) => document.quotations[scene.quotationAt(one.firstToken)] === one,
  );
  const turns: Turn[] = [];
  let chain: Quotation[] = [];
  let before: SpeechTag | null = null;
  let intro: SpeechTag | null = null;
  for (const [index, quotation] of outer.entries()) {
    const { paragraph } = quotation;
    const previous = outer[index - 1];
    const start = document.paragraphs[paragraph]!.firstToken;
    const goesOn =
      previous !== undefined &&
      !previous.closed &&
      previous.paragraph === paragraph - 1 &&
      quotation.firstToken === start;
    if (!goesOn) chain = [];
    chain = [...chain, quotation];
    const from = Math.max(
      previous?.paragraph === paragraph ? previous.endToken : start,
      scene.sentenceOf(quotation.firstToken).firstToken,
    );
    if (chain.length === 1) {
      intro = quotation.firstToken === start ? introOf(scene, paragraph - 1) : null;
      before = tagBefore(scene, quotation.firstToken, from) ?? intro;
    }
    const next = outer[index + 1];
    if (!quotation.closed && next?.paragraph === paragraph + 1) continue;
    const limit =
      next?.paragraph === paragraph ? next.firstToken : document.paragraphs[paragraph]!.endToken;
    const tag = tagAfter(scene, quotation, limit) ?? before ?? wordsOf(scene, quotation);
    const doer =
      tag === null && chain.length === 1 && previous?.paragraph !== paragraph
        ? doerBefore(scene, quotation, start)
        : null;
    const last = tag === null ? quotation.endToken : Math.max(quotation.endToken, tagEnd(tag));
    turns.push({
      quotations: chain,
      tag,
      doer,
      extent: {
        start: scene.sentenceOf(intro === null ? chain[0]!.firstToken : intro.source.first).start,
        end: scene.sentenceOf(last - 1).end,
      },
    });
  }
  return turns;
}

/** The longest line that hands over to a quotation, in words. */
const LONGEST_INTRO = 30;

/** A line before that ends in a colon and names who speaks: `And from Ann Roe:`. */
function introOf(scene: Scene, paragraph: number): SpeechTag | null {
  const line = scene.document.paragraphs[paragraph];
  if (line === undefined || line.words > LONGEST_INTRO || !OUTLET_ZONES.has(line.zone)) return null;
  const { firstToken } = scene.sentenceOf(line.endToken - 1);
  if (scene.at(line.endToken - 1).text !== ":") return null;
  return tagBefore(scene, line.endToken, firstToken) ?? nameBefore(scene, line.endToken - 1);
}

/** `“…”` and below it: `Those were the words of Ann Roe, …`. */
function wordsOf(scene: Scene, { endToken, paragraph }: Quotation): SpeechTag | null {
  const next = scene.document.paragraphs[paragraph + 1];
  if (next === undefined || scene.document.paragraphs[paragraph]!.endToken !== endToken)
    return null;
  const first = next.firstToken;
  const opening = scene.tokens.slice(first, first + 5).map(({ normal }) => normal);
  if (!/^(?:those|these|such) (?:were|are) the words of$/.test(opening.join(" "))) return null;
  const source = phraseAfter(scene, first + 5, next.endToken);
  return source && { cue: { first: first + 3, end: first + 4 }, source };
}

const tagEnd = ({ cue, source }: SpeechTag): number => Math.max(cue?.end ?? 0, source.end);

/** `Ann Roe shut the door. “Never again.”`: who does what is told just before a quotation of its own. */
function doerBefore(scene: Scene, quotation: Quotation, start: number): Run | null {
  const sentence = scene.sentenceOf(quotation.firstToken);
  if (sentence.firstToken !== quotation.firstToken || quotation.firstToken === start) return null;
  if (scene.sentenceOf(quotation.endToken - 1).endToken !== quotation.endToken) return null;
  const before = scene.sentenceOf(quotation.firstToken - 1);
  const subject = mainSubject(scene, before.firstToken, before.endToken);
  if (subject === null) return null;
  const named = scene.tokens
    .slice(subject.first, subject.end)
    .some(({ pos, normal }) => pos === "PROPN" || normal === "he" || normal === "she");
  return named ? subject : null;
}

/** Cuts a content that runs over a tag ("We won,” said Ann Roe. “At last) at the quotation marks. */
function cutAtTags(
  { tokens, document }: Scene,
  read: readonly ReadAttribution[],
  turns: readonly Turn[],
): ReadAttribution[] {
  const cues = turns.flatMap(({ tag }) => (tag?.cue ? [spanOf(tokens, tag.cue)] : []));
  const cuesIn = meeting(cues);
  const inners = joined(turns.flatMap(({ quotations }) => quotations.map(({ inner }) => inner)));
  const closed = turns.flatMap(({ quotations }) => quotations.filter(({ closed }) => closed));
  const closedIn = meeting(closed);
  // Where a content begins inside a quotation that ends a sentence, it ends there too.
  const sentenceEndIn = (part: Span): number | null => {
    const at = closedIn(part).find((index) => isBeyond(document, closed[index]!, part));
    return at === undefined ? null : closed[at]!.inner.end;
  };
  return read.flatMap((one) => {
    const content = one.content.flatMap((part) => {
      const over = cuesIn(part).some(
        (at) => part.start < cues[at]!.start && cues[at]!.end < part.end,
      );
      if (over) return within(inners, part);
      const end = sentenceEndIn(part);
      return [end === null ? part : { start: part.start, end }];
    });
    return content.length === 0 ? [] : [{ ...one, content }];
  });
}

/** Does a content begin in a quotation that ends its sentence, and run on into the next? */
const isBeyond = (document: Document, { inner, end }: Quotation, part: Span): boolean =>
  inner.start <= part.start &&
  part.start < inner.end &&
  end < part.end &&
  document.sentences[sentenceAt(document, inner.end - 1)]!.end <= end &&
  !document.quotations.some((other) => other.start >= end && other.start < part.end);

/** What a reader took for said by a tag's verb although it names who says the quotation. */
function inTags({ tokens }: Scene, turns: readonly Turn[]): (one: ReadAttribution) => boolean {
  const tags = turns.flatMap(({ tag }) =>
    tag?.cue ? [{ ...spanOf(tokens, tag.cue), source: spanOf(tokens, tag.source) }] : [],
  );
  const near = meeting(tags);
  return ({ cue, content }) =>
    cue !== null && near(cue).some((at) => content.every((part) => isIn(part, tags[at]!.source)));
}

/** Starts of quotations that open a sentence, in order, for {@link bySentence}. */
function sentenceEnds({ document }: Scene): readonly Span[] {
  return document.quotations
    .filter(({ start }) => document.sentences[sentenceAt(document, start)]?.start === start)
    .map(({ start, inner }) => ({ start, end: inner.end }));
}

/**
 * A quotation in a sentence of its own after the tag is an attribution of its own, with the same
 * speaker: ‘We are closing,’ said Ann Roe. ‘It is over.’ A sentence that goes on after its tag is one.
 *
 * @param openings quotations that open a sentence
 */
function bySentence(one: ReadAttribution, openings: readonly Span[]): ReadAttribution[] {
  const [first, ...others] = one.content;
  const tag = one.cue ?? one.source;
  if (first === undefined || others.length === 0 || tag === null) return [one];
  const own: Span[] = [first];
  const apart: Span[] = [];
  for (const part of others) {
    const opening = openings[firstEndingAfter(openings, part.start)];
    const opens = opening !== undefined && opening.start <= part.start && tag.end <= opening.start;
    const after = tag.start >= own.at(-1)!.start;
    (apart.length > 0 || (opens && after) ? apart : own).push(part);
  }
  const whole = { ...one, content: own };
  if (apart.length === 0) return [whole];
  return [whole, { ...one, content: apart, cue: null, source: null, speaker: one.source }];
}

/** What a turn leaves of the attributions that hold its quotations (null for nothing), and its own. */
interface Settled {
  readonly kept: readonly (ReadAttribution | null)[];
  readonly more: ReadAttribution | null;
}

/** Gives a turn's quotations to whom its tag names, where their owners do not. */
function settled(scene: Scene, owners: readonly ReadAttribution[], turn: Turn): Settled {
  const { tokens, document } = scene;
  const inners = turn.quotations.map(({ inner }) => inner);
  const untouched: Settled = { kept: owners, more: null };
  const holds = (one: ReadAttribution): boolean =>
    turn.quotations.length > 1 || overlap(one.content, inners) * 2 >= lengthOf(inners);
  if (turn.tag === null) {
    if (turn.doer === null || owners.some(({ source }) => source !== null)) return untouched;
    const source = spanOf(tokens, turn.doer);
    const own = owners.find(holds);
    if (own !== undefined)
      return { kept: owners.map((one) => (one === own ? { ...one, source } : one)), more: null };
    const more = { content: inners, cue: null, source, confidence: 0.6, rule: TURN };
    return { kept: owners, more };
  }
  const cue = turn.tag.cue && spanOf(tokens, turn.tag.cue);
  const source = spanOf(tokens, turn.tag.source);
  const isOwn = (one: ReadAttribution): boolean =>
    [one.cue, one.source].some(
      (span) => span !== null && ((cue !== null && meets(span, cue)) || meets(span, source)),
    );
  const [own] = owners
    .filter((one) => isOwn(one) && holds(one))
    .sort((a, b) => b.confidence - a.confidence);
  // A verb behind the tag ("said, and Tom Bell nodded") is not the quotation's; one before may be.
  const behind = cue === null || cue.start < inners.at(-1)!.end ? Infinity : cue.end;
  const elsewhere = (one: ReadAttribution): boolean =>
    inSentence(one, turn.extent, inners) && one.cue!.start < behind;
  if (own === undefined && owners.some(elsewhere)) return untouched;
  const stays = own?.source != null && isIn(own.source, turn.extent);
  const kept = owners.map((one) => {
    if (one === own)
      return {
        ...one,
        content: inners.length > 1 ? joined([...one.content, ...inners]) : one.content,
        cue: one.cue ?? cue,
        source: stays ? one.source : source,
      };
    return isInner(one, inners) ? one : without(one, inners, document.text);
  });
  if (own !== undefined) return { kept, more: null };
  const confidence = Math.max(0.8, ...owners.map((one) => one.confidence));
  return { kept, more: { content: inners, cue, source, confidence, rule: TURN } };
}

/** Speech within speech stays: a content that is less than half of one quotation. */
const isInner = ({ content, cue, source }: ReadAttribution, inners: readonly Span[]): boolean =>
  content.every((part) =>
    inners.some(({ start, end }) => start <= part.start && part.end <= end),
  ) &&
  [cue, source].some(
    (span) =>
      span !== null && inners.some(({ start, end }) => start <= span.start && span.end <= end),
  );

/** Has a reader given the quotation to a cue of its own sentences, which the tag does not name? */
const inSentence = (
  { cue, content }: ReadAttribution,
  extent: Span,
  inners: readonly Span[],
): boolean =>
  cue !== null &&
  extent.start <= cue.start &&
  cue.end <= extent.end &&
  overlap(content, inners) * 2 >= lengthOf(inners) &&
  !inners.some(({ start, end }) => start <= cue.start && cue.end <= end);

/** An attribution without a turn's quotations; null where no word is left. */
function without(
  one: ReadAttribution,
  inners: readonly Span[],
  text: string,
): ReadAttribution | null {
  const content = one.content
    .flatMap((part) => outside(part, inners))
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
  return content.length === 0 ? null : { ...one, content };
}

/** What of a span stands outside of others, in order. */
function outside(span: Span, others: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  for (const other of others) {
    if (other.end <= start || other.start >= span.end) continue;
    if (other.start > start) pieces.push({ start, end: other.start });
    start = Math.max(start, other.end);
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

const isIn = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end;
const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
