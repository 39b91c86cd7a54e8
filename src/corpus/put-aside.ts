import { deserialize, serialize } from "node:v8";
import { Scratch } from "../scratch.js";
import type { Article } from "./article.js";

/** Articles up to which all texts stand in memory: some megabytes. */
const AT_HAND = 1000;

/**
 * Articles whose texts and zones, of a large corpus, are on disk and read whenever they are asked for: in memory an
 * article then takes some hundred bytes. Else the articles as they are.
 *
 * @param folder where the file stands that holds the texts; the system's folder for such files unless told
 */
export function textsAside(articles: readonly Article[], folder?: string | null): Article[] {
  if (articles.length <= AT_HAND) return [...articles];
  const scratch = Scratch.open(folder);
  return articles.map((article) => (scratch === null ? article : textAside(article, scratch)));
}

function textAside(article: Article, scratch: Scratch): Article {
  const { text, zones } = article;
  // Latin-1 where it is enough; else UTF-16, as UTF-8 has no place for half of a pair.
  const narrow = Buffer.from(text, "latin1");
  const encoding = narrow.toString("latin1") === text ? "latin1" : "utf16le";
  const aside = scratch.put(encoding === "latin1" ? narrow : Buffer.from(text, encoding));
  const lines = scratch.put(serialize(zones));
  if (aside === null || lines === null) return article;
  // A part of a text keeps the whole in memory: every other text is made anew.
  const own = structuredClone({ ...article, text: "", zones: [] });
  return Object.defineProperties(own, {
    text: {
      enumerable: true,
      get: () => aside.subarray(0, aside.length).toString(encoding),
    },
    zones: {
      enumerable: true,
      get: () => deserialize(lines.subarray(0, lines.length)) as Article["zones"],
    },
  });
}
