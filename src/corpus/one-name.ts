import type { Article, Warning } from "./article.js";
import type { RawArticle } from "./formats/format.js";
import { outletKey } from "./outlets.js";

/**
 * Articles with one name an outlet: names that files give and that differ only in "The", capitals or
 * marks ("Harbour Gazette", "The Harbour Gazette") become the one that stands most often. What the
 * manifest names is left alone.
 *
 * @param raw the articles as their files gave them, in the same order
 */
export function withOneName(
  articles: readonly Article[],
  raw: readonly RawArticle[],
): { articles: Article[]; warnings: Warning[] } {
  const names = new Map<string, Map<string, number>>();
  const isGiven = (index: number) => raw[index]!.outlet === articles[index]!.outlet;
  articles.forEach(({ outlet }, index) => {
    if (!isGiven(index)) return;
    const key = outletKey(outlet);
    const known = names.get(key) ?? new Map<string, number>();
    known.set(outlet, (known.get(outlet) ?? 0) + 1);
    names.set(key, known);
  });
  const joined: string[] = [];
  const chosen = new Map<string, string>();
  for (const [key, known] of names) {
    const [first, ...rest] = [...known].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    chosen.set(key, first![0]);
    joined.push(...rest.map(([name]) => `${name} → ${first![0]}`));
  }
  if (joined.length === 0) return { articles: [...articles], warnings: [] };
  const warning = {
    code: "outlets-joined",
    message: `names of one outlet written in several ways are taken as one (${joined.slice(0, 5).join("; ")}${joined.length > 5 ? "; …" : ""}): name outlets in corpus.yaml if this is wrong`,
  };
  return {
    articles: articles.map((article, index) =>
      isGiven(index) ? { ...article, outlet: chosen.get(outletKey(article.outlet))! } : article,
    ),
    warnings: [warning],
  };
}
