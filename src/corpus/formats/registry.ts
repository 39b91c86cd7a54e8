import { csv } from "./csv.js";
import { docx } from "./docx.js";
import { epub } from "./epub.js";
import { europresse } from "./europresse.js";
import { exportedPage } from "./exported-page.js";
import { factivaXml } from "./factiva-xml.js";
import { feed } from "./feed.js";
import type { Format } from "./format.js";
import { gzip } from "./gzip.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { jsonl } from "./jsonl.js";
import { markdown } from "./markdown.js";
import { odt } from "./odt.js";
import { pdf } from "./pdf.js";
import { rtf } from "./rtf.js";
import { text } from "./text.js";
import { warc } from "./warc.js";
import { xmlRows } from "./xml-rows.js";
import { zip } from "./zip.js";

/**
 * Every kind of file that is read, the more telling before the more general: the first that recognises
 * a source reads it. How an archive lays out its documents within a text, a page or a Word document
 * stands in `layouts.ts`.
 */
export const FORMATS: readonly Format[] = [
  gzip,
  docx,
  odt,
  epub,
  zip,
  pdf,
  rtf,
  warc,
  factivaXml,
  feed,
  xmlRows,
  exportedPage,
  europresse,
  json,
  jsonl,
  csv,
  html,
  markdown,
  text,
];

/** Endings of the files that are opened. */
export const READ_ENDINGS: ReadonlySet<string> = new Set(FORMATS.flatMap(({ endings }) => endings));

/** Those endings as a sentence lists them: ".txt, .md or .csv". */
export function endingsInWords(): string {
  const shown = [
    ".txt",
    ".html",
    ".md",
    ".docx",
    ".rtf",
    ".odt",
    ".pdf",
    ".epub",
    ".csv",
    ".json",
    ".jsonl",
    ".xml",
    ".warc",
    ".zip",
  ];
  return `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)!}`;
}
