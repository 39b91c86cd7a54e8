import type { Span } from "../corpus/article.js";
import { marksOf, type Mark } from "./quotation-marks.js";

/** A quotation of one line, before its tokens are known. */
export interface LineQuotation extends Span {
  readonly inner: Span;
  readonly closed: boolean;
}

/**
 * Pairs the quotation marks of one line. An opening mark that is never closed quotes to the end of
 * the line, as speech over several paragraphs is set; a closing mark that was never opened quotes
 * from the line's start where `continues` says that the line before was left open, and is a stray
 * mark elsewhere. Never throws; time grows with the line's length.
 *
 * @param continues true where the line before ends inside a quotation
 * @returns outermost first, in order of text
 *
 * @example
 * pairQuotations("“No,” he said.", 0, 14, false); // [{start: 0, end: 5, inner: {start: 1, end: 4}, closed: true}]
 */
export function pairQuotations(
  text: string,
  start: number,
  end: number,
  continues: boolean,
): LineQuotation[] {
  const marks = marksOf(text, start, end);
  if (marks.length === 0) return [];
  const pairing = new Pairing(marks, start, end);
  for (const [index, mark] of marks.entries()) pairing.read(mark, index, continues);
  return pairing.finish();
}

const DEPTH = 3;

class Pairing {
  private readonly found: LineQuotation[] = [];
  private readonly open: Mark[] = [];
  private readonly lastCloser = new Map<string, number>();
  private readonly lastPlainCloser: number;

  constructor(
    marks: readonly Mark[],
    private readonly start: number,
    private readonly end: number,
  ) {
    let plain = -1;
    for (const [index, mark] of marks.entries()) {
      if (couldClose(mark)) this.lastCloser.set(mark.family, index);
      if (mark.family === "single" && mark.trails && !mark.apostrophe) plain = index;
    }
    this.lastPlainCloser = plain;
  }

  read(mark: Mark, index: number, continues: boolean): void {
    if (mark.apostrophe && !this.closesPossessive(mark, index)) return;
    const partner = this.partnerOf(mark);
    if (partner >= 0) this.close(partner, mark);
    else if (this.mayOpen(mark, index)) this.open.push(mark);
    else if (this.closesLineBefore(mark, continues))
      this.add({ start: this.start, end: this.start }, mark, true);
  }

  /** What is still open quotes to the line's end, if it is the double kind or heads the line. */
  finish(): LineQuotation[] {
    const [outer] = this.open;
    if (outer !== undefined && isUnclosedSpeech(outer, this.start))
      this.add(outer, { start: this.end, end: this.end }, false);
    return this.found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private partnerOf(mark: Mark): number {
    if (mark.shape === "low") return -1;
    for (let index = this.open.length - 1; index >= 0; index -= 1) {
      const opener = this.open[index];
      if (opener !== undefined && closes(opener, mark)) return index;
    }
    return -1;
  }

  private close(partner: number, mark: Mark): void {
    const opener = this.open[partner];
    this.open.length = partner;
    if (opener !== undefined) this.add(opener, mark, true);
  }

  private mayOpen(mark: Mark, index: number): boolean {
    if (this.open.length >= DEPTH) return false;
    if (this.open.some((opener) => opener.family === mark.family && mark.shape === "straight"))
      return false;
    const closable = (this.lastCloser.get(mark.family) ?? -1) > index;
    if (mark.family === "single")
      return mark.leads && mark.shape !== "closing" && (closable || mark.start === this.start);
    if (mark.shape === "closing") return closable && !mark.trails && this.open.length === 0;
    return mark.shape === "straight" ? mark.leads || closable : true;
  }

  private closesLineBefore(mark: Mark, continues: boolean): boolean {
    return (
      continues &&
      mark.family !== "single" &&
      mark.shape !== "low" &&
      this.open.length === 0 &&
      this.found.length === 0
    );
  }

  /** `‘the dogs’ dinner’` goes on, `‘in ten years’ he said` does not: is there a better mark? */
  private closesPossessive(mark: Mark, index: number): boolean {
    return mark.trails && index >= this.lastPlainCloser && this.open.at(-1)?.family === "single";
  }

  private add(opener: Span, closer: Span, closed: boolean): void {
    this.found.push({
      start: opener.start,
      end: closer.end,
      inner: { start: opener.end, end: Math.max(opener.end, closer.start) },
      closed,
    });
  }
}

const couldClose = (mark: Mark): boolean =>
  mark.family === "double"
    ? mark.shape === "closing" || mark.shape === "straight"
    : mark.trails && mark.shape !== "low";

/** Whether `mark` ends what `opener` began: „…“, »…«, and marks turned the wrong way included. */
function closes(opener: Mark, mark: Mark): boolean {
  if (opener.family !== mark.family) return false;
  if (opener.family === "guillemet") return opener.shape !== mark.shape;
  if (opener.shape === "low") return !mark.leads || mark.shape === "closing";
  if (mark.family === "single") return mark.trails && (mark.shape !== "opening" || !mark.leads);
  if (mark.shape === "opening") return mark.trails && !mark.leads;
  if (opener.shape === "straight" && mark.shape === "straight")
    return !(mark.leads && !mark.trails);
  return true;
}

const isUnclosedSpeech = (mark: Mark, start: number): boolean =>
  mark.start === start || (mark.family !== "single" && mark.leads);
