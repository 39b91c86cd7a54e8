import { z } from "zod";
import { readData } from "../data.js";
import type { Article, Warning } from "./article.js";
import type { Opinion } from "./manifest.js";

const schema = z.array(
  z.strictObject({
    signs: z.enum(["sections", "titles"]),
    reason: z.string(),
    source: z.string(),
    words: z.array(z.string()),
  }),
);

let read: Readonly<Record<"sections" | "titles", ReadonlySet<string>>> | undefined;

function signs() {
  if (read) return read;
  const found = schema.parse(readData("corpus/opinion.yaml"));
  const of = (name: string) =>
    new Set(found.flatMap(({ signs, words }) => (signs === name ? words : [])));
  return (read = { sections: of("sections"), titles: of("titles") });
}

const PREFIX = /^\s*([\p{L}-]+(?:\s[\p{L}-]+)?)\s*[:|]/u;

/**
 * What in an article's own source says that it is opinion: its section, a part of its address or what its title
 * begins with; null where nothing does.
 *
 * @example opinionSign({ section: "Opinion", url: null, title: "A bad deal" }); // 'section "Opinion"'
 */
export function opinionSign({
  section,
  url,
  title,
}: Pick<Article, "section" | "url" | "title">): string | null {
  const { sections, titles } = signs();
  const named = (section ?? "").split(/[;,/]/u).find((one) => sections.has(plain(one)));
  if (named !== undefined) return `section "${named.trim()}"`;
  const path = url !== null && URL.canParse(url) ? new URL(url).pathname.split("/") : [];
  // The last part is the article's own name.
  const part = path.slice(1, -1).find((one) => sections.has(plain(one)));
  if (part !== undefined) return `"/${part}/" in its address`;
  const opening = PREFIX.exec(title ?? "")?.[1];
  return opening !== undefined && titles.has(plain(opening)) ? `title "${opening}: …"` : null;
}

const plain = (words: string): string => words.trim().toLowerCase().replaceAll("_", "-");

/**
 * Sets aside what the manifest or a table calls opinion, in one line with its count, and names what only looks like
 * it: an editorial's own voice is its writer's, and compared with news it makes an outlet seem loaded. Where all is
 * opinion, all of it is compared.
 *
 * @param choice what becomes of what looks like opinion: set aside too, or kept without a word
 */
export function withoutOpinion(
  articles: readonly Article[],
  choice: Opinion | null,
): {
  readonly news: Article[];
  readonly opinion: Article[];
  readonly warnings: Warning[];
} {
  const news: Article[] = [];
  const opinion: Article[] = [];
  const looks: Warning[] = [];
  for (const article of articles) {
    const sign = article.genre === undefined && choice !== "keep" ? opinionSign(article) : null;
    const isAside = article.genre === "opinion" || (sign !== null && choice === "aside");
    (isAside ? opinion : news).push(article);
    if (sign !== null && !isAside) looks.push(looksLike(article, sign));
  }
  if (news.length === 0) return { news: opinion, opinion: [], warnings: [] };
  const many = opinion.length === 1 ? "1 article is" : `${String(opinion.length)} articles are`;
  const aside: Warning = {
    code: "opinion-aside",
    message: `${many} opinion, by corpus.yaml, a table or what the source says: set aside and counted in nothing`,
  };
  return { news, opinion, warnings: [...(opinion.length > 0 ? [aside] : []), ...looks] };
}

const looksLike = ({ id, file }: Article, sign: string): Warning => ({
  code: "looks-like-opinion",
  message: `looks like opinion (${sign}), and is counted with the news: write "opinion: aside" at the top of corpus.yaml to leave out all that look so ("opinion: keep" to keep them), or "genre: opinion" or "genre: news" of this one`,
  file: file ?? id,
});
