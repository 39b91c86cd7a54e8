import { VOICE_NAMES } from "../evidence/index.js";
import { VOICES } from "../finding.js";
import { lazyList } from "../lazy-list.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { shownByEvent } from "../outlets/by-event.js";
import type { Cell, Figure } from "./figure.js";
import { bars } from "./kit/bars.js";
import { FURNITURE_COLOUR, INK, VOICE_COLOURS } from "./kit/colours.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { paragraphsOf, stripPieces, type StripPiece } from "./kit/paragraphs.js";
import { countOf } from "./kit/text.js";
import { ticksUpTo } from "./kit/ticks.js";
import { articleStripTitle } from "./titles/article-strip.js";

const WORDS = {
  name: "article-strip",
  title: "Whose voice, paragraph by paragraph",
  caption:
    "Each bar is one article from its first word to its last; gaps part its paragraphs. Within a paragraph the words are put in order of voice: the outlet’s own, what it reports of others, what it quotes. Grey is page furniture, links and bylines, which are never scored. A thin line below marks paragraphs that another article carries too: wire copy, or one outlet copying another. Voices are told apart by machine; where a bar surprises you, read the article with its marks.",
  columns: [
    ...["article", "outlet", "paragraph", "zone", "shared"],
    ...["outletWords", "reportedWords", "quotedWords", "furnitureWords"],
  ],
};

/** Articles that a chart can show and still be read. */
const MOST_ARTICLES = 40;

/** Every article paragraph by paragraph: words in each voice, page furniture, and shared text. */
export function articleStrip(analysis: Analysis): Figure {
  const { articles } = analysis;
  if (articles.length === 0)
    return emptyFigure(
      WORDS,
      "There is no article.",
      "Give a folder with at least one article, and analyse again.",
    );
  const shown = shownByEvent(articles, MOST_ARTICLES);
  const pieces = stripPieces(analysis, shown);
  const longest = Math.max(1, ...pieces.map(({ from, size }) => from + size));
  const of = (kind: StripPiece["of"]) => pieces.filter((piece) => piece.of === kind);
  const furniture = "page furniture, not scored";
  const strip = { thickness: 0.5 };
  const plot = bars({
    labels: shown.map(({ article: { outlet, title, id }, words }) => ({
      ...{ name: outlet, details: [title ?? id, countOf(words, "word")] },
    })),
    series: [
      ...VOICES.map((voice) => ({
        ...{ ...strip, name: VOICE_NAMES[voice], colour: VOICE_COLOURS[voice], pieces: of(voice) },
      })),
      { ...strip, name: furniture, colour: FURNITURE_COLOUR, pieces: of("furniture") },
      {
        ...{ name: "stands in another article too", colour: INK, pieces: of("shared") },
        ...{ below: 0.34, thickness: 0.09 },
      },
    ],
    axis: { ...ticksUpTo(longest), title: "words from the start of the article" },
    ...{ rowHeight: 60, gap: 0 },
  });
  const total = shown.reduce((sum, { words }) => sum + words, 0);
  const cut =
    shown.length < articles.length
      ? ` Drawn are ${String(shown.length)} of ${String(articles.length)} articles, event by event with all outlets of each, the events that most outlets tell of first; the CSV has all.`
      : "";
  const subtitle = `Words in each voice; ${countOf(shown.length, "article")}, ${countOf(total, "word")} without page furniture.${cut}`;
  const title = articleStripTitle(shown);
  const rows = lazyList(articles.map((row) => ({ of: row.article.id, read: () => records(row) })));
  return drawn(WORDS, { subtitle, title, findings: [], rows }, plot);
}

function records(row: ArticleRow): Record<string, Cell>[] {
  const { id, outlet } = row.article;
  return paragraphsOf(row).map(({ zone, shared, words, furniture: rest }, index) => ({
    ...{ article: id, outlet, paragraph: index + 1, zone, shared },
    ...{ outletWords: words.outlet, reportedWords: words.reported, quotedWords: words.quoted },
    furnitureWords: rest,
  }));
}
