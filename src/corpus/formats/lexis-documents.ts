import { isoDate } from "../dates.js";
import type { Block } from "./blocks.js";
import { furniture, type Exported, type ExportedArticle } from "./export.js";
import { labelled } from "./labels.js";
import { paragraphsOf } from "./paragraphs.js";

const NUMBER =
  /^\s*(\d{1,6})\s+(?:of|sur|von|de|di|van)\s+(\d{1,7})\s+(?:documents?|dokument(?:e|en)?|documentos?|documenti|documenten)\s*$/iu;
const COPYRIGHT = /^(?:copyright\b|©|\(c\)\s*\d{4}|tous droits|all rights reserved)/iu;

/**
 * Documents of Nexis and LexisNexis as they were saved until 2019: each under a line "3 of 74
 * DOCUMENTS", then outlet, date and title, labelled fields (`BYLINE: …`), the text, and labelled
 * notes (`LOAD-DATE: …`).
 *
 * @param lines lines of the file, blank ones kept
 * @returns null where no such line stands in it
 */
export function lexisDocuments(lines: readonly string[]): Exported | null {
  const starts: { line: number; number: number; of: number }[] = [];
  lines.forEach((line, index) => {
    const match = line.length < 60 ? NUMBER.exec(line) : null;
    if (match) starts.push({ line: index, number: Number(match[1]), of: Number(match[2]) });
  });
  if (starts.length === 0) return null;
  const articles = starts.map(({ line, number }, index) =>
    document(lines.slice(line + 1, starts[index + 1]?.line), number),
  );
  const totals = [...new Set(starts.map(({ of }) => of))];
  return { articles, stated: totals[0]!, otherStated: totals.slice(1) };
}

function document(lines: readonly string[], number: number): ExportedArticle {
  const groups = groupsOf(lines);
  const dated = groups
    .slice(0, 6)
    .findIndex((group) => group.some((line) => dateOf(line) !== null));
  const head = dated < 0 ? groups.slice(0, 1) : groups.slice(0, dated + 1);
  const headLines = head.flat();
  const dateLine = headLines.find((line) => dateOf(line) !== null) ?? null;
  const fields = new Map<string, string>();
  const blocks: Block[] = [];
  let title: string | null = null;
  let begun = false;
  let ended = false;
  for (const group of groups.slice(head.length)) {
    const found = labelled("lexis", group[0]!);
    // Below the text only notes, language and address are labels: "Author: …" may be a line of it.
    const note = found?.field === "graphic" || found?.field === "furniture";
    const below = note || found?.field === "language" || found?.field === "url";
    if (found && (below || ended || !begun)) {
      const value = [found.value, ...group.slice(1)].join(" ").trim();
      ended ||= begun;
      if (note) blocks.push(furniture(`${found.label}: ${value}`.trim()));
      else if (found.field === "highlight" || found.field === "dateline") {
        const zone = found.field === "highlight" ? "standfirst" : "dateline";
        if (value !== "") blocks.push({ text: value, mark: { zone } });
      } else if (!fields.has(found.field)) fields.set(found.field, value);
      continue;
    }
    if (ended || COPYRIGHT.test(group[0]!)) {
      blocks.push(...group.map(furniture));
      continue;
    }
    if (title === null && fields.size === 0 && !begun) {
      title = group.join(" ");
      continue;
    }
    begun = true;
    for (const text of paragraphsOf(group)) blocks.push({ text });
  }
  return {
    number,
    title,
    outlet: headLines.find((line) => dateOf(line) === null) ?? null,
    date: dateLine,
    byline: fields.get("byline") ?? null,
    section: fields.get("section") ?? null,
    length: fields.get("length") ?? null,
    url: fields.get("url") ?? null,
    language: fields.get("language") ?? null,
    blocks,
  };
}

/** A heading may name a weekday or an edition; a date has a year in it. */
function dateOf(line: string): string | null {
  return line.length <= 100 && /\d{4}/u.test(line) ? isoDate(line) : null;
}

/** Lines between blank lines. */
function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let open: string[] | null = null;
  for (const line of lines) {
    const text = line.trim();
    if (text === "") open = null;
    else if (open) open.push(text);
    else groups.push((open = [text]));
  }
  return groups;
}
