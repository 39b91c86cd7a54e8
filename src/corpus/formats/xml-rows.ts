import type { Warning } from "../article.js";
import { matchColumns, rowToArticle } from "./columns.js";
import { refused, type Format, type RawArticle } from "./format.js";
import { isXml } from "./signs.js";
import { readXml, xmlText, type XmlElement } from "./xml.js";

/** XML whose elements are rows: each of the same name, with an element for its text. */
export const xmlRows: Format = {
  name: "XML of articles",
  endings: [".xml"],
  recognises: ({ head, ending, text }) =>
    text !== null && ending === ".xml" && (isXml(head) || /^\s*</u.test(head)),
  async read({ text }, place) {
    const root = await readXml(text ?? "");
    const rows = rowsOf(root, (names) => !("problem" in matchColumns(names, place.columns)));
    if (rows.length === 0) {
      return refused(
        place.file,
        "no-text-column",
        "is XML of no kind that is read (Factiva, RSS, Atom, or elements with a <text> each): save the articles as .csv or .html",
      );
    }
    const articles: RawArticle[] = [];
    const skipped: Warning[] = [];
    for (const [index, element] of rows.entries()) {
      const values = valuesOf(element);
      const matched = matchColumns(Object.keys(values), place.columns);
      if ("problem" in matched) {
        skipped.push({ code: "no-text-column", message: matched.problem, file: place.file });
        continue;
      }
      const row = await rowToArticle(
        { values, line: null, number: index + 1 },
        matched.columns,
        place,
      );
      if ("code" in row) skipped.push(row);
      else articles.push(row);
    }
    return { articles, skipped };
  },
};

/** The elements nearest to the top that hold a text each. */
function rowsOf(root: XmlElement, isRow: (names: readonly string[]) => boolean): XmlElement[] {
  let level: readonly XmlElement[] = [root];
  while (level.length > 0) {
    const found = level.filter((element) => isRow(Object.keys(valuesOf(element))));
    if (found.length > 0) {
      const name = found[0]!.name;
      return level.filter((element) => element.name === name);
    }
    level = level.flatMap(({ children }) =>
      children.filter((child): child is XmlElement => typeof child !== "string"),
    );
  }
  return [];
}

/** Children that hold text alone, by name; attributes too. */
function valuesOf(element: XmlElement): Record<string, string> {
  const values: Record<string, string> = { ...element.attributes };
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const text = xmlText(child).trim();
    if (text !== "") values[child.name] ??= text;
  }
  return values;
}
