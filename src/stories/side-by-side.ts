import { compareText } from "../order.js";
import { UserError } from "../errors.js";
import { findingIndex } from "../finding-list.js";
import { itemsOf } from "../lazy-list.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { passageId } from "../passage.js";
import { accusationsOf } from "./accusations.js";
import { castOf } from "./cast.js";
import { differencesOf } from "./differences.js";
import { sharedEvents } from "./events.js";
import { sharedNamings } from "./namings.js";
import { noteOn } from "./note.js";
import { numbersOf } from "./numbers.js";
import { readingOf, sentencesRead, type StoryReading } from "./reading.js";
import type { Story, StoryArticle, StoryNaming } from "./story.js";
import { voicesOf } from "./voices.js";
import { wordingOf } from "./wording.js";

/** What of an analysis a story is made of. */
type Told = Pick<Analysis, "articles" | "findings" | "omissions" | "topic">;

/**
 * The articles of one event side by side: who is quoted first and how much, which words judge and in whose
 * voice, through which frames it is seen, who is accused and answers, who is cast as what, what the same
 * people are called, and what one article has and another lacks.
 *
 * Everything is a count of findings, with the ids of all of them, and nothing is concluded from it: two
 * articles are too few for a rate. What the reader marks as a hint only (words that the model alone takes
 * for loaded, attributions of little confidence) is left out, as in all figures. Facts that two independent
 * articles give and another does not need three articles.
 *
 * When not to trust it: an article that "lacks" somebody may mean them by another name; an article written
 * earlier could not know what a later one tells; of the roles about half are as people would give them.
 * Read the sentences behind an item before you quote it.
 *
 * @param event id of the event; unless told that which most outlets tell of, or the first
 * @returns columns by outlet and id; where there is nothing to compare, `note` says why
 * @throws UserError for an event that the analysis does not hold
 * @example
 * const { articles } = sideBySide(analysis);
 * articles.map(({ outlet, voices }) => [outlet, voices.firstQuoted?.speaker]);
 * // [["The Harbour Post", "Ilse Brandt"], ["Suda Today", "Lena Moss"]]
 */
export function sideBySide(analysis: Told, event?: string): Story {
  const id = event ?? sharedEvents(analysis)[0] ?? firstEvent(analysis.articles);
  const rows = analysis.articles
    .filter((row) => row.event === id)
    .sort(
      (a, b) =>
        compareText(a.article.outlet, b.article.outlet) || compareText(a.article.id, b.article.id),
    );
  if (event !== undefined && rows.length === 0) throw unknownEvent(analysis, event);
  const own = new Set(rows.map(({ article }) => article.id));
  const { ofArticle } = findingIndex(analysis.findings);
  const readings = rows.map((row) => readingOf(row, ofArticle(row.article.id)));
  const namings = sharedNamings(readings);
  return {
    event: id,
    articles: readings.map((reading, at) => columnOf(reading, namings[at]!, analysis.articles)),
    differences: differencesOf(readings),
    numbers: numbersOf(readings),
    facts: itemsOf(
      analysis.omissions,
      (one) => one.event,
    )(id ?? "")
      .filter((one) => own.has(one.article))
      .map(({ article, kind, what, value, status, given, own: instead }) => ({
        ...{ article, kind, what, value, status, given, own: instead },
        ids: [...given, ...instead].map(passageId),
      })),
    note: noteOn(rows, analysis.topic),
  };
}

const firstEvent = (articles: readonly ArticleRow[]): string | null =>
  articles.map(({ event }) => event).sort(compareText)[0] ?? null;

function unknownEvent(analysis: Told, event: string): UserError {
  const shared = sharedEvents(analysis).slice(0, 3);
  const some =
    shared.length === 0
      ? "no event of this analysis has articles of two outlets"
      : `events with articles of two outlets or more are ${shared.join(", ")}; sharedEvents(analysis) lists all`;
  return new UserError(`no article tells of the event "${event}": ${some}`);
}

function columnOf(
  reading: StoryReading,
  namings: readonly StoryNaming[],
  all: readonly ArticleRow[],
): StoryArticle {
  const { article, words, sharedWords, family } = reading.row;
  const { id, outlet, title, date, url } = article;
  return {
    article: id,
    ...{ outlet, title, date, url, words, sharedWords, family },
    sentences: sentencesRead(reading),
    sharesWith:
      family === null
        ? []
        : all
            .filter((row) => row.family === family && row.article.id !== id)
            .map((row) => row.article.id)
            .sort(compareText),
    voices: voicesOf(reading),
    ...wordingOf(reading),
    accusations: accusationsOf(reading),
    cast: castOf(reading),
    namings,
  };
}
