import { extname } from "node:path";
import { stringify } from "yaml";
import type { Article } from "./article.js";
import { UNKNOWN_OUTLET } from "./article-from-text.js";
import { isoDate } from "./dates.js";
import { guessFromName } from "./guess.js";
import { readCorpus } from "./read-corpus.js";
import { isDateLine } from "./zones/shape.js";

const HEAD = `# What is known about the articles in this folder. Parallax drafted it from the files: check
# every line, correct it, and write null where something is not known.
#
#   outlet  who published it; figures are compared between outlets, so write a name one way only
#   title   its headline
#   date    when it was published: 2020-10-04, 2020-10 or 2020
#   url     its address, from https://
#   agency  the news agency that it credits (Reuters, AP, …): wire copy counts once
#   event   a word of your own for the event that it reports; articles with the same word are
#           compared as reports of one event
#   genre   news or opinion: what is opinion is set aside, as its own voice is its writer's
#
# Some articles look like opinion by their section, address or title. They are counted, and named in a
# warning; a line "opinion: aside" sets them aside, "opinion: keep" keeps them without a word.
#
# What holds for a whole folder can be said once, and a file's own entry goes before it:
#
#   defaults: { event: town-falls }
#   folders:
#     guardian: { outlet: The Guardian }
#
# Tables (.csv, .jsonl) hold many articles; name their columns if they have other names than these:
#
#   columns: { text: text, outlet: outlet, title: title, date: date, url: url, id: id }
`;

const TABLES = new Set([".csv", ".jsonl"]);

/**
 * Drafts a corpus.yaml for a folder: outlets, titles, dates, addresses and agencies as far as the
 * files show them, each with a comment that says where it comes from. Reads no manifest and writes
 * nothing.
 *
 * @param folder path of the folder
 * @returns the text of a manifest that `readCorpus` accepts
 * @throws {UserError} where the folder cannot be opened or holds nothing readable
 */
export async function draftManifest(folder: string): Promise<string> {
  const { articles } = await readCorpus(folder, { manifest: null });
  const counts = new Map<string, number>();
  for (const { file } of articles) counts.set(file ?? "", (counts.get(file ?? "") ?? 0) + 1);
  const holdsSeveral = (file: string) =>
    TABLES.has(extname(file).toLowerCase()) || counts.get(file)! > 1;
  const single = articles.filter(({ file }) => file !== null && !holdsSeveral(file));
  const tables = [...counts.keys()].filter(holdsSeveral);
  const lines = [HEAD];
  for (const table of tables) {
    const rows = articles.filter(({ file }) => file === table).length;
    lines.push(
      `# ${comment(table)} holds ${rows === 1 ? "1 article" : `${String(rows)} articles`} and says itself what is known of each.`,
    );
  }
  lines.push(single.length === 0 ? "files: {}" : "files:", ...single.flatMap(entry));
  return `${lines.join("\n")}\n`;
}

function entry(article: Article): string[] {
  const file = article.file!;
  const known = article.outlet !== UNKNOWN_OUTLET;
  const guess = guessFromName(file);
  const markup = /\.(?:html?|md)$/iu.test(file);
  const outletFrom =
    known && guess.outlet === article.outlet ? "the name of folder or file" : "the page";
  const dateFrom =
    article.date !== null && article.date === guess.date ? "the file's name" : "the page";
  const shown = article.date === null ? shownDate(article) : null;
  return [
    `  ${scalar(file)}:`,
    field(
      "outlet",
      known ? article.outlet : null,
      known ? `from ${outletFrom}` : "not in the file: fill in",
    ),
    field(
      "title",
      article.title,
      article.title === null
        ? "no headline found"
        : markup
          ? "from the page"
          : "from the text's headline",
    ),
    field("date", article.date, article.date !== null ? `from ${dateFrom}` : shown),
    field("url", article.url, null),
    field("agency", article.agency, article.agency === null ? null : "credited in the text"),
    field("event", null, null),
  ];
}

function field(name: string, value: string | null, note: string | null): string {
  const shown = value === null ? null : comment(value);
  return `    ${name}: ${scalar(shown)}${note === null ? "" : ` # ${comment(note)}`}`;
}

/** A value on one line, quoted as YAML needs it. */
function scalar(value: string | null): string {
  if (value === null) return "null";
  return stringify(value, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE" }).trim();
}

/** Text of a file on one line, without characters that end a comment. */
function comment(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** A bare date line of the page: a hint only, since it may be the day on which it was saved. */
function shownDate({ text, zones }: Article): string | null {
  for (const { start, end, zone } of zones) {
    const line = text.slice(start, end);
    if (zone !== "furniture" || !isDateLine(line)) continue;
    const iso = isoDate(line);
    if (iso !== null) return `the page shows ${iso}, which may be the day it was saved: check`;
  }
  return null;
}
