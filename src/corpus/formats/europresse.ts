import { isoDate } from "../dates.js";
import { collapse, type Block } from "./blocks.js";
import { exportResult, furniture, type ExportedArticle } from "./export.js";
import type { Format } from "./format.js";
import { blocksOfPage, type PageNode } from "./html-blocks.js";
import { isMarkup } from "./signs.js";

const START = /<span class="?DocPublicationName/giu;
const CLOSING =
  /^(?:©|\(c\)|tous droits|numéro de document|ce certificat|note\(s\)|illustration\(s\))/iu;
const NUMBER = /numéro de document/iu;

/** What is used of a parsed page. */
interface Element extends PageNode {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

/** A page of Europresse (also Eureka): each document begins with its publication's name. */
export const europresse: Format = {
  name: "Europresse export",
  endings: [".html", ".htm"],
  recognises: ({ head, text }) =>
    text !== null && isMarkup(head) && text.search(START) >= 0 && NUMBER.test(text),
  async read({ text }, place) {
    const { parseHTML } = await import("linkedom");
    const source = text ?? "";
    const open = (html: string) =>
      (
        parseHTML(`<!doctype html><html><body>${html}</body></html>`) as unknown as {
          document: { body: Element };
        }
      ).document.body;
    const starts = [...source.matchAll(START)].map(({ index }) => index);
    const articles = starts.map((start, index) =>
      document(open(source.slice(start, starts[index + 1]))),
    );
    return exportResult({ articles, stated: null }, place, "Europresse export");
  },
};

function document(page: Element): ExportedArticle {
  const text = (element: Element | null) => collapse(element?.textContent ?? "");
  const outlet = text(page.querySelector(".DocPublicationName"));
  const header = [...page.querySelectorAll(".DocHeader")].map(text).join(" ");
  const heading = page.querySelector(".titreArticleVisu, .TitreArticleVisu");
  const title = text(heading);
  const section = page.querySelector("section");
  const parts = section ? blocksOfPage(section) : [];
  const all = blocksOfPage(page).map(({ text: line }) => line);
  const titleAt = all.indexOf(title);
  const rest = titleAt < 0 ? all.slice(1) : all.slice(titleAt + 1);
  const end = rest.findIndex((line) => CLOSING.test(line));
  const between = end < 0 ? rest : rest.slice(0, end);
  const closing = end < 0 ? [] : rest.slice(end);
  const first = parts[0]?.text;
  const bodyAt = first === undefined ? -1 : between.indexOf(first);
  const { byline, body } = split(between, bodyAt);
  const above = titleAt > 0 ? all.slice(1, titleAt).filter((line) => !header.includes(line)) : [];
  const [, sectionName] = /^(\p{L}[^,\d]*?),\s/u.exec(header) ?? [];
  const isSection = sectionName !== undefined && isoDate(sectionName) === null;
  return {
    title: title || null,
    outlet: outlet.replace(/,?\s+no\.?\s*\d+.*$/iu, "") || null,
    date: header || null,
    byline,
    section:
      isSection && !/^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/iu.test(header)
        ? sectionName
        : null,
    blocks: [...body, ...above.map(furniture), ...closing.map(furniture)],
  };
}

/** The author between title and text: what stands above the text's own part, or a first short line. */
function split(lines: readonly string[], bodyAt: number): { byline: string | null; body: Block[] } {
  const at = bodyAt >= 0 ? bodyAt : isName(lines[0]) && lines.length > 1 ? 1 : 0;
  return {
    byline: at > 0 ? lines.slice(0, at).join(", ") : null,
    body: lines.slice(at).map((text) => ({ text })),
  };
}

const isName = (line: string | undefined): boolean =>
  line !== undefined &&
  line.length <= 60 &&
  /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u.test(line);
