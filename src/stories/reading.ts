import { toldText } from "../annotations/facts/index.js";
import { OUTLET_ZONES } from "../corpus/article.js";
import { readDocument } from "../document/index.js";
import type { Document } from "../document/document.js";
import { sentenceSpan } from "../evidence/index.js";
import type { Finding, FindingBase } from "../finding.js";
import { isCounted } from "../measures/index.js";
import type { ArticleRow } from "../outlets/analysis.js";
import { compareText } from "../order.js";
import type { Passage } from "./story.js";

/** An article of the event, cut into sentences again, with those of its findings that count. */
export interface StoryReading {
  readonly row: ArticleRow;
  readonly document: Document;
  /** Its `toldText`. */
  readonly told: string;
  /** In order of text. */
  readonly findings: readonly Finding[];
}

/** Reads an article of an analysis again; `all` are its findings in any order. */
export function readingOf(row: ArticleRow, all: readonly Finding[]): StoryReading {
  const findings = all
    .filter(isCounted)
    .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.id, b.id));
  return { row, document: readDocument(row.article), told: toldText(row.article), findings };
}

/** The findings of one kind. */
export const ofKind = <K extends Finding["kind"]>(
  { findings }: StoryReading,
  kind: K,
): Extract<Finding, { kind: K }>[] =>
  findings.filter((one): one is Extract<Finding, { kind: K }> => one.kind === kind);

/** The sentence that a span stands in. */
export function sentenceOf(
  { row: { article } }: StoryReading,
  span: Pick<FindingBase, "start" | "end">,
): Passage {
  const { start, end } = sentenceSpan(article.text, span);
  return { article: article.id, start, end, text: article.text.slice(start, end) };
}

/** Sentences in which an outlet, or who it embeds, says something. */
export const sentencesRead = ({ document: { sentences, paragraphs } }: StoryReading): number =>
  sentences.filter(({ paragraph }) => {
    const { zone } = paragraphs[paragraph]!;
    return OUTLET_ZONES.has(zone) || zone === "embed";
  }).length;
