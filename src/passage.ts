import type { Span } from "./corpus/article.js";

/** A stretch of an article that is shown as evidence and is no finding of its own. */
export interface Passage extends Span {
  readonly article: string;
}

/**
 * The id of a passage, in the form that findings have: `<article>#s<start>-<end>`. So a chart's mark can
 * open sentences that hold no finding, as those with a fact that others leave out.
 *
 * @example passageId({ article: "000", start: 120, end: 260 }) // '000#s120-260'
 */
export const passageId = ({ article, start, end }: Passage): string =>
  `${article}#s${String(start)}-${String(end)}`;

/**
 * The passage that an id names; null for the id of a finding.
 *
 * @example passageOf("000#s120-260") // { article: '000', start: 120, end: 260 }
 */
export function passageOf(id: string): Passage | null {
  const [, article, start, end] = /^(.*)#s(\d+)-(\d+)$/s.exec(id) ?? [];
  return article === undefined ? null : { article, start: Number(start), end: Number(end) };
}

/**
 * The article that a finding's or a passage's id begins with; an article's own id may hold a "#".
 *
 * @example articleOfId("000#m12-18") // '000'
 */
export const articleOfId = (id: string): string => id.slice(0, id.lastIndexOf("#"));
