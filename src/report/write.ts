import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { UserError } from "../errors.js";
import {
  csvPieces,
  figureFiles,
  FIGURES,
  findBrowser,
  noBrowserLine,
  PLOTLY_FILE,
  plotlySource,
  renderImages,
  type Figure,
  type Images,
} from "../figures/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { dataFiles } from "./data-files.js";
import { findingsParquet } from "./findings-parquet.js";
import { replaceFiles, type FileContent } from "./replace-files.js";
import { reportHtml } from "./report-html.js";

/** Formats of a chart's files. */
export const FORMATS = ["json", "html", "svg", "png", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** How charts are written; every choice has a default. */
export interface WriteOptions {
  /** Formats of the charts: all five unless told. */
  readonly format?: readonly string[];
  /** Size of SVG and PNG in CSS pixels: 960 and each chart's own height unless told. */
  readonly width?: number;
  readonly height?: number;
  /** Also write `findings.parquet`: the rows of `findings.jsonl`, a column each field. */
  readonly parquet?: boolean;
  /** Path of a Chrome or Chromium; looked for unless told. Null: none. */
  readonly browser?: string | null;
  /** Called with the number of charts that are drawn, and of all. */
  readonly onDrawn?: (drawn: number, all: number) => void;
}

/** What was written. */
export interface Written {
  /** Folder of the charts. */
  readonly folder: string;
  /** Paths below the outputs folder, sorted. */
  readonly files: readonly string[];
  /** Lines for the user about files that could not be made. */
  readonly notes: readonly string[];
}

/**
 * Writes a whole result: `articles.jsonl`, `findings.jsonl`, `outlets.csv`, `contrasts.csv`, `articles.csv`,
 * `analysis.json`, `figures/` and `report.html`, and `findings.parquet` where asked. Everything is written beside the folder first and
 * then moved into place, so a run that fails leaves an earlier result as it was. Other files in the
 * folder stay. The same analysis gives the same bytes; SVG and PNG depend on the machine's browser
 * and fonts too.
 *
 * Where no browser is found, or it fails, SVG and PNG are not drawn and a note says so: those of an
 * earlier run stay where their data are unchanged, and a note names those that are out of date.
 *
 * @throws UserError where the folder cannot be written or holds files of the same names that are no
 * result of Parallax, or where a format is unknown
 * @example
 * await writeOutputs(analysis, figures(analysis), "outputs", { format: ["html", "csv"] });
 */
export async function writeOutputs(
  analysis: Analysis,
  figures: readonly Figure[],
  folder: string,
  options: WriteOptions = {},
): Promise<Written> {
  const formats = checkedFormats(options.format);
  const data = dataFiles(analysis);
  if (options.parquet === true) data.set(PARQUET_FILE, findingsParquet(analysis.findings));
  await refuseForeign(folder, [...data.keys(), "report.html"]);
  const charts = await chartFiles(figures, formats, options);
  const files = new Map<string, FileContent>([
    ...data,
    ...charts.files,
    ["report.html", reportHtml(analysis, figures)],
  ]);
  const all = [...FIGURES.keys()].flatMap((name) =>
    FORMATS.map((format) => chartPath(name, format)),
  );
  const kept = await stillTrue(folder, figures, files);
  const gone = await replaceFiles(folder, files, [
    ...all.filter((path) => !kept.has(path)),
    PARQUET_FILE,
  ]);
  return {
    folder: join(folder, "figures"),
    files: [...files.keys()].sort(),
    notes: [...charts.notes, ...outOfDate(gone.filter(isPicture))],
  };
}

/** It is removed where it is not asked for, as it would tell of an earlier run. */
const PARQUET_FILE = "findings.parquet";

const isPicture = (path: string) => path.endsWith(".svg") || path.endsWith(".png");

/**
 * Pictures of an earlier run that cannot be drawn now but show what the charts still say: the data
 * beside them are those of the new charts.
 */
async function stillTrue(
  folder: string,
  figures: readonly Figure[],
  files: ReadonlyMap<string, FileContent>,
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  for (const figure of figures) {
    const pictures = ["svg", "png"].map((format) => chartPath(figure.name, format));
    if (pictures.every((path) => files.has(path))) continue;
    const before = await readFile(join(folder, chartPath(figure.name, "json")), "utf8").catch(
      () => null,
    );
    if (before !== null && before === figureFiles(figure).json)
      for (const path of pictures) kept.add(path);
  }
  return kept;
}

function outOfDate(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const names = [...new Set(paths.map((path) => basename(path).replace(/\.\w+$/, "")))];
  return [
    `Pictures out of date, as their data changed, and removed: ${names.join(", ")}. Draw them again where there is a browser: parallax charts.`,
  ];
}

/**
 * Writes charts alone into `figures/` of an outputs folder; charts and formats that are not named
 * stay as they are.
 *
 * @throws UserError where the folder cannot be written or a format is unknown
 */
export async function writeFigures(
  figures: readonly Figure[],
  folder: string,
  options: WriteOptions = {},
): Promise<Written> {
  const { files, notes } = await chartFiles(figures, checkedFormats(options.format), options);
  await replaceFiles(folder, files);
  return { folder: join(folder, "figures"), files: [...files.keys()].sort(), notes };
}

function checkedFormats(wanted: readonly string[] | undefined): ReadonlySet<Format> {
  const names = wanted ?? FORMATS;
  const formats = FORMATS.filter((format) => names.includes(format));
  const wrong = names.find((name) => !FORMATS.some((format) => format === name));
  if (wrong !== undefined)
    throw new UserError(
      `format "${wrong}" is unknown; use one or more of ${FORMATS.join(", ")}, with commas between them`,
      2,
    );
  return new Set(formats);
}

function chartPath(name: string, format: string): string {
  return `figures/${name}.${format}`;
}

async function chartFiles(
  figures: readonly Figure[],
  formats: ReadonlySet<Format>,
  options: WriteOptions,
): Promise<{ files: Map<string, FileContent>; notes: string[] }> {
  const files = new Map<string, FileContent>();
  const pictures = formats.has("svg") || formats.has("png");
  const { images, notes } = pictures
    ? await drawn(figures, options)
    : { images: new Map<string, Images>(), notes: [] };
  if (formats.has("html")) files.set(`figures/${PLOTLY_FILE}`, plotlySource());
  for (const figure of figures) {
    const { json, html } = figureFiles(figure);
    const contents = { json, html, csv: csvOf(figure), ...images.get(figure.name) };
    for (const format of FORMATS) {
      const content = contents[format as keyof typeof contents];
      if (formats.has(format) && content !== undefined)
        files.set(chartPath(figure.name, format), content);
    }
  }
  return { files, notes };
}

/** A chart's table, made piece by piece as it is written: some are as large as the corpus. */
const csvOf = ({ columns, rows }: Figure): FileContent => ({
  [Symbol.iterator]: () => csvPieces(columns, rows),
});

/** Pictures, or a line that says why there are none. */
async function drawn(
  figures: readonly Figure[],
  options: WriteOptions,
): Promise<{ images: ReadonlyMap<string, Images>; notes: string[] }> {
  const browser = options.browser === undefined ? findBrowser() : options.browser;
  try {
    const images = await renderImages(figures, { ...options, browser });
    return images === null
      ? { images: new Map(), notes: [noBrowserLine()] }
      : { images, notes: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      images: new Map(),
      notes: [`${error.message} Charts are written without SVG and PNG.`],
    };
  }
}

/** A folder of somebody else's that happens to hold an `articles.csv` must not lose it. */
async function refuseForeign(folder: string, names: readonly string[]): Promise<void> {
  const saved = await readFile(join(folder, "analysis.json"), "utf8").catch(() => null);
  if (saved?.includes('"schemaVersion"')) return;
  for (const name of names)
    if ((await stat(join(folder, name)).catch(() => null)) !== null)
      throw new UserError(
        `${join(folder, name)} is there already and no result of Parallax (no analysis.json beside it); name another folder with --out, or move the file away`,
      );
}
