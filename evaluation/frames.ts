import {
  FRAMES,
  frameMatches,
  frameWeights,
  framesByRules,
  framesOfSentences,
  perFrame,
} from "../src/annotations/frames/index.js";
import type { FrameProbabilities, FrameWeights } from "../src/annotations/frames/index.js";
import { articleFromText } from "../src/corpus/index.js";
import { readDocument } from "../src/document/index.js";
import type { Document } from "../src/document/index.js";
import { createReader } from "../src/reader/index.js";
import type { Reading } from "../src/reader/reader.js";
import { readFrameGold } from "./frame-gold.js";
import type { FrameUnit } from "./frame-gold.js";
import {
  answers,
  bestCut,
  firstThemeAccuracy,
  fitFrameWeights,
  fitOffsets,
  positiveF1,
} from "./frame-score.js";
import type { EvidenceCount, ToldUnit } from "./frame-score.js";
import { areaUnderCurve, calibration } from "./loaded-score.js";

/** A text read once, with each sentence's frames by the learned reader where there is one. */
interface ReadUnit {
  readonly unit: FrameUnit;
  readonly document: Document;
  readonly learned: readonly FrameProbabilities[] | null;
}

/**
 * Frames of sentences against people's labels: climate news (ccf), news of gun violence (gvfc) and the
 * narrative frames of articles, as far as their labels map to ours (`frame-maps.yaml`). The rules always,
 * with each topic left out of the fit of their weights; the learned reader too where it is asked for and
 * tells frames. Everything is of the articles held out unless it is said to be otherwise.
 *
 * @param goldDir folder with `ccf/`, `gvfc/` and `narrative-frames/`
 * @returns one figure a line
 */
export async function evaluateFrames(
  goldDir: string,
  reader: "learned" | "rules",
): Promise<string> {
  const read = await readAll(await readFrameGold(goldDir), reader);
  const lines = [...shownFor(read, "rules", byRules()), ...leftOut(read)];
  const learned = read.some((one) => one.learned !== null);
  if (learned) lines.push(...shownFor(read, "learned", byLearned));
  else if (reader === "learned") lines.push("learned: this model tells no frames");
  return lines.join("\n");
}

async function readAll(
  units: readonly FrameUnit[],
  name: "learned" | "rules",
): Promise<ReadUnit[]> {
  const documents = units.map(({ text }, index) =>
    readDocument(articleFromText({ id: String(index), text })),
  );
  if (name === "rules")
    return units.map((unit, i) => ({ unit, document: documents[i]!, learned: null }));
  const reader = await createReader(name);
  const read: ReadUnit[] = [];
  for (let at = 0; at < documents.length; at += 32) {
    const batch = documents.slice(at, at + 32);
    for (const [i, reading] of (await reader.read(batch)).entries()) {
      const document = batch[i]!;
      const learned = tellsFrames(reading) ? framesOfSentences(document, reading) : null;
      read.push({ unit: units[at + i]!, document, learned });
    }
  }
  return read;
}

const tellsFrames = ({ frames }: Reading): boolean =>
  frames !== null && frames.some((sentence) => sentence !== null);

type Tell = (read: ReadUnit) => readonly FrameProbabilities[];

const byRules =
  (weights: FrameWeights = frameWeights()): Tell =>
  ({ document }) =>
    framesByRules(document, weights);

const byLearned: Tell = ({ learned }) => learned ?? [];

/** Sentences of an article that are asked for its frame: it has a frame as far as its strongest have. */
const STRONGEST = 3;

/**
 * What is told of a text of several sentences. Of an article the mean of its three strongest sentences;
 * of two sentences or a headline and a lead that any of them has it.
 */
function told(read: ReadUnit, tell: Tell): ToldUnit {
  const sentences = tell(read);
  const { unit } = read;
  const whole = perFrame((frame) => {
    const each = sentences.map((one) => one[frame]).sort((a, b) => b - a);
    if (unit.set !== "narrative") return 1 - each.reduce((absent, p) => absent * (1 - p), 1);
    const strongest = each.slice(0, STRONGEST);
    return strongest.reduce((sum, p) => sum + p, 0) / Math.max(1, strongest.length);
  });
  return { unit, told: whole };
}

const percent = (value: number) => (100 * value).toFixed(1);

function shownFor(read: readonly ReadUnit[], name: string, tell: Tell): string[] {
  const all = read.map((one) => told(one, tell));
  const of = (set: FrameUnit["set"], held: boolean) =>
    all.filter(({ unit }) => unit.set === set && (unit.part === "held") === held);
  const short = (set: FrameUnit["set"]) => set !== "narrative";
  const cut = bestCut(all.filter(({ unit }) => unit.part === "train" && short(unit.set)));
  const lines = (["ccf", "gvfc"] as const).map((set) =>
    f1Line(`${name}, ${set}`, of(set, true), [cut, 0.5]),
  );
  const offsets = fitOffsets(of("gvfc", false));
  lines.push(
    `${name}, gvfc first theme: accuracy ${percent(firstThemeAccuracy(of("gvfc", true)))}, ` +
      `with an offset a frame fitted on the rest ${percent(firstThemeAccuracy(of("gvfc", true), offsets))} ` +
      `(n ${of("gvfc", true).length})`,
  );
  const held = all.filter(({ unit }) => unit.part === "held" && short(unit.set));
  const { probabilities, labels } = answers(held);
  const { error, bands } = calibration(probabilities, labels);
  lines.push(
    `${name}, expected calibration error ${error.toFixed(3)} (${probabilities.length} answers)`,
    ...bands.map(
      ({ mean, share, n }) => `  said ${mean.toFixed(2)}, was ${share.toFixed(2)} (n ${n})`,
    ),
  );
  lines.push(...narrativeLines(name, of("narrative", false), of("narrative", true)));
  return lines;
}

function f1Line(name: string, units: readonly ToldUnit[], cuts: readonly number[]): string {
  const shown = cuts.map((cut) => {
    const { mean, each } = positiveF1(units, cut);
    const frames = [...each].map(([frame, f1]) => `${frame} ${percent(f1)}`).join(", ");
    return `at ${cut} mean positive F1 ${percent(mean)} (${frames})`;
  });
  return `${name}: ${shown.join("; ")} (n ${units.length})`;
}

function narrativeLines(
  name: string,
  rest: readonly ToldUnit[],
  held: readonly ToldUnit[],
): string[] {
  const cut = bestCut(rest);
  const { each } = positiveF1(held, cut);
  return [...each].map(([frame, f1]) => {
    const area = areaUnderCurve(
      held.map((one) => one.told[frame]),
      held.map(({ unit }) => unit.has.has(frame)),
    );
    return (
      `${name}, articles (narrative-frames), ${frame}: F1 ${percent(f1)} at ${cut}, ` +
      `area under the curve ${area.toFixed(3)} (n ${held.length})`
    );
  });
}

function evidenceOf({ unit, document }: ReadUnit): EvidenceCount {
  const words = new Map<string, "alone" | "beside">();
  for (const { frame, sentence, start, end, strength } of frameMatches(document)) {
    const word = document.text.slice(start, end).toLowerCase();
    words.set(`${frame} ${sentence} ${word}`, strength);
  }
  const counts = Object.fromEntries(FRAMES.map((frame) => [frame, { alone: 0, beside: 0 }]));
  for (const [key, strength] of words) counts[key.split(" ", 1)[0]!]![strength] += 1;
  return { unit, sentences: document.sentences.length, counts: counts as EvidenceCount["counts"] };
}

/** The rules with their weights fitted on all topics, and on one topic for the other. */
function leftOut(read: readonly ReadUnit[]): string[] {
  const short = read.filter(({ unit }) => unit.set !== "narrative");
  const train = short.filter(({ unit }) => unit.part === "train").map(evidenceOf);
  const shown = ({ none, alone, beside }: Omit<FrameWeights, "decision">) =>
    `none ${none}, alone ${alone}, beside ${beside}`;
  const lines = [`rules, weights fitted on both topics: ${shown(fitFrameWeights(train))}`];
  for (const set of ["ccf", "gvfc"] as const) {
    const weights = fitFrameWeights(train.filter(({ unit }) => unit.set !== set));
    const tell = byRules({ ...weights, decision: 0 });
    const others = short.filter(({ unit }) => unit.set !== set && unit.part === "train");
    const cut = bestCut(others.map((one) => told(one, tell)));
    const left = short.filter(({ unit }) => unit.set === set).map((one) => told(one, tell));
    const { error } = calibration(answers(left).probabilities, answers(left).labels);
    lines.push(
      `${f1Line(`rules, ${set} left out (${shown(weights)})`, left, [cut])}, calibration error ${error.toFixed(3)}`,
    );
  }
  return lines;
}
