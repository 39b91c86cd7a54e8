import { OUTLET_ZONES, type Article, type Warning } from "./article.js";
import { languageName, languageOf } from "./language.js";

/**
 * Articles in English, and those in other languages, which are set aside in one line with counts. Where
 * none is in English, all are given as they were read, with a warning that says what their figures are
 * worth.
 */
export function byLanguage(articles: readonly Article[]): {
  english: Article[];
  others: Article[];
  warning: Warning[];
} {
  const languages = articles.map(ownLanguage);
  const others = articles.filter((_, index) => languages[index] !== null);
  if (others.length === 0) return { english: [...articles], others: [], warning: [] };
  const counts = new Map<string, number>();
  for (const language of languages)
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const listed = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code, count]) => `${String(count)} ${languageName(code)}`)
    .join(", ");
  if (others.length === articles.length) {
    const message = `no article is in English (${listed}): Parallax reads English, so that figures of these mean nothing`;
    return { english: [...articles], others: [], warning: [{ code: "no-english", message }] };
  }
  const what = others.length === 1 ? "1 article is" : `${String(others.length)} articles are`;
  const message = `${what} in another language than English (${listed}): set aside and counted in nothing`;
  return {
    english: articles.filter((_, index) => languages[index] === null),
    others,
    warning: [{ code: "other-language", message }],
  };
}

/** Code of the language of the outlet's own text, where that is told and is not English; else null. */
function ownLanguage({ text, zones }: Article): string | null {
  const own = zones
    .filter(({ zone }) => OUTLET_ZONES.has(zone))
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 2_000)));
  const found = languageOf(own.join("\n"));
  return found === "en" ? null : found;
}
