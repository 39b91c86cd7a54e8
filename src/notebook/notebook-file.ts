import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { UserError } from "../errors.js";

/** What a cell shows: MIME types and their contents. */
export type MimeBundle = Readonly<Record<string, unknown>>;

export type CellOutput =
  | { readonly output_type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | { readonly output_type: "display_data"; readonly data: MimeBundle; readonly metadata: object };

export interface Cell {
  readonly id: string;
  readonly cell_type: "markdown" | "code" | "raw";
  readonly source: string;
  readonly outputs?: readonly CellOutput[];
}

/** A notebook, its text joined: Jupyter keeps multi-line text as lists of lines. */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: object;
}

interface RawCell {
  id?: string;
  cell_type: Cell["cell_type"];
  source: string | string[];
  outputs?: unknown[];
}

const joined = (text: string | readonly string[]) =>
  typeof text === "string" ? text : text.join("");

/** Lines with their ends, as Jupyter writes them, so that a diff shows the changed line only. */
const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/**
 * Reads a notebook (nbformat 4). Earlier outputs are left out: they are made anew.
 *
 * @throws UserError where the file is no notebook
 */
export async function readNotebook(path: string): Promise<Notebook> {
  try {
    const raw = JSON.parse(await readFile(path, "utf8")) as { cells: RawCell[]; metadata: object };
    return {
      metadata: raw.metadata,
      cells: raw.cells.map((cell, index) => ({
        id: cell.id ?? `cell-${index + 1}`,
        cell_type: cell.cell_type,
        source: joined(cell.source),
      })),
    };
  } catch (error) {
    throw new UserError(`${path}: not a notebook (${(error as Error).message}); restore the file`);
  }
}

/** The notebook as Jupyter writes it: nbformat 4.5, one space of indent, no clock, no counters. */
export function notebookText({ cells, metadata }: Notebook): string {
  const raw = {
    cells: cells.map((cell) =>
      cell.cell_type === "code"
        ? {
            cell_type: "code",
            execution_count: null,
            id: cell.id,
            metadata: {},
            outputs: (cell.outputs ?? []).map((output) =>
              output.output_type === "stream"
                ? { name: output.name, output_type: "stream", text: lines(output.text) }
                : {
                    data: Object.fromEntries(
                      Object.entries(output.data).map(([mime, value]) => [
                        mime,
                        typeof value === "string" ? lines(value) : value,
                      ]),
                    ),
                    metadata: output.metadata,
                    output_type: "display_data",
                  },
            ),
            source: lines(cell.source),
          }
        : { cell_type: cell.cell_type, id: cell.id, metadata: {}, source: lines(cell.source) },
    ),
    metadata,
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(raw, null, 1)}\n`;
}

/** Writes a notebook beside the old one and renames it, so that a failure loses nothing. */
export async function writeNotebook(path: string, notebook: Notebook): Promise<void> {
  const text = notebookText(notebook);
  if ((await readFile(path, "utf8").catch(() => null)) === text) return;
  try {
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  } finally {
    await rm(`${path}.new`, { force: true });
  }
}
