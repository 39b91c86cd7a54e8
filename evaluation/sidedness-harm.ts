import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import type { Article, Span, Zone } from "../src/corpus/article.js";
import { PACKAGE_ROOT } from "../src/data.js";
import { UserError } from "../src/errors.js";
import type { HarmFinding } from "../src/finding.js";
import { framesOfSentences } from "../src/annotations/frames/index.js";
import { forceReader, harmFindings } from "../src/annotations/harm/index.js";
import pMap from "p-map";
import { createReader } from "../src/reader/index.js";
import type { Reader } from "../src/reader/index.js";
import { readDocument } from "../src/document/index.js";

type Place = readonly [number, number];

/** Who harms whom, as somebody labelled it by reading. */
export interface HarmLabel {
  readonly trigger: Place;
  readonly agent: Place | null;
  readonly patient: Place | null;
}

interface LabelledSentence {
  /** PolNeAR's development or training articles, or narrative-frames. */
  readonly set: "polnear" | "polnear-train" | "narrative" | "own";
  readonly article: string;
  readonly sentence: Place;
  readonly harms: readonly HarmLabel[];
}

/** One labelled sentence with what was found in it. */
export interface HarmResult {
  readonly label: LabelledSentence;
  readonly text: string;
  readonly found: readonly HarmFinding[];
}

/** Right, found and wanted, with precision, recall and F1. */
export interface Score {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 from counts; 0 where nothing was found or wanted. */
export function scoreOf(right: number, found: number, wanted: number): Score {
  const precision = found > 0 ? right / found : 0;
  const recall = wanted > 0 ? right / wanted : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { right, found, wanted, precision, recall, f1 };
}

/**
 * Reads the labelled sentences in their articles and finds harm in them.
 *
 * @param goldDir folder with `polnear/` and `narrative-frames/`
 * @param file labels below `tests/evaluation/`
 * @param name who reads the sentences' trees
 */
export async function harmResults(
  goldDir: string,
  file = "harm.labels.yaml",
  name: "learned" | "rules" = "learned",
): Promise<HarmResult[]> {
  const path = join(PACKAGE_ROOT, "tests/evaluation", file);
  const { sentences } = parseYaml(await readFile(path, "utf8")) as {
    sentences: LabelledSentence[];
  };
  const reader = await createReader(name);
  const narrative = await narrativeTexts(goldDir);
  return pMap(
    sentences,
    async (label) => {
      const text = narrative.get(label.article) ?? (await polnearText(goldDir, label));
      return { label, text, found: await harmIn(reader, label.article, text, label.sentence) };
    },
    { concurrency: 4 },
  );
}

async function polnearText(
  goldDir: string,
  { set, article }: Pick<LabelledSentence, "set" | "article">,
): Promise<string> {
  if (set === "narrative")
    throw new UserError(`${goldDir}/narrative-frames has no article ${article}`);
  const part = set === "polnear" ? "dev" : "train";
  return readFile(join(goldDir, "polnear", part, "text", `${article}.txt`), "utf8");
}

/** Acts of harm that a text does not deny, within a stretch of it; the labels list no qualities ("a liar"). */
async function harmIn(
  reader: Reader,
  id: string,
  text: string,
  [start, end]: Place,
): Promise<HarmFinding[]> {
  const document = readDocument(asBody(id, text));
  const [reading] = await reader.read([document]);
  return harmFindings(document, {
    trees: reading!.trees,
    forceAt: forceReader(framesOfSentences(document, reading!), reading!.frames === null),
    voiceAt: () => ({ voice: "outlet", attribution: null }),
  }).filter(
    (one) => one.form !== "quality" && !one.negated && one.start >= start && one.end <= end,
  );
}

/**
 * The 100 sentences of our own wording (`harm.trees.yaml`), which need no folder. A word with a number,
 * as "her@2", is the second place where it stands.
 */
export async function ownHarmResults(name: "learned" | "rules"): Promise<HarmResult[]> {
  const path = join(PACKAGE_ROOT, "tests/evaluation/harm.trees.yaml");
  const { sentences } = parseYaml(await readFile(path, "utf8")) as {
    sentences: { text: string; harms: [string, string | null, string | null][] }[];
  };
  const reader = await createReader(name);
  return pMap(
    sentences,
    async ({ text, harms }, index) => {
      const sentence: Place = [0, text.length];
      const label: LabelledSentence = {
        set: "own",
        article: String(index),
        sentence,
        harms: harms.map(([trigger, agent, patient]) => ({
          trigger: placeOf(text, trigger),
          agent: agent === null ? null : placeOf(text, agent),
          patient: patient === null ? null : placeOf(text, patient),
        })),
      };
      return { label, text, found: await harmIn(reader, String(index), text, sentence) };
    },
    { concurrency: 4 },
  );
}

function placeOf(text: string, words: string): Place {
  const [shown = "", nth = "1"] = words.split("@");
  let at = -1;
  for (let count = 0; count < Number(nth); count++) {
    do at = text.indexOf(shown, at + 1);
    while (at > 0 && /\w/.test(text[at - 1]!));
    if (at < 0) throw new UserError(`${words} is not in: ${text}`);
  }
  return [at, at + shown.length];
}

/** Scores of the harm words, of agents and patients, and of whole statements. */
export function harmScores(results: readonly HarmResult[]): Record<string, Score> {
  const tally = { harm: [0, 0, 0], agent: [0, 0, 0], patient: [0, 0, 0], whole: [0, 0, 0] };
  const add = (name: keyof typeof tally, right: boolean, found: boolean, wanted: boolean) => {
    const counts = tally[name];
    if (right) counts[0]! += 1;
    if (found) counts[1]! += 1;
    if (wanted) counts[2]! += 1;
  };
  for (const { label, found } of results) {
    const open = [...found];
    for (const wanted of label.harms) {
      const at = open.findIndex((one) => overlaps(one, wanted.trigger));
      const one = at < 0 ? null : open.splice(at, 1)[0]!;
      const agent = same(one?.agent ?? null, wanted.agent);
      const patient = same(one?.patient ?? null, wanted.patient);
      add("harm", one !== null, one !== null, true);
      add(
        "agent",
        agent && wanted.agent !== null,
        (one?.agent ?? null) !== null,
        wanted.agent !== null,
      );
      add(
        "patient",
        patient && wanted.patient !== null,
        (one?.patient ?? null) !== null,
        wanted.patient !== null,
      );
      add("whole", one !== null && agent && patient, one !== null, true);
    }
    for (const one of open) {
      add("harm", false, true, false);
      add("agent", false, one.agent !== null, false);
      add("patient", false, one.patient !== null, false);
      add("whole", false, true, false);
    }
  }
  return Object.fromEntries(
    Object.entries(tally).map(([name, [right, found, wanted]]) => [
      name,
      scoreOf(right!, found!, wanted!),
    ]),
  );
}

const overlaps = (span: Span, [start, end]: Place) => span.start < end && span.end > start;

const same = (span: Span | null, place: Place | null) =>
  span === null || place === null ? span === null && place === null : overlaps(span, place);

/** Every line is body: what is measured is the finding of harm, not that of zones. */
function asBody(id: string, text: string): Article {
  const zones: Zone[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g))
    if (line.trim() !== "") zones.push({ start: index, end: index + line.length, zone: "body" });
  const unknown = { title: null, date: null, url: null, agency: null, event: null, file: null };
  return { ...unknown, id, outlet: "", text, zones, warnings: [] };
}

async function narrativeTexts(goldDir: string): Promise<Map<string, string>> {
  const path = join(goldDir, "narrative-frames", "data", "articles_metadata.tsv");
  const [header = [], ...rows] = tabbed(await readFile(path, "utf8"));
  const [id, text] = [header.indexOf("ID"), header.indexOf("text")];
  return new Map(rows.map((row) => [row[id] ?? "", row[text] ?? ""]));
}

/**
 * Reads tab-separated values as Python's csv does by default, which wrote the file and gave the
 * labels their offsets: a field that goes on after its closing quote is read on without quotes.
 */
function tabbed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let state: "start" | "plain" | "quoted" = "start";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (state === "quoted") {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[at++]!;
      else state = "plain";
    } else if (character === '"' && state === "start") state = "quoted";
    else if (character === "\t" || character === "\n" || character === "\r") {
      if (character === "\r" && text[at + 1] === "\n") at++;
      row.push(field);
      field = "";
      state = "start";
      if (character === "\t") continue;
      rows.push(row);
      row = [];
    } else {
      field += character;
      state = "plain";
    }
  }
  return rows;
}
