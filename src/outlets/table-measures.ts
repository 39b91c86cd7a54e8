import type { Measure } from "../statistics/measure.js";
import type { Topic } from "../topic/topic.js";
import type { ReadArticle } from "./read-article.js";
import { rate } from "./rates.js";
import { VOICES, count } from "./table-counts.js";

/** Words in a voice before a rate per 1,000 of them is shown as sufficient. */
export const LEAST_WORDS = 300;
/** Uses of a concept, or cues of a side, before shares among them are shown as sufficient. */
export const LEAST_USES = 5;

/** Ids of the measures behind the tables' estimates. */
export const measureId = {
  loaded: (category: string, voice: string) => `loaded:${voice}:${category}`,
  choice: (concept: string, term: string, voice: string) =>
    `choice:${voice}:${JSON.stringify([concept, term])}`,
  stance: (side: string | null, stance: string) => `stance:${stance}:${side ?? ""}`,
};

/** Every category of loaded terms that occurs, and every cue stance by side: sorted. */
export interface Occurring {
  readonly categories: readonly string[];
  readonly sides: readonly (string | null)[];
  readonly stances: readonly string[];
}

/** What occurs in a corpus, so that tables have a row for it in every outlet. */
export function occurring(articles: readonly ReadArticle[]): Occurring {
  const categories = new Set<string>();
  const sides = new Set<string>();
  const stances = new Set<string>();
  for (const { findings } of articles)
    for (const finding of findings) {
      if (finding.kind === "loaded") categories.add(finding.category);
      if (finding.kind === "attribution" && finding.cue) {
        sides.add(finding.speaker.side ?? "");
        stances.add(finding.cue.stance);
      }
    }
  return {
    categories: [...categories].sort(),
    sides: [...sides].sort().map((side) => side || null),
    stances: [...stances].sort(),
  };
}

/** Measures of the tables: loaded terms per 1,000 words, shares of wording choices and stances. */
export function tableMeasures(
  { categories, sides, stances }: Occurring,
  topic: Topic | null,
): Measure[] {
  const measures: Measure[] = [];
  for (const voice of VOICES) {
    for (const category of categories)
      measures.push(
        rate({
          id: measureId.loaded(category, voice),
          part: count.loaded(category, voice),
          whole: count.words(voice),
          scale: 1000,
          unit: "per 1,000 words in that voice",
          least: LEAST_WORDS,
          of: `words in the ${voice} voice`,
        }),
      );
    for (const concept of topic?.concepts ?? [])
      for (const { term } of concept.terms)
        measures.push(
          rate({
            id: measureId.choice(concept.id, term, voice),
            part: count.choice(concept.id, term, voice),
            whole: count.concept(concept.id, voice),
            unit: "share of the concept's wordings",
            least: LEAST_USES,
            of: `wordings of "${concept.name}"`,
          }),
        );
  }
  for (const side of sides)
    for (const stance of stances)
      measures.push(
        rate({
          id: measureId.stance(side, stance),
          part: count.stance(side, stance),
          whole: count.cued(side),
          unit: "share of cues",
          least: LEAST_USES,
          of: "attributions with a cue",
        }),
      );
  return measures;
}
