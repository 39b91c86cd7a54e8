/** A row of a table: its cells, the line where it begins, and whether a stray mark was met in it. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The cells as they stand in the file, marks and all. */
  readonly raw: readonly string[];
  readonly line: number;
  readonly stray: boolean;
}

/**
 * Rows of a table as people and programs really write them. A quotation mark ends a cell only before a
 * delimiter or a line's end; any other is a letter of the text. A cell that opens with a mark and is not
 * closed before a line that is a row by itself ends with its own line, so that a stray mark cannot
 * swallow the rows below.
 *
 * @param width cells that the header has
 */
export function csvRows(text: string, delimiter: string, width: number): CsvRow[] {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const begun = { at, line };
    const cells: string[] = [];
    const raw: string[] = [];
    let stray = false;
    for (;;) {
      const from = at;
      const cell = readCell(text, at, delimiter);
      if (cell.open !== null && width > 1) {
        // Never closed, or closed only after whole rows: the mark was no opening one.
        const swallowed = cell.end >= text.length || holdsRow(cell.value, delimiter, width);
        if (cell.unclosed || swallowed) {
          const plain = readPlain(text, at, delimiter);
          cells.push(plain.value.replace(/^\s*"/u, ""));
          raw.push(plain.value);
          stray = true;
          at = plain.end;
          if (text[at] === delimiter) {
            at += 1;
            continue;
          }
          break;
        }
      }
      cells.push(cell.value);
      raw.push(text.slice(from, cell.end));
      stray ||= cell.stray;
      line += countBreaks(cell.value);
      at = cell.end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (at === begun.at) at += 1;
    if (cells.length > 1 || cells[0] !== "") rows.push({ cells, raw, line: begun.line, stray });
  }
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
  /** Where its opening mark stands; null for a cell without marks. */
  readonly open: number | null;
  readonly unclosed: boolean;
  readonly stray: boolean;
}

function readCell(text: string, from: number, delimiter: string): Cell {
  let at = from;
  while (text[at] === " ") at += 1;
  if (text[at] !== '"') {
    const plain = readPlain(text, from, delimiter);
    return { ...plain, open: null, unclosed: false, stray: false };
  }
  const open = at;
  let stray = false;
  const parts: string[] = [];
  let part = at + 1;
  for (;;) {
    const mark = text.indexOf('"', part);
    if (mark < 0) {
      return {
        value: parts.join("") + text.slice(part),
        end: text.length,
        open,
        unclosed: true,
        stray,
      };
    }
    parts.push(text.slice(part, mark));
    const next = text[mark + 1];
    if (next === '"') {
      // Two marks are one of the text; before a delimiter the second may close the cell.
      parts.push('"');
      part = mark + 2;
      continue;
    }
    let after = mark + 1;
    while (text[after] === " ") after += 1;
    const sign = text[after];
    if (sign === undefined || sign === delimiter || sign === "\n" || sign === "\r") {
      return { value: parts.join(""), end: after, open, unclosed: false, stray };
    }
    stray = true;
    parts.push('"');
    part = mark + 1;
  }
}

function readPlain(text: string, from: number, delimiter: string): { value: string; end: number } {
  let end = from;
  while (end < text.length) {
    const sign = text[end];
    if (sign === delimiter || sign === "\n" || sign === "\r") break;
    end += 1;
  }
  return { value: text.slice(from, end), end };
}

/** A line within a cell that has as many cells as the header: a row that was swallowed. */
function holdsRow(value: string, delimiter: string, width: number): boolean {
  if (width < 2 || !value.includes("\n")) return false;
  return value
    .split(/\r?\n/u)
    .slice(1)
    .some((line) => {
      const marks = line.split('"').length - 1;
      return marks > 0 && isRow(line, delimiter, width);
    });
}

/** As many cells as the header has, the first of them as short as a number or a name is. */
function isRow(line: string, delimiter: string, width: number): boolean {
  const cells = line.split(delimiter);
  return cells.length >= width && /^[^\s"]{1,40}$/u.test(cells[0]!.trim());
}

function countBreaks(value: string): number {
  let breaks = 0;
  for (let at = value.indexOf("\n"); at >= 0; at = value.indexOf("\n", at + 1)) breaks += 1;
  return breaks;
}
