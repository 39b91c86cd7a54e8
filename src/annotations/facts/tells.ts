import type { Article } from "../../corpus/article.js";
import type { Fact } from "./fact.js";
import type { Facts } from "./index.js";
import { toldText } from "./told-text.js";
import { writes } from "./where.js";
import { names } from "./who.js";

/** Asks of one article whether it tells a fact, or at least names whom or what it is about. */
export function tells(
  article: Pick<Article, "text" | "zones">,
  { numbers, others, harmed }: Facts,
): (fact: Fact) => boolean {
  const text = toldText(article);
  const keys = new Set([...numbers, ...others].map(({ key }) => key));
  const harm = new Set(harmed);
  return ({ kind, key, what }) =>
    keys.has(key) ||
    (kind === "who" && names(text, what)) ||
    (kind === "where" && writes(text, what)) ||
    (kind === "what" && harm.has(key));
}
