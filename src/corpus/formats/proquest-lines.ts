import { isoDate } from "../dates.js";
import type { Block } from "./blocks.js";
import { furniture, type Exported, type ExportedArticle } from "./export.js";
import { labelled } from "./labels.js";

const NUMBER = /^\s*Document (\d{1,6}) of (\d{1,7})\s*$/u;
const RULE = /^_{20,}$/u;
const FULL_TEXT = /^\s*Full text(?:\s*\|\s*Translated)?\s*:/iu;
/** `Los Angeles Times ; Los Angeles, Calif. [Los Angeles, Calif]08 May 2010: AA.2.` */
const PUBLICATION =
  /^([^;[]+?)\s*(?:[;[].*?)?(?:\]|;)\s*(\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})/u;
const PLACE_BEHIND = /\s*;\s.*$/u;

/**
 * Documents of a ProQuest export saved as text or as a page: each under a rule and "Document 3 of
 * 500" (or in a part of the page), its title, `Full text: …`, and labelled fields.
 *
 * @param lines lines of the file, blank ones kept; each line of the text is a paragraph
 * @returns null where no "Full text:" stands in it
 */
export function proquestLines(lines: readonly string[]): Exported | null {
  if (!lines.some((line) => FULL_TEXT.test(line))) return null;
  const starts = lines.flatMap((line, index) => {
    const match = NUMBER.exec(line);
    return match ? [{ index, number: Number(match[1]), of: Number(match[2]) }] : [];
  });
  if (starts.length === 0) {
    const parts = partsByRule(lines);
    return { articles: parts.map((part) => document(part, null)), stated: null };
  }
  const totals = [...new Set(starts.map(({ of }) => of))];
  return {
    articles: starts.map(({ index, number }, place) =>
      document(lines.slice(index + 1, starts[place + 1]?.index), number),
    ),
    stated: totals[0]!,
    otherStated: totals.slice(1),
  };
}

/** Documents without numbers: split at rules, else before the title of each "Full text:". */
function partsByRule(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (RULE.test(line.trim())) parts.push([]);
    else parts.at(-1)!.push(line);
  }
  return parts.filter((part) => part.some((line) => FULL_TEXT.test(line)));
}

function document(lines: readonly string[], number: number | null): ExportedArticle {
  const fields = new Map<string, string>();
  const body: Block[] = [];
  const notes: Block[] = [];
  let title: string | null = null;
  let field: string | null = null;
  const textAt = lines.findIndex((line) => FULL_TEXT.test(line));
  // Below the text the fields begin with the first of them that stands after a blank line.
  const end = fieldsAt(lines, textAt);
  lines.forEach((line, index) => {
    const text = line.trim();
    if (text === "" || RULE.test(text)) return;
    const inText = textAt >= 0 && index >= textAt && index < end;
    if (inText) {
      const paragraph = index === textAt ? text.replace(FULL_TEXT, "").trim() : text;
      if (paragraph !== "") body.push({ text: paragraph });
      return;
    }
    const found = labelled("proquest", line);
    if (found) {
      field = found.field;
      if (field === "abstract" || field === "furniture") notes.push(furniture(text));
      else if (!fields.has(field)) fields.set(field, found.value);
      return;
    }
    if (title === null && field === null && !/^https?:/u.test(text)) title = text;
    else if (field === "byline" && (fields.get("byline") ?? "") === "") fields.set("byline", text);
    else if (/^https?:/u.test(text) && !fields.has("url")) fields.set("url", text);
    else notes.push(furniture(text));
  });
  const publication = PUBLICATION.exec(fields.get("publication") ?? "");
  const outlet = fields.get("outlet") ?? publication?.[1] ?? null;
  const dates = [fields.get("date"), publication?.[2]];
  return {
    number,
    title: fields.get("title") ?? title,
    outlet: outlet?.replace(PLACE_BEHIND, "") ?? null,
    date: dates.find((date) => date !== undefined && isoDate(date) !== null) ?? dates[0] ?? null,
    byline: fields.get("byline") ?? null,
    section: fields.get("section") ?? null,
    url: fields.get("url") ?? null,
    language: fields.get("language") ?? null,
    blocks: [...body, ...notes],
  };
}

/** Index of the first field below the text, or the end. */
function fieldsAt(lines: readonly string[], textAt: number): number {
  for (let index = textAt + 1; index < lines.length; index += 1) {
    if (RULE.test(lines[index]!.trim())) return index;
    if (lines[index - 1]!.trim() !== "") continue;
    if (labelled("proquest", lines[index]!) && labelledBelow(lines, index)) return index;
  }
  return lines.length;
}

/** A label alone may be a line of the article; one that others follow is none. */
function labelledBelow(lines: readonly string[], index: number): boolean {
  const below = lines.slice(index + 1, index + 12).filter((line) => line.trim() !== "");
  return below.length === 0 || below.some((line) => labelled("proquest", line) !== null);
}
