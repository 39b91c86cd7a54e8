import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { loadLexicon } from "../src/annotations/loaded/index.js";
import { forceReader, harmFindings } from "../src/annotations/harm/index.js";
import { articleFromText } from "../src/corpus/index.js";
import { PACKAGE_ROOT } from "../src/data.js";
import { createFinder, type Found } from "../src/find.js";
import type { AttitudeFinding, AttributionFinding, Finding } from "../src/finding.js";
import { readAnnotated, type AnnotatedArticle } from "./floors-gold.js";
import {
  FIGURES,
  floorFigures,
  type Figure,
  type FigureName,
  type FoundInArticle,
} from "./floors-score.js";

export type ReaderChoice = "learned" | "rules";
const READERS: readonly ReaderChoice[] = ["learned", "rules"];

/** What was reached when the floors were last set, and what a change may not fall below. */
export interface Floor {
  readonly reached: number;
  readonly floor: number;
}
export type Floors = Partial<Record<FigureName, Floor>>;

const FLOORS_FILE = join(PACKAGE_ROOT, "evaluation", "floors.yaml");
/** Points below what was reached. */
const MARGIN = 2;

/** Figures that rest on fewer annotated items than this are shown and have no floor. */
const LEAST_ITEMS = 10;

/** A table to print, and whether every figure stands on or above its floor. */
export interface FloorsResult {
  readonly table: string;
  readonly held: boolean;
}

/**
 * Measures both readers on the annotated articles that the repository ships, beside their floors.
 *
 * @param write sets the floors anew: what is reached now, and 2 points below it
 */
export async function evaluateFloors(write: boolean): Promise<FloorsResult> {
  const measured = new Map<ReaderChoice, Partial<Record<FigureName, Figure>>>();
  for (const reader of READERS) measured.set(reader, await measureFloors(reader));
  if (write) writeFloors(measured);
  const parts = READERS.map((reader) =>
    floorsTable(reader, measured.get(reader) ?? {}, readFloors()[reader] ?? {}),
  );
  return {
    table: parts.map(({ table }) => table).join("\n\n"),
    held: parts.every(({ held }) => held),
  };
}

/** The figures of one reader on the annotated articles. */
export async function measureFloors(
  reader: ReaderChoice,
  gold: readonly AnnotatedArticle[] = readAnnotated(),
): Promise<Partial<Record<FigureName, Figure>>> {
  const finder = await createFinder({ topic: null, lexicon: loadLexicon().lexicon, reader });
  const found = await finder.find(
    gold.map(({ id, text }) => articleFromText({ id, text, outlet: "Wikinews" })),
  );
  return floorFigures(
    gold,
    found.map((one) => inArticle(one, reader === "rules")),
  );
}

/**
 * PARC and PolNeAR annotate alike what somebody says and what somebody wants, plans or opposes, so
 * that attitudes count here too; attributions that no figure counts do not.
 */
const isSpeech = (one: Finding): one is AttributionFinding | AttitudeFinding =>
  one.kind === "attitude" || (one.kind === "attribution" && one.counted);

function inArticle(
  { document, findings, voiceAt, entities, trees, frames }: Found,
  byWords: boolean,
): FoundInArticle {
  const attributions = findings.filter((one) => one.kind === "attribution");
  const voice = (start: number, end: number) => ({ voice: voiceAt(start, end), attribution: null });
  return {
    attributions: findings.filter(isSpeech),
    loaded: findings.filter((one) => one.kind === "loaded"),
    harm: harmFindings(document, {
      ...{ trees, entities, attributions },
      voiceAt: voice,
      forceAt: forceReader(frames, byWords),
    }).filter(({ negated }) => !negated),
    sentences: document.sentences,
    entities: entities.all.map(({ mentions }) => mentions),
  };
}

/** One reader's figures against its floors, as lines. */
export function floorsTable(
  reader: ReaderChoice,
  figures: Partial<Record<FigureName, Figure>>,
  floors: Floors,
): FloorsResult {
  let held = true;
  const lines = (Object.keys(FIGURES) as FigureName[]).flatMap((name) => {
    const figure = figures[name];
    const floor = floors[name];
    if (!figure && !floor) return [];
    const under = floor !== undefined && (figure?.value ?? 0) < floor.floor;
    if (under) held = false;
    return [
      [
        FIGURES[name].padEnd(58),
        figure ? figure.value.toFixed(1).padStart(6) : "  none",
        (figure ? `of ${String(figure.n)}` : "").padEnd(8),
        floor ? `floor ${floor.floor.toFixed(1)}` : "no floor",
        under ? "UNDER ITS FLOOR" : "",
      ]
        .join("  ")
        .trimEnd(),
    ];
  });
  return { table: [`reader: ${reader}`, ...lines].join("\n"), held };
}

/** The floors as they stand in `evaluation/floors.yaml`. */
export function readFloors(): Partial<Record<ReaderChoice, Floors>> {
  return parse(readFileSync(FLOORS_FILE, "utf8")) as Partial<Record<ReaderChoice, Floors>>;
}

function writeFloors(
  measured: ReadonlyMap<ReaderChoice, Partial<Record<FigureName, Figure>>>,
): void {
  const lines = [...measured].flatMap(([reader, figures]) => [
    `${reader}:`,
    ...Object.entries(figures)
      .filter(([, { n }]) => n >= LEAST_ITEMS)
      .map(
        ([name, { value }]) =>
          `  ${name}: { reached: ${value.toFixed(1)}, floor: ${Math.max(0, value - MARGIN).toFixed(1)} }`,
      ),
  ]);
  writeFileSync(FLOORS_FILE, [...HEADER, ...lines, ""].join("\n"));
}

const HEADER = [
  "# What each reader reaches on the annotated articles of evaluation/gold, in per cent, and the",
  "# floor under which `npm run evaluate -- floors` and `npm test` fail: 2 points lower. A figure on",
  `# fewer than ${String(LEAST_ITEMS)} annotated items has none. Written by \`npm run evaluate -- floors --write\`; raise`,
  "# floors with a change that earns it, and say in CHANGELOG.md why one goes down.",
];
