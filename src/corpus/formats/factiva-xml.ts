import { healHyphens } from "../unwrap.js";
import { collapse, type Block } from "./blocks.js";
import { exportResult, furniture, type ExportedArticle } from "./export.js";
import type { Format } from "./format.js";
import { childrenNamed, descendants, readXml, xmlText, type XmlElement } from "./xml.js";

/** Factiva's XML (`ppsArticleResponse`). */
export const factivaXml: Format = {
  name: "Factiva XML",
  endings: [".xml"],
  recognises: ({ head }) => /<(?:\w+:)?ppsarticle/iu.test(head),
  async read({ text }, place) {
    const root = await readXml(text ?? "");
    const results = descendants(root, "ppsarticle").flatMap((one) => childrenNamed(one, "article"));
    const stated = Number(descendants(root, "ppsarticleResultSet")[0]?.attributes["count"]);
    return exportResult(
      { articles: results.map(document), stated: Number.isInteger(stated) ? stated : null },
      place,
      "Factiva XML",
    );
  },
};

function document(article: XmlElement): ExportedArticle {
  const value = (name: string) => collapse(xmlText(childrenNamed(article, name)[0])) || null;
  const published = childrenNamed(article, "publicationDate")[0];
  const blocks: Block[] = [
    ...childrenNamed(article, "leadParagraph"),
    ...childrenNamed(article, "tailParagraphs"),
  ].flatMap(paragraphsOf);
  const notes = ["copyright", "notes", "artWorks", "corrections"].flatMap((name) => {
    const text = value(name);
    return text === null ? [] : [furniture(text)];
  });
  return {
    title: value("headline"),
    outlet: value("sourceName"),
    date: published ? collapse(xmlText(published)) : null,
    byline: value("byline"),
    section: value("sectionName"),
    length: value("wordCount"),
    language: value("baseLanguage"),
    credit: value("credit"),
    blocks: [...blocks, ...notes],
  };
}

/** Paragraphs that the file marks; else those that an indent begins among lines of one width. */
function paragraphsOf(element: XmlElement): Block[] {
  const marked = childrenNamed(element, "paragraph");
  if (marked.length > 0) {
    return marked.flatMap((one) => {
      const text = collapse(xmlText(one));
      return text === "" ? [] : [{ text }];
    });
  }
  const paragraphs: string[][] = [];
  for (const line of xmlText(element).split(/\r?\n/u)) {
    if (line.trim() === "") continue;
    if (paragraphs.length === 0 || /^(?: {2,}|\t)/u.test(line)) paragraphs.push([line.trim()]);
    else paragraphs.at(-1)!.push(line.trim());
  }
  return paragraphs.map((lines) => ({ text: collapse(healHyphens(lines, "keep")) }));
}
