import { numberFacts } from "../annotations/facts/index.js";
import { groupBy } from "../group-by.js";
import { compareText } from "../order.js";
import { passageId } from "../passage.js";
import type { StoryReading } from "./reading.js";
import type { StoryNumber } from "./story.js";

/**
 * How many people each article says were killed, injured, arrested, displaced or are missing, where at least
 * two give such a number and they do not all give the same. Different numbers need not contradict each other:
 * they may count other people, or stand at another hour.
 */
export function numbersOf(readings: readonly StoryReading[]): StoryNumber[] {
  const given = readings.flatMap(({ row, document }) =>
    numberFacts(document)
      .filter(({ casualty }) => casualty)
      .map(({ what, value, sentence }) => ({
        what,
        given: {
          article: row.article.id,
          value,
          sentence: { article: row.article.id, ...sentence },
          id: passageId({ article: row.article.id, ...sentence }),
        },
      })),
  );
  return [...groupBy(given, ({ what }) => what)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([what, own]) => ({ what, given: own.map((one) => one.given) }))
    .filter(({ given: all }) => {
      const byArticle = [...groupBy(all, ({ article }) => article).values()].map((own) =>
        [...new Set(own.map(({ value }) => value))].sort((a, b) => a - b).join(),
      );
      return byArticle.length > 1 && new Set(byArticle).size > 1;
    });
}
