import { VOICE_NAMES } from "../../evidence/index.js";
import { VOICES, type Finding, type Voice } from "../../finding.js";
import { findingIndex } from "../../finding-list.js";
import type { Analysis, ArticleRow } from "../../outlets/analysis.js";
import { passageId } from "../../passage.js";
import type { BarPiece } from "./bars.js";
import { markEvidence, type MarkEvidence } from "./mark-evidence.js";
import { countOf } from "./text.js";

/** A paragraph of an article: how many of its words stand in which voice, and how many are page furniture. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  readonly shared: boolean;
  readonly words: Readonly<Record<Voice, number>>;
  readonly furniture: number;
}

/** A piece of an article's strip: words of a paragraph in one voice, its furniture, or all of it where it is shared. */
export interface StripPiece extends BarPiece {
  readonly of: Voice | "furniture" | "shared";
}

/** The strips of articles, a row each: paragraph by paragraph, within each in order of voice. */
export function stripPieces(analysis: Analysis, articles: readonly ArticleRow[]): StripPiece[] {
  // White space between paragraphs: about a pixel at the length of the longest article.
  const gap = Math.max(0.3, Math.max(...articles.map(({ words }) => words)) * 0.0018);
  const told = paragraphEvidence(analysis);
  return articles.flatMap((article, row) => {
    let at = 0;
    return paragraphsOf(article).flatMap((paragraph): StripPiece[] => {
      const from = at;
      const piece = (of: StripPiece["of"], begin: number, size: number, voice: Voice | null) =>
        size > 0 ? [{ row, of, from: begin, size, evidence: told(article, paragraph, voice) }] : [];
      const inVoices = VOICES.flatMap((voice) => {
        const words = paragraph.words[voice];
        at += words;
        return piece(voice, at - words, words, voice);
      });
      const furniture = piece("furniture", at, paragraph.furniture, null);
      at += paragraph.furniture;
      const whole = piece("shared", from, paragraph.shared ? at - from : 0, null);
      at += gap;
      return [...inVoices, ...furniture, ...whole];
    });
  });
}

/** Characters of a paragraph that its mark opens. */
const BEGINNING = 300;

/** Scored paragraphs from the strip, and the page's other lines between them, in order of text. */
export function paragraphsOf({ article, strip }: ArticleRow): Paragraph[] {
  const scored = strip.map((part) => ({ ...part, furniture: 0 }));
  const starts = new Set(strip.map(({ start }) => start));
  const rest = article.zones
    .filter(({ start }) => !starts.has(start))
    .map(({ start, end, zone }) => ({
      ...{ start, end, zone, shared: false, words: { outlet: 0, reported: 0, quoted: 0 } },
      furniture: article.text.slice(start, end).split(/\s+/).filter(Boolean).length,
    }));
  return [...scored, ...rest].sort((a, b) => a.start - b.start);
}

/**
 * What a paragraph opens: in a voice the loaded terms and attributions that stand in it; where it has
 * none, and for the whole paragraph, its beginning.
 */
function paragraphEvidence(analysis: Analysis) {
  const evidence = markEvidence(analysis);
  const { ofArticle } = findingIndex(analysis.findings);
  return ({ article }: ArticleRow, paragraph: Paragraph, voice: Voice | null): MarkEvidence => {
    const { zone, words, furniture, shared, start, end } = paragraph;
    const found = ofArticle(article.id).filter(
      (one) => start <= one.start && one.start < end && voice !== null && isIn(one, voice),
    );
    const counts = [
      ...VOICES.filter((one) => words[one] > 0).map(
        (one) => `${VOICE_NAMES[one]}: ${countOf(words[one], "word")}`,
      ),
      ...(furniture > 0 ? [`not scored: ${countOf(furniture, "word")}`] : []),
      ...(shared ? ["stands in another article too"] : []),
    ];
    return evidence(
      [`${article.outlet}, ${zone}`, counts.join("; ")],
      found.length > 0
        ? found.map(({ id }) => id)
        : [passageId({ article: article.id, start, end: Math.min(end, start + BEGINNING) })],
    );
  };
}

const isIn = (finding: Finding, voice: Voice): boolean =>
  finding.kind === "loaded"
    ? finding.voice === voice
    : finding.kind === "attribution" &&
      voice === (finding.form === "indirect" ? "reported" : "quoted");
