import { parse } from "yaml";
import { isoDate } from "../dates.js";
import { collapse, joinBlocks, type Block } from "./blocks.js";
import { webAddress } from "./columns.js";
import { baseName, type Format, type FormatResult, type Place } from "./format.js";

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** Markdown, with front matter or without. */
export const markdown: Format = {
  name: "Markdown",
  endings: [".md", ".markdown"],
  recognises: ({ ending, text }) => /^\.(?:md|markdown)$/u.test(ending) && text !== null,
  read: (source, place) => readMarkdown(source.text ?? "", baseName(place.file), place),
};

/**
 * Reads Markdown: front matter gives title, date, outlet and url; `#` lines are headings, the first
 * the headline; a paragraph's lines are joined; marks of emphasis, links and pictures are dropped,
 * and the words of links kept. The article's text is what a reader would see.
 */
export function readMarkdown(source: string, id: string, place: Place): FormatResult {
  const front = FRONT_MATTER.exec(source);
  const known = front ? frontMatter(front[1]!) : {};
  const text = (name: string): string | null => {
    const value = known[name];
    return typeof value === "string" || typeof value === "number"
      ? String(value).trim() || null
      : null;
  };
  const blocks = blocksOf(source.slice(front?.[0].length ?? 0), text("title") !== null);
  const title = text("title");
  const headed = blocks.some(({ mark }) => mark?.zone === "headline");
  if (title !== null && !headed && blocks[0]?.text !== title) {
    blocks.unshift({ text: title, mark: { zone: "headline" } });
  }
  const written = text("date") ?? text("published");
  const article = {
    id,
    file: place.file,
    ...joinBlocks(blocks),
    title,
    outlet: text("outlet") ?? text("source") ?? text("publisher"),
    date: written === null ? null : isoDate(written),
    url: webAddress(text("url") ?? text("link")),
  };
  return { articles: [article], skipped: [] };
}

function frontMatter(source: string): Record<string, unknown> {
  try {
    const value: unknown = parse(source);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function blocksOf(source: string, titled: boolean): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let headed = false;
  const close = () => {
    const text = seen(paragraph.join(" "));
    if (text !== "") blocks.push({ text });
    paragraph = [];
  };
  for (const raw of source.split(/\r\n|[\n\r]/u)) {
    const line = raw.trim().replace(/^(?:> ?)+/u, "");
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(line);
    if (line === "") close();
    else if (heading) {
      close();
      const text = seen(heading[2]!);
      if (text === "") continue;
      const first: boolean = !headed && (heading[1] === "#" || (blocks.length === 0 && !titled));
      blocks.push({ text, mark: { zone: first ? "headline" : "subheading" } });
      headed ||= first;
    } else if (/^(?:=+|-{3,}|\*{3,}|_{3,})$/u.test(line)) close();
    else {
      const item = /^(?:[-*+]|\d+[.)])\s+(.*)$/u.exec(line);
      if (item) close();
      paragraph.push(item ? item[1]! : line);
    }
  }
  close();
  return blocks;
}

/** What a reader sees of a line of Markdown. */
function seen(line: string): string {
  const plain = line
    .replace(/!\[[^\]]{0,500}\]\([^)\s]{0,2000}(?: "[^"]{0,500}")?\)/gu, "")
    .replace(/\[([^\][]{1,500})\]\([^)\s]{0,2000}(?: "[^"]{0,500}")?\)/gu, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]{1,1000}?\S?)\1/gu, "$2")
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,1000}?)\1(?![\p{L}\p{N}*_])/gu, "$2")
    .replace(/`([^`]{1,500})`/gu, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/gu, "$1");
  return collapse(plain);
}
