import { firstEndingAfter } from "../../document/index.js";
import type { Span } from "../../corpus/article.js";
import type { ReaderName } from "../../finding.js";
import type { ReadAttribution } from "../../reader/reader.js";
import { VERBATIM } from "../../reader/rules/verbatim.js";
import { TURN } from "./turns/rule.js";
import { extentOf, joined, lengthOf, meeting, overlap, trimmed } from "./spans.js";

/** An attribution of either origin, its spans legal and trimmed. */
export interface Candidate {
  /** In order, apart from one another. */
  readonly parts: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  /** Where its speaker is named, if not in its source. */
  readonly speaker: Span | null;
  readonly confidence: number;
  readonly rule: string | null;
  readonly reader: ReaderName;
}

/** Of a marked content this much found by the reader makes it the same finding. */
const SAME = 0.5;

/**
 * Puts what a reader found and what marks tell (blocks of speech, embeds, quotations that nobody is
 * seen to say) into one list. A marked content of which the reader found half or more is the
 * reader's finding; where the reader saw no speaker, the mark's source and cue are kept, and where both
 * see the same one, the surer confidence. A block of
 * speech is one speaker's however much others are made to say within it: there one finding must hold
 * the half, and what the reader gave to the block's own cue grows to the whole block.
 */
export function merged(
  text: string,
  read: readonly ReadAttribution[],
  reader: ReaderName,
  marked: readonly ReadAttribution[],
): Candidate[] {
  const found = read.flatMap(
    (one) => candidate(text, one, one.rule === TURN ? "shared" : reader) ?? [],
  );
  const known = joined(found.flatMap(({ parts }) => parts));
  const near = meeting(found.map(({ parts }) => extentOf(parts)));
  const extra: Candidate[] = [];
  for (const one of marked) {
    const mark = candidate(text, one, "shared");
    if (mark === null) continue;
    const owners = near(extentOf(mark.parts)).filter((at) => touches(found[at]!.parts, mark.parts));
    if (VERBATIM.has(mark.rule ?? "")) {
      extra.push(mark);
      continue;
    }
    const block = mark.rule === "speech-block";
    const begun = block ? owners.find((at) => begins(found[at]!, mark)) : undefined;
    if (begun !== undefined) {
      found[begun] = { ...mark, source: found[begun]!.source ?? mark.source };
      continue;
    }
    const enough = SAME * lengthOf(mark.parts);
    const holds = (parts: readonly Span[]) => overlap(parts, mark.parts) >= enough;
    if (!(block ? owners.some((at) => holds(found[at]!.parts)) : holds(known))) {
      extra.push(mark);
      continue;
    }
    const [at] = owners;
    if (at === undefined) continue;
    const same = found[at]!;
    if (mark.source === null) continue;
    if (same.source === null)
      found[at] = { ...same, source: mark.source, cue: same.cue ?? mark.cue };
    else if (overlap([same.source], [mark.source]) > 0)
      found[at] = { ...same, confidence: Math.max(same.confidence, mark.confidence) };
  }
  return [...found, ...extra];
}

/** Has the reader given a piece of a block to the cue that introduces the block? */
const begins = ({ cue, parts }: Candidate, block: Candidate): boolean =>
  cue !== null &&
  block.cue !== null &&
  cue.start < block.cue.end &&
  block.cue.start < cue.end &&
  overlap(block.parts, parts) === lengthOf(parts);

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return b.some((span) => {
    const part = a[firstEndingAfter(a, span.start)];
    return part !== undefined && part.start < span.end;
  });
}

function candidate(text: string, read: ReadAttribution, reader: ReaderName): Candidate | null {
  const parts = joined(
    read.content.flatMap((part) => trimmed(text, withoutLink(text, part)) ?? []),
  );
  if (parts.length === 0) return null;
  const cue = read.cue && trimmed(text, read.cue);
  return {
    parts,
    cue,
    source: read.source && trimmed(text, beside(read.source, cue)),
    speaker: read.speaker ?? null,
    confidence: Math.round(Math.min(1, Math.max(0, read.confidence)) * 100) / 100,
    rule: read.rule,
    reader,
  };
}

/** A source that takes in its cue ("it added") is cut to what stands before or after it. */
function beside(source: Span, cue: Span | null): Span {
  if (cue === null || cue.end <= source.start || cue.start >= source.end) return source;
  if (cue.start <= source.start && cue.end >= source.end) return source;
  const before = { start: source.start, end: Math.max(source.start, cue.start) };
  const after = { start: Math.min(source.end, cue.end), end: source.end };
  return before.end - before.start >= after.end - after.start ? before : after;
}

const LINK = /\s+(?:https?:\/\/|pic\.twitter\.com\/|t\.co\/)\S{1,200}\s*$/u;

/** A link that ends a post is none of its words. */
function withoutLink(text: string, { start, end }: Span): Span {
  const tail = text.slice(Math.max(start, end - 240), end);
  const link = LINK.exec(tail);
  return link ? { start, end: end - (tail.length - link.index) } : { start, end };
}
