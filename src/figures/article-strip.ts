import type { Data } from "plotly.js";
import { VOICES, type Finding, type Voice } from "../finding.js";
import { groupBy } from "../group-by.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { shownByEvent } from "../outlets/by-event.js";
import { VOICE_NAMES } from "../evidence/index.js";
import { passageId } from "../passage.js";
import { FURNITURE_COLOUR, GRID, INK, SOFT_INK, VOICE_COLOURS } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { baseLayout, CONFIG } from "./kit/layout.js";
import { markEvidence, opening, type MarkEvidence } from "./kit/mark-evidence.js";
import { leftMargin } from "./kit/left-margin.js";
import { small } from "./kit/rows.js";
import { countOf, formatNumber, plotLines } from "./kit/text.js";
import { niceTicks } from "./kit/ticks.js";

const WORDS = {
  name: "article-strip",
  title: "Whose voice, paragraph by paragraph",
  caption:
    "Each bar is one article from its first word to its last; gaps part its paragraphs. Within a paragraph the words are put in order of voice: the outlet’s own, what it reports of others, what it quotes. Grey is page furniture, links and bylines, which are never scored. A thin line below marks paragraphs that another article carries too: wire copy, or one outlet copying another. Voices are told apart by machine; where a bar surprises you, read the article with its marks.",
  columns: [
    "article",
    "outlet",
    "paragraph",
    "zone",
    "shared",
    "outletWords",
    "reportedWords",
    "quotedWords",
    "furnitureWords",
  ],
};

/** Articles that a chart can show and still be read. */
const MOST_ARTICLES = 40;
const ROW = 60;
/** Characters of a paragraph that its mark opens. */
const BEGINNING = 300;

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  readonly shared: boolean;
  readonly words: Readonly<Record<Voice, number>>;
  readonly furniture: number;
}

/** Every article paragraph by paragraph: words in each voice, page furniture, and shared text. */
export function articleStrip(analysis: Analysis): Figure {
  if (analysis.articles.length === 0)
    return emptyFigure(
      WORDS,
      "There is no article.",
      "Give a folder with at least one article, and analyse again.",
    );
  const articles = analysis.articles.map((row) => ({ row, paragraphs: paragraphsOf(row) }));
  const chosen = shownByEvent(analysis.articles, MOST_ARTICLES);
  const shown = chosen.map((row) => ({ row, paragraphs: paragraphsOf(row) }));
  const ticktext = shown.map(({ row }) => articleLabel(row));
  const traces: Record<Voice | "furniture", Piece[]> = {
    outlet: [],
    reported: [],
    quoted: [],
    furniture: [],
  };
  const evidenceOf = paragraphEvidence(analysis);
  const shared: Piece[] = [];
  const gap = paragraphGap(shown.map(({ row }) => row));
  let longest = 1;
  shown.forEach(({ row, paragraphs }, y) => {
    let at = 0;
    for (const paragraph of paragraphs) {
      const from = at;
      const told = evidenceOf(row, paragraph);
      for (const voice of VOICES) {
        const words = paragraph.words[voice];
        if (words > 0) traces[voice].push({ y, from: at, words, evidence: told(voice) });
        at += words;
      }
      if (paragraph.furniture > 0)
        traces.furniture.push({ y, from: at, words: paragraph.furniture, evidence: told(null) });
      at += paragraph.furniture;
      if (paragraph.shared && at > from)
        shared.push({ y, from, words: at - from, evidence: told(null) });
      at += gap;
    }
    longest = Math.max(longest, at);
  });
  const data: Data[] = [
    ...VOICES.map((voice) => bar(traces[voice], VOICE_NAMES[voice], VOICE_COLOURS[voice], 0, 0.5)),
    bar(traces.furniture, "page furniture, not scored", FURNITURE_COLOUR, 0, 0.5),
    bar(shared, "stands in another article too", INK, 0.34, 0.09),
  ].filter((trace) => (trace as { x: unknown[] }).x.length > 0);
  const { range, ticks } = niceTicks(longest);
  const total = shown.reduce((sum, { row }) => sum + row.words, 0);
  const cut =
    shown.length < articles.length
      ? ` Drawn are ${String(shown.length)} of ${String(articles.length)} articles, event by event with all outlets of each, the events that most outlets tell of first; the CSV has all.`
      : "";
  const subtitle = `Words in each voice; ${countOf(shown.length, "article")}, ${countOf(total, "word")} without page furniture.${cut}`;
  const left = leftMargin(ticktext);
  return {
    ...WORDS,
    subtitle,
    data,
    layout: {
      ...baseLayout({
        title: WORDS.title,
        subtitle,
        plotHeight: shown.length * ROW,
        left,
        bottom: 58,
        legend: data.map(({ name }) => name ?? ""),
      }),
      barmode: "overlay",
      xaxis: {
        range: [0, Math.min(range[1], longest * 1.02)],
        tickvals: ticks,
        ticktext: ticks.map((tick) => formatNumber(tick, 0)),
        tickfont: { size: 12, color: SOFT_INK },
        title: { text: "words from the start of the article", font: { size: 13, color: SOFT_INK } },
        gridcolor: GRID,
        zeroline: false,
        fixedrange: true,
      },
      yaxis: {
        range: [shown.length - 0.5, -0.5],
        tickvals: shown.map((_, y) => y),
        ticktext,
        showgrid: false,
        zeroline: false,
        fixedrange: true,
      },
    },
    config: CONFIG,
    rows: articles.flatMap(({ row, paragraphs }) =>
      paragraphs.map((paragraph, index) => record(row, paragraph, index)),
    ),
    findings: [],
    empty: false,
  };
}

interface Piece {
  readonly y: number;
  readonly from: number;
  readonly words: number;
  readonly evidence: MarkEvidence;
}

function bar(pieces: readonly Piece[], name: string, colour: string, shift: number, width: number) {
  return {
    type: "bar",
    orientation: "h",
    name,
    y: pieces.map(({ y }) => y + shift),
    x: pieces.map(({ words }) => words),
    base: pieces.map(({ from }) => from),
    width: pieces.map(() => width),
    marker: { color: colour, line: { width: 0 } },
    ...opening(pieces.map(({ evidence }) => evidence)),
  } as Data;
}

/** White space between paragraphs, in words: about a pixel at the length of the longest article. */
function paragraphGap(articles: readonly ArticleRow[]): number {
  return Math.max(0.3, Math.max(...articles.map(({ words }) => words)) * 0.0018);
}

/** Scored paragraphs from the strip, and the page's other lines between them, in order of text. */
function paragraphsOf({ article, strip }: ArticleRow): Paragraph[] {
  const scored = strip.map((part) => ({ ...part, furniture: 0 }));
  const starts = new Set(strip.map(({ start }) => start));
  const rest = article.zones
    .filter(({ start }) => !starts.has(start))
    .map(({ start, end, zone }) => ({
      start,
      end,
      zone,
      shared: false,
      words: { outlet: 0, reported: 0, quoted: 0 },
      furniture: article.text.slice(start, end).split(/\s+/).filter(Boolean).length,
    }));
  return [...scored, ...rest].sort((a, b) => a.start - b.start);
}

function articleLabel({ article, words }: ArticleRow): string {
  const name = article.title ?? article.id;
  return `${plotLines(article.outlet, 30, 1)}<br>${small(plotLines(name, 34, 1))}<br>${small(countOf(words, "word"))}`;
}

/**
 * What a paragraph opens: in a voice the loaded terms and attributions that stand in it; where it has
 * none, and for the whole paragraph, its beginning.
 */
function paragraphEvidence(analysis: Analysis) {
  const evidence = markEvidence(analysis);
  const byArticle = groupBy(
    analysis.findings.filter(({ kind }) => kind === "loaded" || kind === "attribution"),
    ({ article }) => article,
  );
  return ({ article }: ArticleRow, paragraph: Paragraph) =>
    (voice: Voice | null): MarkEvidence => {
      const { zone, words, furniture, shared, start, end } = paragraph;
      const found = (byArticle.get(article.id) ?? []).filter(
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

function record(
  { article }: ArticleRow,
  paragraph: Paragraph,
  index: number,
): Record<string, Cell> {
  return {
    article: article.id,
    outlet: article.outlet,
    paragraph: index + 1,
    zone: paragraph.zone,
    shared: paragraph.shared,
    outletWords: paragraph.words.outlet,
    reportedWords: paragraph.words.reported,
    quotedWords: paragraph.words.quoted,
    furnitureWords: paragraph.furniture,
  };
}
