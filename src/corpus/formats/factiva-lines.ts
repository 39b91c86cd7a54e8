import { isoDate } from "../dates.js";
import type { Block } from "./blocks.js";
import { furniture, type Exported, type ExportedArticle } from "./export.js";
import { fieldOf } from "./labels.js";

const END = /^\s*Document ([A-Z0-9]{10,}[A-Za-z0-9]{6,})\s*$/u;
const WORDS = /^\s*\d[\d,. ]*\s+(?:words|mots|Wörter|Woerter|palabras|parole|woorden)\s*$/iu;
const TIME = /^\s*\d{1,2}:\d{2}(?:\s*[ap]m)?\s*$/iu;
const CODE = /^\s*([A-Z]{2,3})(?:\s{2,}|\t|\s*\|\s*|\s*$)/u;
const COPYRIGHT = /^\s*(?:\(c\)|©|copyright\b)/iu;
const SOURCE_CODE = /^[A-Z][A-Z0-9]{1,9}$/u;
const SEARCH = /^\s*(?:search summary|résumé de la recherche|suchzusammenfassung)\s*$/iu;
const BY = /^\s*(?:by|par|von|por|di)\s+\p{Lu}/iu;

/**
 * Documents of a Factiva export as lines: either a code and its value (`HD  Talks resume`), or the
 * plain form (headline, byline, "493 words", date, outlet, code, language, copyright, text). Each ends
 * in "Document LBA0000020201004ega400123".
 *
 * @returns null where no such end stands in it
 */
export function factivaLines(lines: readonly string[]): Exported | null {
  const ends = lines.flatMap((line, index) => (isEnd(line) ? [index] : []));
  if (ends.length === 0) return null;
  const articles = ends.map((end, index) => {
    const segment = lines.slice(index === 0 ? 0 : ends[index - 1]! + 1, end + 1);
    return segment.some((line) => codeOf(line)?.field === "title")
      ? coded(segment)
      : plain(segment);
  });
  return { articles, stated: null };
}

function isEnd(line: string): boolean {
  return END.test(line) || (/^\s*AN\b/u.test(line) && END.test(line.replace(/^\s*AN[\s|]*/u, "")));
}

function codeOf(line: string): { field: string; rest: string } | null {
  const match = CODE.exec(line);
  const field = match ? fieldOf("factiva", match[1]!) : null;
  return field === null ? null : { field, rest: line.slice(match![0].length).trim() };
}

/** A document whose lines begin with codes; lines below a code without one belong to it. */
function coded(lines: readonly string[]): ExportedArticle {
  const values: { field: string; code: string; lines: string[] }[] = [];
  for (const line of lines) {
    const found = codeOf(line);
    if (found) {
      const code = CODE.exec(line)![1]!;
      values.push({ field: found.field, code, lines: found.rest === "" ? [] : [found.rest] });
    } else if (line.trim() !== "") values.at(-1)?.lines.push(line.trim());
  }
  return fromCodes(values);
}

/** A document from its codes and their values, one paragraph a line. */
export function fromCodes(
  values: readonly {
    readonly field: string;
    readonly code: string;
    readonly lines: readonly string[];
  }[],
): ExportedArticle {
  const value = (field: string) =>
    values.find((one) => one.field === field)?.lines.join(" ") ?? null;
  const time = values.find(({ code }) => code === "ET")?.lines[0] ?? "";
  const date = value("date");
  const blocks: Block[] = [];
  for (const one of values) {
    if (one.field === "body") blocks.push(...one.lines.map((text) => ({ text })));
    else if (one.field === "furniture" || one.field === "graphic") {
      const text = one.lines.join(" ").trim();
      if (text !== "") blocks.push(furniture(`${one.code} ${text}`));
    }
  }
  return {
    title: value("title"),
    outlet: value("outlet"),
    date: date !== null && TIME.test(time) ? `${date} ${time}` : date,
    byline: value("byline"),
    section: value("section"),
    length: value("length"),
    language: value("language"),
    credit: value("credit"),
    blocks: [
      ...blocks.filter(({ mark }) => mark === undefined),
      ...blocks.filter(({ mark }) => mark !== undefined),
    ],
  };
}

/** A document in the plain form; the number of words is its anchor. */
function plain(lines: readonly string[]): ExportedArticle {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  const words = filled.findIndex((line) => WORDS.test(line));
  if (words < 0) return { title: filled[0] ?? null, outlet: null, date: null, blocks: [] };
  const search = filled.findLastIndex((line, index) => index < words && SEARCH.test(line));
  const above = filled.slice(search + 1, words);
  const byline = above.findIndex((line) => BY.test(line));
  const titleAt = byline > 0 ? byline - 1 : Math.max(0, above.length - 1);
  const below = filled.slice(words + 1);
  const date = below.findIndex((line, index) => index < 3 && isoDate(line) !== null);
  let at = Math.max(0, date + 1);
  const time = TIME.test(below[at] ?? "") ? below[at++]! : null;
  const outlet = below[at] ?? null;
  at += 1;
  const heads: Block[] = [];
  // What stands between the outlet and the copyright: code, pages, edition, volume, language.
  const copyright = below.slice(at, at + 8).findIndex((line) => COPYRIGHT.test(line));
  const until = copyright < 0 ? at : at + copyright + 1;
  const between = below.slice(at, until);
  heads.push(...between.map(furniture));
  const language = between
    .filter((line) => !COPYRIGHT.test(line) && !SOURCE_CODE.test(line))
    .at(-1);
  const rest = below.slice(until);
  return {
    title: above[titleAt] ?? null,
    section: titleAt > 0 ? (above[titleAt - 1] ?? null) : null,
    byline: byline >= 0 ? above.slice(byline).join(" ") : null,
    length: filled[words]!,
    date: date < 0 ? null : `${below[date]!}${time === null ? "" : ` ${time}`}`,
    outlet,
    language: language !== undefined && /^\p{L}+$/u.test(language) ? language : null,
    blocks: [
      ...rest.filter((line) => !END.test(line)).map((text) => ({ text })),
      ...heads,
      ...rest.filter((line) => END.test(line)).map(furniture),
    ],
  };
}
