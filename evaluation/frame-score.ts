import type { Frame, FrameProbabilities, FrameWeights } from "../src/annotations/frames/index.js";
import { logit } from "../src/logit.js";
import type { FrameUnit } from "./frame-gold.js";

/** A labelled text with what a reader says of it. */
export interface ToldUnit {
  readonly unit: FrameUnit;
  readonly told: FrameProbabilities;
}

/**
 * F1 of "has the frame" for each frame that a set asks for and that occurs, and their mean.
 *
 * @param cut from this probability on a text has the frame
 */
export function positiveF1(
  units: readonly ToldUnit[],
  cut: number,
): { readonly mean: number; readonly each: ReadonlyMap<Frame, number> } {
  const each = new Map<Frame, number>();
  for (const frame of new Set(units.flatMap(({ unit }) => unit.asked))) {
    let right = 0;
    let all = 0;
    let wanted = 0;
    for (const { unit, told } of units) {
      if (!unit.asked.includes(frame)) continue;
      const has = unit.has.has(frame);
      const says = told[frame] >= cut;
      right += Number(has && says);
      all += Number(has) + Number(says);
      wanted += Number(has);
    }
    if (wanted > 0) each.set(frame, (2 * right) / all);
  }
  const sum = [...each.values()].reduce((total, f1) => total + f1, 0);
  return { mean: sum / Math.max(1, each.size), each };
}

/** The cut with the best mean F1, from .05 to .95 by .05; of equally good ones the lowest. */
export function bestCut(units: readonly ToldUnit[]): number {
  let best = 0.05;
  let top = -1;
  for (let step = 1; step < 20; step += 1) {
    const { mean } = positiveF1(units, step / 20);
    if (mean > top + 1e-9) [best, top] = [step / 20, mean];
  }
  return best;
}

/** Every answer that was asked for: how probable it was said to be, and whether it is so. */
export function answers(units: readonly ToldUnit[]): {
  probabilities: number[];
  labels: boolean[];
} {
  const probabilities: number[] = [];
  const labels: boolean[] = [];
  for (const { unit, told } of units)
    for (const frame of unit.asked) {
      probabilities.push(told[frame]);
      labels.push(unit.has.has(frame));
    }
  return { probabilities, labels };
}

/** What is added to a frame's log-odds before the first theme is chosen. */
export type Offsets = Readonly<Partial<Record<Frame, number>>>;

function firstOf({ unit, told }: ToldUnit, offsets: Offsets): Frame {
  const score = (frame: Frame) => logit(told[frame]) + (offsets[frame] ?? 0);
  return unit.asked.reduce((best, frame) => (score(frame) > score(best) ? frame : best));
}

/** Share of texts whose first theme is the frame that is told as the most probable. */
export function firstThemeAccuracy(units: readonly ToldUnit[], offsets: Offsets = {}): number {
  const themed = units.filter(({ unit }) => unit.first !== null);
  const right = themed.filter((one) => firstOf(one, offsets) === one.unit.first).length;
  return right / Math.max(1, themed.length);
}

/**
 * An offset for each frame that makes the first theme right most often: what is said in every text of a
 * topic (crime, in news of shootings) tells nothing of its theme. Found frame by frame, three rounds.
 */
export function fitOffsets(units: readonly ToldUnit[]): Offsets {
  const offsets: Partial<Record<Frame, number>> = {};
  const frames = [...new Set(units.flatMap(({ unit }) => unit.asked))];
  for (let round = 0; round < 3; round += 1)
    for (const frame of frames) {
      let top = -1;
      let best = 0;
      for (let offset = -4; offset <= 2; offset += 0.25) {
        const accuracy = firstThemeAccuracy(units, { ...offsets, [frame]: offset });
        if (accuracy > top + 1e-9) [best, top] = [offset, accuracy];
      }
      offsets[frame] = best;
    }
  return offsets;
}

/** How many words of evidence a text has of a frame, and how many sentences. */
export interface EvidenceCount {
  readonly unit: FrameUnit;
  readonly sentences: number;
  readonly counts: Readonly<Record<Frame, { readonly alone: number; readonly beside: number }>>;
}

/**
 * The weights of the rules that make the labels most probable, sets weighted alike: the best of a grid.
 * A text has a frame unless none of its sentences has it.
 */
export function fitFrameWeights(
  texts: readonly EvidenceCount[],
): Pick<FrameWeights, "none" | "alone" | "beside"> {
  const rows = grouped(texts);
  let best = { none: 0, alone: 0, beside: 0 };
  let top = -Infinity;
  for (const none of [0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04])
    for (let alone = 0.05; alone < 0.7; alone += 0.05)
      for (let beside = 0; beside < 0.35; beside += 0.02) {
        const weights = { none, alone, beside };
        const likelihood = rows.reduce((sum, row) => sum + rowLikelihood(row, weights), 0);
        if (likelihood > top) [best, top] = [weights, likelihood];
      }
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  return { none: best.none, alone: rounded(best.alone), beside: rounded(best.beside) };
}

interface Row {
  readonly alone: number;
  readonly beside: number;
  readonly sentences: number;
  yes: number;
  no: number;
}

function rowLikelihood(row: Row, weights: { none: number; alone: number; beside: number }): number {
  const absent =
    (1 - weights.none) ** row.sentences *
    (1 - weights.alone) ** row.alone *
    (1 - weights.beside) ** row.beside;
  return row.yes * Math.log(1 - absent) + row.no * Math.log(absent);
}

/** Answers with the same evidence together, each set's summing to one. */
function grouped(texts: readonly EvidenceCount[]): Row[] {
  const sizes = new Map<string, number>();
  for (const { unit } of texts) sizes.set(unit.set, (sizes.get(unit.set) ?? 0) + unit.asked.length);
  const rows = new Map<string, Row>();
  for (const { unit, sentences, counts } of texts)
    for (const frame of unit.asked) {
      const { alone, beside } = counts[frame];
      const key = `${alone} ${beside} ${sentences}`;
      let row = rows.get(key);
      if (!row) rows.set(key, (row = { alone, beside, sentences, yes: 0, no: 0 }));
      row[unit.has.has(frame) ? "yes" : "no"] += 1 / sizes.get(unit.set)!;
    }
  return [...rows.values()];
}
