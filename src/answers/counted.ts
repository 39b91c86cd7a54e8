import { capital, countOf, formatNumber } from "../figures/index.js";
import type {
  Analysis,
  ArticleRow,
  MeasureDescription,
  OutletFigure,
  OutletRow,
} from "../outlets/analysis.js";
import { LEAST_ARTICLES } from "../outlets/contrasts.js";
import type { Answer } from "./answer.js";
import { inWords, namesOf } from "./phrases.js";
import { sampled } from "./sampled.js";
import { groupBy } from "../group-by.js";
import { passageId } from "../passage.js";
import { loadedTerms } from "./loaded-terms.js";
import { mostHeard } from "./most-heard.js";
import { inArticles, isSpread, LEAST_TIMES } from "./over-articles.js";

/**
 * What articles do where their outlets have too few to be compared: told as counts, with neither rate nor
 * lean. First what is alike in the most of them, each with how often of how often was found, as a program that
 * misses some can say "never" of no more than that; then whom they leave unheard, what only one of them calls somebody, which carry one text, whom each
 * lets speak most, and how many loaded terms it uses.
 */
export function counted(analysis: Analysis): Answer[] {
  const few = analysis.outlets.filter(({ articles }) => articles < LEAST_ARTICLES);
  if (few.length === 0) return [];
  return [
    ...oneSided(analysis, few),
    ...unheard(analysis, few),
    ...ownNames(analysis, few),
    ...oneText(analysis),
    ...mostHeard(analysis, few),
    ...loadedTerms(analysis, few),
  ];
}

/** "Each of the five articles": all outlets have one; else their outlets. */
function eachOf(outlets: readonly OutletRow[], all: readonly OutletRow[]): string {
  const single = all.every(({ articles }) => articles === 1);
  const thing = single ? "article" : "outlet";
  if (outlets.length === 1)
    return single ? `The article of ${outlets[0]!.outlet}` : outlets[0]!.outlet;
  const number = `${inWords(outlets.length)} ${thing}s`;
  return outlets.length === all.length
    ? `Each of the ${number}`
    : `Each of ${number} (${namesOf(outlets.map(({ outlet }) => outlet))})`;
}

/** Measures at one end of their range in an outlet, those that say what that means. */
function oneSided(analysis: Analysis, few: readonly OutletRow[]): Answer[] {
  const answers = analysis.measures.flatMap((measure): Answer[] => {
    const { says, range, rank } = measure;
    if (says?.all == null || rank !== "main") return [];
    return says.all.flatMap((phrase, end) => {
      const bound = range[end === 0 ? 1 : 0];
      const alike = few.flatMap((row) => {
        const figure = figureOf(row, measure);
        return figure !== undefined &&
          (figure.all.raw ?? figure.all.value) === bound &&
          figure.findingCount >= LEAST_TIMES &&
          isSpread(row, figure.findings)
          ? [{ row, figure }]
          : [];
      });
      if (alike.length === 0) return [];
      const behind = sampled(alike.map(({ figure }) => figure));
      const times = behind.findingCount;
      const rows = alike.map(({ row }) => row);
      return [
        {
          text: `${eachOf(rows, analysis.outlets)} ${phrase}: ${formatNumber(times, 0)} of ${countOf(times, "time")} found${inArticles(
            rows,
            alike.map(({ figure }) => figure),
          )}.`,
          measure: measure.id,
          chapter: measure.group,
          outlets: rows.map(({ outlet }) => outlet),
          ...behind,
        },
      ];
    });
  });
  return answers.sort(
    (a, b) => b.outlets.length - a.outlets.length || b.findingCount - a.findingCount,
  );
}

const figureOf = ({ figures }: OutletRow, { id }: MeasureDescription): OutletFigure | undefined =>
  figures.find(({ measure }) => measure === id);

/** Sides that are accused and not heard on it. */
function unheard({ heard, topic, outlets }: Analysis, few: readonly OutletRow[]): Answer[] {
  const told = new Map(few.map((row) => [row.outlet, row]));
  return (topic?.sides ?? []).flatMap(({ id, name }): Answer[] => {
    const rows = heard.filter(
      ({ outlet, accused, accusations, unheard: none, findings }) =>
        told.has(outlet) &&
        accused === id &&
        accusations >= LEAST_TIMES &&
        none === accusations &&
        isSpread(told.get(outlet)!, findings),
    );
    if (rows.length === 0) return [];
    const behind = sampled(
      rows.map(({ accusations, findings }) => ({ findingCount: accusations, findings })),
    );
    const times = behind.findingCount;
    const own = outlets.filter(({ outlet }) => rows.some((row) => row.outlet === outlet));
    return [
      {
        text: `${eachOf(own, outlets)} tells of accusations against ${name} and never of its answer: ${formatNumber(times, 0)} of ${countOf(times, "accusation")} found${inArticles(own, rows)}.`,
        measure: null,
        chapter: "sidedness",
        outlets: own.map(({ outlet }) => outlet),
        ...behind,
      },
    ];
  });
}

/** Loaded namings that one outlet alone uses. */
function ownNames({ namings }: Analysis, few: readonly OutletRow[]): Answer[] {
  const told = new Map(few.map((row) => [row.outlet, row]));
  return namings
    .filter(
      ({ alone, loaded, form, count, outlet, findings }) =>
        form !== "name" &&
        alone &&
        loaded &&
        count >= LEAST_TIMES &&
        told.has(outlet) &&
        isSpread(told.get(outlet)!, findings),
    )
    .map(({ outlet, entity, naming, count, findings }) => ({
      text: `Only ${outlet} calls ${entity} “${naming}” in its own voice: ${countOf(count, "time")}.`,
      measure: null,
      chapter: "framing",
      outlets: [outlet],
      findingCount: count,
      findings,
    }));
}

/** Articles of different outlets that carry one text. */
function oneText({ articles }: Analysis): Answer[] {
  const families = groupBy(
    articles.filter(({ family }) => family !== null),
    ({ family }) => family,
  );
  const several = [...families.values()].filter(
    (rows) => new Set(rows.map(({ article }) => article.outlet)).size > 1,
  );
  if (several.length === 0) return [];
  const rows = several.flat();
  const agencies = [...new Set(rows.flatMap(({ article }) => article.agency ?? []))];
  const outlets = [...new Set(rows.map(({ article }) => article.outlet))];
  const words = (count: (row: ArticleRow) => number) =>
    formatNumber(
      rows.reduce((sum, row) => sum + count(row), 0),
      0,
    );
  const credits = agencies.length === 0 ? "" : ` (credit given: ${namesOf(agencies)})`;
  return [
    {
      text: `${capital(inWords(rows.length))} articles of ${namesOf(outlets)} share their text with one of another outlet${credits}: ${words((row) => row.sharedWords)} of their ${words((row) => row.words)} words stand in paragraphs that it has too.`,
      measure: null,
      chapter: "shared text",
      outlets,
      ...sampled(rows.map(sharedPassages)),
    },
  ];
}

/** The paragraphs of an article that another outlet carries too. */
function sharedPassages({ article, strip }: ArticleRow) {
  const findings = strip
    .filter(({ shared }) => shared)
    .map(({ start, end }) => passageId({ article: article.id, start, end }));
  return { findingCount: findings.length, findings };
}
