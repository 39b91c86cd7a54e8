import { readDocument } from "./document/index.js";
import { UserError } from "./errors.js";
import { findingIndex } from "./finding-list.js";
import { findSharedText } from "./lineage/index.js";
import type { Analysis, WordContrast } from "./outlets/analysis.js";
import { contrastWords, createVocabulary, ownWords } from "./outlets/index.js";
import { standingSpans, wordsOutside } from "./set-apart.js";

/**
 * How any two outlets of an analysis differ in the words of their own voice (`contrastWords` says how it is counted
 * and tested). The articles of the two are cut into words again: about 10 ms an article.
 *
 * Do not read a word that differs as a biased one: beats, places and house style leave words too.
 *
 * @param a the outlet whose words have positive log-odds
 * @param b the other one
 * @returns as `analysis.wordContrast`, which has the two outlets that share the most events
 * @throws UserError for an outlet that the analysis does not hold, or for one outlet twice
 * @example
 * const { words } = wordContrast(analysis, "Suda Today", "The Harbour Post");
 * words[0]; // { word: "liberate", a: 12, b: 0, z: 3.1, q: 0.01, … }
 */
export function wordContrast(analysis: Analysis, a: string, b: string): WordContrast {
  const names = analysis.outlets.map(({ outlet }) => outlet);
  for (const outlet of [a, b])
    if (!names.includes(outlet))
      throw new UserError(`no outlet is named "${outlet}"; the analysis has ${names.join(", ")}`);
  if (a === b)
    throw new UserError(`"${a}" can be compared with another outlet only, not with itself`);
  const rows = analysis.articles.filter(({ article: { outlet } }) => outlet === a || outlet === b);
  const documents = rows.map(({ article }) => readDocument(article));
  const { copiesWithinOutlet } = findSharedText(documents);
  const { ofArticle } = findingIndex(analysis.findings);
  const standing = standingSpans(rows.map(({ article }) => article));
  const vocabulary = createVocabulary();
  const own = rows.map((row, index) => {
    const found = ofArticle(row.article.id);
    const words = wordsOutside(documents[index]!, found, standing.get(row.article.id) ?? []);
    return ownWords(
      {
        ...{ article: row.article, findings: found, strip: row.strip },
        ...{ family: row.family, event: row.event },
        sharedParagraphs: new Set(row.strip.flatMap(({ shared }, at) => (shared ? [at] : []))),
        copyOf: copiesWithinOutlet.get(row.article.id) ?? null,
      },
      words,
      vocabulary,
    );
  });
  return contrastWords(own, a, b, analysis.settings.seed);
}
