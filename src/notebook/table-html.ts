import { escapeHtml } from "../evidence/index.js";

/** A cell: text, which is escaped, or HTML that was made with care. */
export type TableCell = string | { readonly html: string };

/** A table as HTML and as plain text. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Columns whose cells stand at the right, as numbers do. */
  readonly right?: ReadonlySet<number>;
  /** One line above the table. */
  readonly caption?: string;
  /** Lines below the table: what is left out, and where it stands. */
  readonly notes?: readonly string[];
}

const CELL =
  "vertical-align:top;padding:3px 14px 3px 0;border-bottom:1px solid rgba(128,128,128,0.3);max-width:32em";

/** The table with its looks in the elements, which front ends keep in a notebook they do not trust. */
export function tableHtml({ columns, rows, right, caption, notes = [] }: Table): string {
  const cell = (tag: string, content: TableCell, index: number) =>
    `<${tag} style="text-align:${right?.has(index) ? "right" : "left"};${CELL}">${typeof content === "string" ? escapeHtml(content) : content.html}</${tag}>`;
  const line = (tag: string, cells: readonly TableCell[]) =>
    `<tr>${cells.map((content, index) => cell(tag, content, index)).join("")}</tr>`;
  const above =
    caption === undefined || caption === ""
      ? ""
      : `<caption style="text-align:left;caption-side:top;font-weight:bold">${escapeHtml(caption)}</caption>`;
  // Without columns a caption would be as narrow as its longest word.
  if (columns.length === 0)
    return [
      ...(above === "" ? [] : [`<p><b>${escapeHtml(caption!)}</b></p>`]),
      ...below(notes),
    ].join("\n");
  return [
    `<table style="border-collapse:collapse;margin:0;font-size:13px;line-height:1.45">${above}`,
    // A head without words is no head: a screen reader would tell it for every cell below.
    `<thead><tr>${columns.map((name, index) => cell(name === "" ? "td" : "th", name, index)).join("")}</tr></thead>`,
    `<tbody>${rows.map((row) => line("td", row)).join("\n")}</tbody></table>`,
    ...below(notes),
  ].join("\n");
}

const below = (notes: readonly string[]): string[] =>
  notes.map((note) => `<p style="font-size:13px;opacity:0.8">${escapeHtml(note)}</p>`);

/** The table for front ends without HTML: a line a row, tabs between cells. */
export function tableText({ columns, rows, caption = "", notes = [] }: Table): string {
  const plain = (content: TableCell) =>
    (typeof content === "string" ? content : textOf(content.html)).replace(/\s+/g, " ");
  return [caption, columns.join("\t"), ...rows.map((row) => row.map(plain).join("\t")), ...notes]
    .filter(Boolean)
    .join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** What escaped HTML says: elements dropped, escaped characters given back. */
export function textOf(html: string): string {
  return html
    .replace(/<br>/g, " ")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!);
}
