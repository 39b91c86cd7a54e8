import { outletOfAddress } from "../outlets.js";
import { collapse } from "./blocks.js";
import type { Format, FormatResult } from "./format.js";
import { rowToArticle } from "./columns.js";
import { isXml } from "./signs.js";
import { childrenNamed, descendants, readXml, xmlText, type XmlElement } from "./xml.js";

const FEED = /<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>]/iu;
const COLUMNS = {
  text: "text",
  outlet: "outlet",
  title: "title",
  date: "date",
  url: "url",
  byline: "byline",
};

/** RSS (also 1.0) and Atom: each item is an article, its text as much as the feed carries. */
export const feed: Format = {
  name: "feed",
  endings: [".rss", ".atom", ".xml"],
  recognises: ({ head, ending, text }) =>
    text !== null &&
    (isXml(head) || /^\.(?:rss|atom|xml)$/u.test(ending) || /^\s*</u.test(head)) &&
    FEED.test(head),
  async read({ text }, place): Promise<FormatResult> {
    const root = await readXml(text ?? "");
    const channel = descendants(root, "channel")[0] ?? descendants(root, "feed")[0];
    const site = channel ? outletOfAddress(linkOf(channel)) : null;
    const outlet = site ?? (channel ? collapse(first(channel, "title")) : "");
    const items = [...descendants(root, "item"), ...descendants(root, "entry")];
    const articles = [];
    const skipped = [];
    for (const [index, item] of items.entries()) {
      const values = {
        text:
          first(item, "encoded") ||
          contentOf(item) ||
          first(item, "description") ||
          first(item, "summary"),
        title: collapse(first(item, "title")),
        outlet: collapse(first(item, "source")) || outlet,
        date:
          first(item, "pubDate") ||
          first(item, "published") ||
          first(item, "date") ||
          first(item, "updated"),
        url: linkOf(item),
        byline: collapse(first(item, "creator") || first(item, "author")),
      };
      const row = await rowToArticle({ values, line: 1, number: index + 1 }, COLUMNS, place);
      if ("code" in row)
        skipped.push({
          ...row,
          message: `item ${String(index + 1)} ("${values.title.slice(0, 60)}") holds no text: a feed of headlines gives none; fetch its pages`,
        });
      else {
        const short = !first(item, "encoded") && !contentOf(item);
        articles.push(
          short ? { ...row, warnings: [...(row.warnings ?? []), summaryOnly(place.file)] } : row,
        );
      }
    }
    return { articles, skipped };
  },
};

const summaryOnly = (file: string) => ({
  code: "cut-off",
  message:
    "is the summary that its feed carries, not the article: fetch its page, or read its figures as those of a part",
  file,
});

function first(element: XmlElement, name: string): string {
  return xmlText(childrenNamed(element, name)[0]).trim();
}

/** Atom's content; XHTML within it is written out again, so that its paragraphs are kept. */
function contentOf(item: XmlElement): string {
  const [content] = childrenNamed(item, "content");
  if (!content) return "";
  return content.attributes["type"] === "xhtml" ? markup(content) : xmlText(content).trim();
}

function markup(element: XmlElement): string {
  return element.children
    .map((child) =>
      typeof child === "string"
        ? child.replace(/&/gu, "&amp;").replace(/</gu, "&lt;")
        : `<${child.name}>${markup(child)}</${child.name}>`,
    )
    .join("");
}

function linkOf(item: XmlElement): string {
  const links = childrenNamed(item, "link");
  const own = links.find(({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate");
  return (own?.attributes["href"] ?? xmlText(own)).trim() || (links[0]?.attributes["href"] ?? "");
}
