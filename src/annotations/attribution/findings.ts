import { paragraphAt, sentenceAt } from "../../document/index.js";
import { OUTLET_ZONES, type Span, type ZoneName } from "../../corpus/article.js";
import type { AttributionFinding, Cue, ReaderName, TextSpan } from "../../finding.js";
import type { Reading } from "../../reader/reader.js";
import type { Document } from "../../document/document.js";
import type { Topic } from "../../topic/topic.js";
import { continued } from "./continued.js";
import { readCue } from "./cue-reading.js";
import { formOf, speaksAfterColon } from "./form.js";
import { markedSpeech } from "../../reader/rules/marked.js";
import { HEADLINE_LABELS } from "../../reader/rules/words.js";
import { mended } from "./links.js";
import { merged, type Candidate } from "./merge.js";
import { isNegated } from "./negation.js";
import { parentsOf } from "./parents.js";
import { resolveSpeakers } from "../../entities/resolve.js";
import { extentOf, joined } from "./spans.js";

const HEADINGS: ReadonlySet<ZoneName> = new Set(["headline", "standfirst", "subheading"]);

/** What attributions are read with. */
export interface AttributionContext {
  /** Names, sides and kinds of actors; null: speakers get no side. */
  readonly topic: Topic | null;
  /** The reader whose attributions the reading holds. */
  readonly reader: ReaderName;
}

/**
 * Makes findings of a reading: who is made to say what, with which verb, and in whose words.
 *
 * Adds what needs no judgement (blocks of speech, embeds, quotations without a cue); joins the parts
 * of a split quotation; tells form, stance, denial, the speaker and the attribution that holds each.
 * Contents leave out the quotation marks around them.
 *
 * @returns in order of place, the longer first where two begin together; ids are
 *   `<article>#a<start>-<end>`, with `-2`, `-3` where contents are the same
 * @example
 * const [reading] = await reader.read([document]);
 * attributionFindings(document, reading, { topic: null, reader: "rules" })[0].speaker.name;
 * // "Ilham Aliyev"
 */
export function attributionFindings(
  document: Document,
  reading: Reading,
  context: AttributionContext,
): AttributionFinding[] {
  const { text, article } = document;
  const paragraphOf = (offset: number) => paragraphAt(document, offset);
  const read = mended(document, continued(document, reading.attributions), paragraphOf);
  const marked = markedSpeech(document);
  const quoted = joined([
    ...document.quotations.map(({ inner }) => inner),
    ...document.paragraphs.filter(({ zone }) => !OUTLET_ZONES.has(zone)),
    // A headline's words before its speaker are as often the outlet's summary as a quotation.
    ...marked.flatMap(({ rule, content }) => (rule === "headline" ? [] : content)),
  ]);
  const found = merged(text, read, context.reader, marked)
    .filter(({ source }) => source === null || !isHeadlineLabel(document, source))
    .map((one) => ({ ...one, content: extentOf(one.parts) }))
    .sort(byPlace);
  const parents = parentsOf(found.map(({ content }) => content));
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
      parent: parents[index]!,
    };
  });
  const speakers = resolveSpeakers(document, drafts, context.topic);
  const ids = uniqueIds(
    drafts.map(({ content }) => `${article.id}#a${content.start}-${content.end}`),
  );
  return drafts.map((draft, index): AttributionFinding => {
    const { content, parts, zone, reader, confidence, form, rule, parent } = draft;
    return {
      id: ids[index]!,
      kind: "attribution",
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
  });
}

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
