import { isoDate } from "../dates.js";
import type { Block } from "./blocks.js";
import { furniture, type Exported, type ExportedArticle } from "./export.js";
import { labelled } from "./labels.js";
import { paragraphsOf } from "./paragraphs.js";

const END = /^\s*(?:end of document|fin du document|ende des dokuments?|fin del documento)\s*$/iu;
const TOTAL = /^\s*(?:documents?|dokumente|documentos) \((\d{1,6})\)\s*$/iu;
const BODY = /^\s*(?:body|corps|text|cuerpo|inhalt)\s*$/iu;
const CLOSING = /^\s*(?:classification|graphic|graphics|notes|correction|load-date\b.*)\s*$/iu;
const COPYRIGHT = /^\s*(?:copyright\b|©|\(c\)\s*\d{4})/iu;
const COVER =
  /^\s*(?:user name|date and time|job number|client\/matter|search terms|search type):/iu;
/** Labels of an abstract that some outlets send before the text. */
const ABSTRACT = /^(?:abstract|full text)$/iu;
/** Lines below the date in which one of the fields must stand. */
const HEAD = 8;

/**
 * Documents of Nexis Uni and Lexis Advance: title, outlet, date and copyright, fields (`Length: …`),
 * "Body", the text, "Classification", and "End of Document". A cover page before the first, with the
 * list of titles, is no article; the number that it states is compared.
 *
 * @param lines lines of the file, blank ones kept
 * @returns null where the file has no "End of Document"
 */
export function lexisUni(lines: readonly string[]): Exported | null {
  const ends = lines.flatMap((line, index) => (END.test(line) ? [index] : []));
  if (ends.length === 0) return null;
  let stated: number | null = null;
  const articles: ExportedArticle[] = [];
  ends.forEach((end, index) => {
    const segment = lines.slice(index === 0 ? 0 : ends[index - 1]! + 1, end);
    for (const line of segment) {
      const total = line.length < 40 ? TOTAL.exec(line) : null;
      if (total) stated ??= Number(total[1]);
    }
    articles.push(document(segment));
  });
  const rest = lines.slice(ends.at(-1)! + 1);
  if (rest.some((line) => COPYRIGHT.test(line)) && dateAt(rest) >= 0) articles.push(document(rest));
  return { articles, stated };
}

/** Index of the date line: the first date with a document's other fields right below it. */
function dateAt(lines: readonly string[]): number {
  return lines.findIndex((line, index) => {
    if (line.length > 90 || !/\d{4}/u.test(line) || COVER.test(line) || isoDate(line) === null)
      return false;
    return lines
      .slice(index + 1, index + 1 + HEAD)
      .some((below) => COPYRIGHT.test(below) || BODY.test(below) || labelled("lexis", below));
  });
}

function document(lines: readonly string[]): ExportedArticle {
  const at = dateAt(lines);
  const above = lines.slice(0, Math.max(0, at)).filter((line) => line.trim() !== "");
  const cover = lines
    .slice(0, Math.max(0, at))
    .some((line) => COVER.test(line) || TOTAL.test(line));
  const outlet = above.at(-1) ?? null;
  const titles = cover ? above.slice(-2, -1) : above.slice(0, -1);
  const below = lines.slice(at + 1);
  const body = below.findIndex((line) => BODY.test(line));
  const fields = new Map<string, string>();
  const head: Block[] = [];
  let first = body + 1;
  const headLines = body >= 0 ? below.slice(0, body) : below;
  for (const [index, line] of headLines.entries()) {
    if (line.trim() === "") continue;
    const found = labelled("lexis", line);
    if (found && found.field === "highlight")
      head.push({ text: found.value, mark: { zone: "standfirst" } });
    else if (found && found.field === "dateline")
      head.push({ text: found.value, mark: { zone: "dateline" } });
    else if (found && found.field !== "furniture") fields.set(found.field, found.value);
    else if (found || COPYRIGHT.test(line) || body >= 0) head.push(furniture(line.trim()));
    else {
      first = index;
      break;
    }
  }
  const rest = below.slice(first);
  const closing = rest.findIndex((line) => CLOSING.test(line));
  const text = closing < 0 ? rest : rest.slice(0, closing);
  const notes = closing < 0 ? [] : rest.slice(closing);
  for (const line of notes) {
    const found = labelled("lexis", line);
    if (found && !fields.has(found.field)) fields.set(found.field, found.value);
  }
  return {
    title: titles.join(" ") || null,
    outlet,
    date: at < 0 ? null : lines[at]!,
    byline: fields.get("byline") ?? null,
    section: fields.get("section") ?? null,
    length: fields.get("length") ?? null,
    url: fields.get("url") ?? null,
    language: fields.get("language") ?? null,
    blocks: [
      ...head.filter(({ text: held }) => held !== ""),
      ...bodyBlocks(paragraphsOf(text)),
      ...notes.filter((line) => line.trim() !== "").map((line) => furniture(line.trim())),
    ],
  };
}

/** The text, with the labels of an abstract as furniture and the abstract as standfirst. */
function bodyBlocks(paragraphs: readonly string[]): Block[] {
  const split = paragraphs.findIndex((text) => /^full text$/iu.test(text));
  const hasAbstract = /^abstract$/iu.test(paragraphs[0] ?? "") && split > 0;
  return paragraphs.map((text, index) => {
    if (hasAbstract && ABSTRACT.test(text) && index <= split) return furniture(text);
    if (hasAbstract && index < split) return { text, mark: { zone: "standfirst" } };
    return { text };
  });
}
