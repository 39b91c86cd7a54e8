import { groupBy } from "../group-by.js";
import { countOf, formatNumber } from "../figures/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { LEAST_ARTICLES, LEAST_EVENTS } from "../outlets/index.js";
import { neededArticles } from "../statistics/index.js";
import { inWords, mainLabels, quotedNamesOf } from "./phrases.js";

/** A difference of leans that a reader would call large. */
const LARGE = 0.3;

/**
 * What can't be told from a corpus, and what it would take: sides without a topic, differences with too
 * few articles or events, measures of which nothing was found.
 */
export function unknown(analysis: Analysis): string[] {
  return [...withoutTopic(analysis), ...tooFew(analysis), ...nothingFound(analysis)];
}

function withoutTopic({ topic }: Analysis): string[] {
  return topic === null
    ? [
        "Who leans to which side: no topic file was given. It names sides, their people and rival wordings; “parallax init” drafts one from your articles.",
      ]
    : [];
}

function tooFew({ outlets, contrasts }: Analysis): string[] {
  if (outlets.length < 2)
    return ["How outlets differ: all articles are of one outlet. Add articles of another."];
  const paired = contrasts.filter(({ b }) => b !== null);
  const pairs = [...groupBy(paired, ({ a, b }) => JSON.stringify([a, b])).values()];
  const thin = pairs.filter((rows) => rows.every(({ sufficient }) => !sufficient)).length;
  const fewest = Math.min(...outlets.map(({ articles }) => articles));
  const needed = neededArticles(LARGE);
  if (thin === 0)
    return fewest < needed
      ? [
          `Whether small differences hide behind these: the outlet with the fewest has ${countOf(fewest, "article")}. To find leans that differ by ${formatNumber(LARGE, 1)} four times in five across events takes about ${formatNumber(needed, 0)} of each; within shared events fewer do.`,
        ]
      : [];
  const whose = thin === pairs.length ? "the outlets" : `${inWords(thin)} pairs of outlets`;
  return [
    `Whether ${whose} differ: that takes ${inWords(LEAST_EVENTS)} events that both cover, or ${inWords(LEAST_ARTICLES)} independent articles of each; the outlet with the fewest has ${countOf(fewest, "article")}. ` +
      `To find leans that differ by ${formatNumber(LARGE, 1)} four times in five takes about ${formatNumber(needed, 0)} articles of each.`,
  ];
}

function nothingFound({ measures, outlets }: Analysis): string[] {
  const labels = mainLabels(measures);
  const empty = [...labels.keys()].filter((id) =>
    outlets.every(({ figures }) =>
      figures.every(({ measure, findingCount }) => measure !== id || findingCount === 0),
    ),
  );
  if (empty.length === 0) return [];
  // A list of a few names is all of them.
  return [
    `Nothing was found to count for ${inWords(empty.length)} of ${formatNumber(labels.size, 0)} main measures: ${quotedNamesOf(empty.map((id) => labels.get(id)!))}.`,
  ];
}
