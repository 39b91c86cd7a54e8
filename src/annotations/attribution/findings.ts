import { paragraphAt, sentenceAt } from "../../document/index.js";
import { OUTLET_ZONES, type Span, type ZoneName } from "../../corpus/article.js";
import type {
  AttitudeFinding,
  AttributionFinding,
  Cue,
  ReaderName,
  TextSpan,
} from "../../finding.js";
import type { ReadAttribution, Reading } from "../../reader/reader.js";
import type { Document } from "../../document/document.js";
import type { Topic } from "../../topic/topic.js";
import { actOf } from "./act.js";
import { nameBeside, speakerSpan } from "./by-tree.js";
import { continued } from "./continued.js";
import { readCue } from "./cue-reading.js";
import { withSecondCue, withoutNextAct } from "./coordinated.js";
import { countsAt } from "./floor.js";
import { formOf, speaksAfterColon } from "./form.js";
import { markedSpeech } from "../../reader/rules/marked.js";
import { Scene, spanOf as spanOfRun } from "../../reader/rules/scene.js";
import { type Verbatim, verbatim } from "../../reader/rules/verbatim.js";
import { HEADLINE_LABELS } from "../../reader/rules/words.js";
import { mended } from "./links.js";
import { merged, type Candidate } from "./merge.js";
import { isNegated } from "./negation.js";
import { holdersOf } from "./parents.js";
import { nestedSpeech } from "./turns/nested.js";
import { withTurns } from "./turns/turns.js";
import { articlePeople, NOBODY, resolveSpeakers } from "../../entities/index.js";
import type { ArticlePeople, Voiced } from "../../entities/index.js";
import { extentOf, joined, lengthOf, overlap } from "./spans.js";

const HEADINGS: ReadonlySet<ZoneName> = new Set(["headline", "standfirst", "subheading"]);

/** What attributions are read with. */
export interface AttributionContext {
  /** Names, sides and kinds of actors; null: speakers get no side. */
  readonly topic: Topic | null;
  /** The reader whose attributions the reading holds. */
  readonly reader: ReaderName;
  /** True for what people annotated: nothing of it is taken for an attitude or a deed. */
  readonly annotated?: boolean;
  /** Who is meant, where that was read before. */
  readonly people?: ArticlePeople;
}

/** What is told of people's words and of their attitudes. */
export interface Told {
  readonly attributions: AttributionFinding[];
  readonly attitudes: AttitudeFinding[];
}

/**
 * Makes findings of a reading: who is made to say what, with which verb, and in whose words.
 *
 * Adds what needs no judgement (blocks of speech, embeds, quotations without a cue); joins the parts
 * of a split quotation; tells form, stance, denial, the speaker and the attribution that holds each.
 * Contents leave out the quotation marks around them. Deeds that a reader took for speech ("passed
 * the bill") are left out, and attitudes ("wants a longer pier") are told apart (see {@link actOf}).
 * An attribution under the least confidence is `counted: false`.
 *
 * @returns each in order of place, the longer first where two begin together; ids are
 *   `<article>#a<start>-<end>` (`#t` for attitudes), with `-2`, `-3` where contents are the same
 * @example
 * const [reading] = await reader.read([document]);
 * toldFindings(document, reading, { topic: null, reader: "rules" }).attributions[0].speaker.name;
 * // "Ilham Aliyev"
 */
export function toldFindings(
  document: Document,
  reading: Reading,
  context: AttributionContext,
): Told {
  const { text, article } = document;
  const paragraphOf = (offset: number) => paragraphAt(document, offset);
  const scene = new Scene(document);
  const read = mended(document, settledSpeech(scene, reading, context), reading.trees, paragraphOf)
    .map((one) => ({ ...one, act: context.annotated ? ("speech" as const) : actOf(scene, one) }))
    .filter(({ act }) => act !== "deed");
  const marked = markedSpeech(document);
  const quoted = joined([
    ...document.quotations.map(({ inner }) => inner),
    ...document.paragraphs.filter(({ zone }) => !OUTLET_ZONES.has(zone)),
    // A headline's words before its speaker are as often the outlet's summary as a quotation.
    ...marked.flatMap(({ rule, content }) => (rule === "headline" ? [] : content)),
  ]);
  const spoken = read.filter(({ act }) => act === "speech");
  const held = read.filter(({ act }) => act === "attitude");
  const found = [
    ...merged(text, spoken, context.reader, marked).map((one) => ({ ...one, voiced: true })),
    ...merged(text, held, context.reader, []).map((one) => ({ ...one, voiced: false })),
  ]
    .filter(({ source }) => source === null || !isHeadlineLabel(document, source))
    .map((one) => ({ ...one, content: extentOf(one.parts) }))
    .sort(byPlace);
  const holders = holdersOf(
    found.map(({ content }) => content),
    found.map(({ voiced, confidence }) => voiced && countsAt(confidence)),
  );
  const drafts = found.map((one, index) => {
    const paragraph = document.paragraphs[paragraphOf(one.content.start)];
    const zone = paragraph?.zone ?? "body";
    const author = zone === "embed" && one.source === null ? (paragraph?.author ?? null) : null;
    return {
      ...one,
      zone,
      source: one.source ?? signatureOf(text, author, one.content.end),
      form:
        HEADINGS.has(zone) && speaksAfterColon(text, one.source, one.content)
          ? ("direct" as const)
          : formOf(text, one.parts, quoted),
      author,
      parent: holders[index]!,
    };
  });
  const resolved = resolveSpeakers(
    document,
    drafts.map((draft) => ({ ...draft, ...spokenBy(document, reading, draft) })),
    context.people ?? articlePeople(document, reading, context.topic),
  );
  // Captions tell that the speaker changes, and not to whom.
  const speakers = resolved.map((one, index) =>
    drafts[index]!.rule === "caption" ? { ...NOBODY } : one,
  );
  const ids = uniqueIds(
    drafts.map(
      ({ content, voiced }) => `${article.id}#${voiced ? "a" : "t"}${content.start}-${content.end}`,
    ),
  );
  const told: Told = { attributions: [], attitudes: [] };
  for (const [index, draft] of drafts.entries()) {
    const { content, parts, zone, reader, confidence, form, rule, parent } = draft;
    const finding = {
      id: ids[index]!,
      article: article.id,
      outlet: article.outlet,
      ...extentOfAll(text, draft),
      zone,
      reader,
      confidence,
      form,
      content: { ...spanOf(text, content), ...(parts.length > 1 ? { parts } : {}) },
      cue: draft.cue && cueOf(document, draft.cue),
      source: draft.source && spanOf(text, draft.source),
      speaker: speakers[index]!,
      parent: parent === null ? null : ids[parent]!,
      rule,
    };
    if (draft.voiced)
      told.attributions.push({ ...finding, kind: "attribution", counted: countsAt(confidence) });
    else told.attitudes.push({ ...finding, kind: "attitude" });
  }
  return told;
}

/**
 * What a reader found, without what it made of words that the article prints as they were given: there
 * layout tells whose they are, and what is asked is nobody's. What is said within them stays.
 */
function outsideVerbatim(
  read: readonly ReadAttribution[],
  { found, questions }: Verbatim,
  { tokens }: Scene,
): readonly ReadAttribution[] {
  if (found.length === 0) return read;
  const printed = joined(
    found.flatMap(({ content }) => content.map((run) => spanOfRun(tokens, run))),
  );
  const asked = joined(questions);
  return read.filter(({ content, cue, source }) => {
    if (overlap(content, asked) > 0) return false;
    if (overlap(content, printed) === 0) return true;
    const inside = [cue, source].filter((span) => span !== null);
    return inside.length > 0 && overlap(inside, printed) === lengthOf(inside);
  });
}

/** A reader's attributions with what marks, layout and grammar tell of them; what people annotated stays. */
function settledSpeech(
  scene: Scene,
  { attributions, trees }: Reading,
  { annotated }: AttributionContext,
): readonly ReadAttribution[] {
  if (annotated) return continued(scene.document, attributions);
  const own = outsideVerbatim(attributions, verbatim(scene), scene);
  const turns = withTurns(scene, continued(scene.document, own)).map((one) =>
    withoutNextAct(scene, withSecondCue(scene, one), trees),
  );
  return [...turns, ...nestedSpeech(scene, turns)];
}

/** The words that tell a draft's speaker, and the name beside them. */
function spokenBy(
  document: Document,
  { trees }: Reading,
  { speaker, source, cue }: Candidate,
): Pick<Voiced, "source" | "beside"> {
  const own = speaker ?? source;
  if (own === null) return { source: null, beside: null };
  return {
    source: speakerSpan(document, trees, cue, own),
    beside: nameBeside(document, trees, own),
  };
}

/** The attributions alone; see {@link toldFindings}. */
export const attributionFindings = (
  document: Document,
  reading: Reading,
  context: AttributionContext,
): AttributionFinding[] => toldFindings(document, reading, context).attributions;

/** `Explained: What the budget means`: the word before the colon says the sort of piece. */
function isHeadlineLabel(document: Document, { start, end }: Span): boolean {
  const zone = document.paragraphs[paragraphAt(document, start)]?.zone ?? "body";
  return HEADINGS.has(zone) && HEADLINE_LABELS.has(document.text.slice(start, end).toLowerCase());
}

/** The whole attribution, from the first of its spans to the last. */
function extentOfAll(text: string, { parts, cue, source }: Candidate): TextSpan {
  const spans = [...parts, ...(cue ? [cue] : []), ...(source ? [source] : [])];
  return spanOf(text, {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  });
}

const spanOf = (text: string, { start, end }: Span): TextSpan => ({
  start,
  end,
  text: text.slice(start, end),
});

function byPlace(
  a: Candidate & { readonly content: Span },
  b: Candidate & { readonly content: Span },
): number {
  return (
    a.content.start - b.content.start ||
    b.content.end - a.content.end ||
    (a.cue?.start ?? -1) - (b.cue?.start ?? -1) ||
    (a.source?.start ?? -1) - (b.source?.start ?? -1)
  );
}

function cueOf(document: Document, cue: Span): Cue {
  const sentence = document.sentences[sentenceAt(document, cue.start)];
  return {
    ...spanOf(document.text, cue),
    ...readCue(document, cue),
    negated: isNegated(document.text, cue, sentence ?? cue),
  };
}

/** Where a post is signed: its author's name, the handle left out, right after its words. */
function signatureOf(text: string, author: string | null, from: number): Span | null {
  const name = author?.replace(/\s*\(@.*$/u, "") ?? "";
  if (name === "") return null;
  const at = text.slice(from, from + 300 + name.length).indexOf(name);
  return at < 0 ? null : { start: from + at, end: from + at + name.length };
}

function uniqueIds(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}
