/**
 * Fits the weights of plain features by which `src/entities` chooses whom a mention means
 * (`src/language/en/antecedents.yaml`), on GUM train and GAP development:
 *   npx tsx training/antecedents.ts GOLD_DIR rules|learned [people]
 * With `people` only what `src/entities/pronoun-features.ts` tells of "he" and "she" is fitted, on top of
 * the weights as they are: the model was trained on GUM train and is surer there than on new text, so a
 * fit of all weights there loses three points on GUM dev. Pronouns before GAP's own count by whom the
 * weights as they are say they mean. Three orders of the choices are averaged.
 * For each mention the sum of the probabilities of its true antecedents is made large.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dump, load } from "js-yaml";
import { readGap } from "../evaluation/gap.js";
import { readGum } from "../evaluation/gum.js";
import type { Span } from "../src/corpus/article.js";
import { articleFromText } from "../src/corpus/index.js";
import { PACKAGE_ROOT } from "../src/data.js";
import { readDocument } from "../src/document/index.js";
import { readNames } from "../src/entities/article-names.js";
import { candidatesOf, type Candidate } from "../src/entities/candidates.js";
import { featureNames } from "../src/entities/feature-names.js";
import { aloneFeatures, pairFeatures } from "../src/entities/features.js";
import { linkAll, visit } from "../src/entities/link.js";
import { modelScores } from "../src/entities/model-scores.js";
import { antecedentWeights } from "../src/entities/weights.js";
import { createReader } from "../src/reader/index.js";

/** One choice: for each option its features, the model's score and whether it is right. */
interface Choice {
  readonly features: readonly Int32Array[];
  readonly scores: Float32Array;
  readonly right: Uint8Array;
  readonly weight: number;
}

const EPOCHS = 12;
const RATE = 0.03;
const SHRINK = 1e-6;

const [folder, reader, part] = process.argv.slice(2) as [string, "rules" | "learned", string?];
const ids = featureNames();
const people = part === "people";
const present = antecedentWeights(reader);
/** Features whose weights may move. */
const free = ids.map(
  (name) =>
    !people ||
    /^same clause/.test(name) ||
    /^(?:far to|role of|both|main subject|clause within|paragraph|kind of|gender of|rivals|subject before|met by|foremost|ahead|headless|pronoun to) (?:he|she)(?: |$)/.test(name),
);

/** 1: right; 0: wrong; −1: nobody knows. */
type Judge = (index: number, before: number) => number;

async function choicesOf(
  texts: readonly { readonly id: string; readonly text: string }[],
  judgeOf: (at: number, candidates: readonly Candidate[], links: Int32Array | null) => Judge,
  weight: number,
): Promise<Choice[]> {
  const documents = texts.map((one) => readDocument(articleFromText(one)));
  const { read } = await createReader(reader);
  const choices: Choice[] = [];
  for (const [at, document] of documents.entries()) {
    const [reading] = await read([document]);
    const words = reading!.words;
    const trees = reading!.trees;
    const candidates = candidatesOf({ document, names: readNames(document, words, trees), trees, words });
    const links = people ? linkAll(document, candidates, words, present).to : null;
    const judge = judgeOf(at, candidates, links);
    const model = words === null ? null : modelScores(document, candidates, words);
    visit(document, candidates, words, (index, mention, linked, reach) => {
      if (reach.sure >= 0 || (people && mention.candidate.pronoun?.person !== 3)) return;
      const alone = judge(index, -1);
      if (alone < 0) return;
      const features: Int32Array[] = [];
      const scores: number[] = [];
      const right: number[] = [];
      const add = (told: (tell: (feature: number) => void) => void, score: number, is: number) => {
        const list: number[] = [];
        told((feature) => list.push(feature));
        features.push(Int32Array.from(list));
        scores.push(score);
        right.push(is);
      };
      for (const [n, before] of reach.candidates.entries()) {
        const is = judge(index, before);
        if (is < 0) continue;
        add(
          (tell) => pairFeatures(mention, linked[before]!, index - before - 1, reach.around[n]!, tell),
          model?.pair(index, before) ?? 0,
          is,
        );
      }
      const any = right.includes(1);
      add((tell) => aloneFeatures(mention, reach.seen, tell), model?.alone(index) ?? 0, any ? 0 : 1);
      if (alone === 0 && !any) return;
      choices.push({
        features,
        scores: Float32Array.from(scores),
        right: Uint8Array.from(right),
        weight,
      });
    });
  }
  return choices;
}

const gum = readGum(join(folder, "gum", "train"));
const gap = readGap(join(folder, "gap", "gap-development.tsv"));
const choices = [
  ...(await choicesOf(
    gum,
    (at, candidates) => {
      const entity = candidates.map((one) => goldOf(gum[at]!.mentions, one));
      return (index, before) =>
        before < 0 ? 1 : entity[index] !== null && entity[index] === entity[before] ? 1 : 0;
    },
    1,
  )),
  ...(await choicesOf(
    gap,
    (at, candidates, links) => {
      const { pronoun, names } = gap[at]!;
      const touches = (one: Candidate, span: Span) =>
        one.type === "name" && one.start < span.end && one.stop > span.start && one.end - one.first < 8;
      const named = names.map((name) => candidates.find((one) => touches(one, name)));
      const chains = links === null ? null : chainsOf(candidates, links);
      /** A pronoun is as right as the names that it is linked to; one that is linked to none tells nothing. */
      const chained = (before: number): number => {
        if (chains === null) return -1;
        const chain = chains[before]!;
        const holds = names.map(
          (_, n) =>
            named[n] !== undefined &&
            chain.some((one) => one === named[n] || (one.named !== null && one.named === named[n]!.named)),
        );
        const right = names.some(({ meant }, n) => meant && holds[n]);
        const wrong = names.some(({ meant }, n) => !meant && holds[n]);
        if (right !== wrong) return right ? 1 : 0;
        return chain.some(({ pronoun }) => pronoun === null) ? -1 : 0;
      };
      return (index, before) => {
        const one = candidates[index]!;
        if (one.start !== pronoun.start) return -1;
        if (before < 0) return 0;
        const other = candidates[before]!;
        for (const [n, name] of names.entries()) {
          const same = other === named[n] || (other.named !== null && other.named === named[n]?.named);
          if (same) return name.meant ? 1 : 0;
        }
        if (names.some(({ meant }) => meant)) return other.pronoun === null ? 0 : chained(before);
        return other.pronoun === null ? 1 : -1;
      };
    },
    people ? 1 : 2,
  )),
];

/** For each candidate all that the links say means the same. */
function chainsOf(
  candidates: readonly Candidate[],
  links: Int32Array,
): readonly (readonly Candidate[])[] {
  const chains: Candidate[][] = [];
  candidates.forEach((one, index) => {
    const chain = links[index]! < 0 ? [] : chains[links[index]!]!;
    chain.push(one);
    chains.push(chain);
  });
  return chains;
}

/** The gold mention that a candidate is: the same stretch, else one with an end in common. */
function goldOf(
  mentions: readonly (Span & { readonly entity: string })[],
  { start, stop }: Candidate,
): string | null {
  let close: string | null = null;
  for (const one of mentions) {
    if (one.start === start && one.end === stop) return one.entity;
    if ((one.start === start || one.end === stop) && close === null) close = one.entity;
  }
  return close;
}

console.log(`${choices.length} choices, ${ids.length} features`);
/** Weights that are not fitted anew are held to the present ones by so much a step. */
const HOLD = 3e-4;

function fitted(start: number): { weights: Float64Array; scale: number } {
const weights = people ? present.weights.slice() : new Float64Array(ids.length);
let scale = people ? present.model : reader === "learned" ? 1 : 0;
const first = new Float64Array(ids.length + 1);
const second = new Float64Array(ids.length + 1);
let step = 0;
const BATCH = 64;
const order = choices.map((_, at) => at);
let seed = start;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  let loss = 0;
  let won = 0;
  for (let from = 0; from < order.length; from += BATCH) {
    const gradient = new Map<number, number>();
    let scaleGradient = 0;
    for (const at of order.slice(from, from + BATCH)) {
      const { features, scores, right, weight } = choices[at]!;
      const totals = features.map((list, n) => {
        let sum = scale * scores[n]!;
        for (const id of list) sum += weights[id]!;
        return sum;
      });
      const top = Math.max(...totals);
      const shares = totals.map((total) => Math.exp(total - top));
      const all = shares.reduce((a, b) => a + b, 0);
      const good = shares.reduce((sum, share, n) => sum + (right[n] ? share : 0), 0);
      if (right[totals.indexOf(top)]) won += 1;
      loss -= Math.log(good / all);
      for (const [n, list] of features.entries()) {
        const slope = weight * (shares[n]! / all - (right[n] ? shares[n]! / good : 0));
        if (Math.abs(slope) < 1e-5) continue;
        scaleGradient += slope * scores[n]!;
        for (const id of list) gradient.set(id, (gradient.get(id) ?? 0) + slope);
      }
    }
    step += 1;
    const rate = (RATE * (1 - epoch / EPOCHS)) / (1 - 0.9 ** Math.min(step, 500));
    const move = (id: number, slope: number, value: number): number => {
      first[id] = 0.9 * first[id]! + 0.1 * slope;
      second[id] = 0.99 * second[id]! + 0.01 * slope * slope;
      const held = people ? HOLD * (value - (present.weights[id] ?? 0)) : SHRINK * value;
      return value - held - (rate * first[id]!) / (Math.sqrt(second[id]!) + 1e-3);
    };
    for (const [id, slope] of gradient)
      if (free[id]) weights[id] = move(id, slope, weights[id]!);
    if (reader === "learned" && !people) scale = move(ids.length, scaleGradient, scale);
  }
  console.log(
    `epoch ${epoch + 1}: loss ${(loss / choices.length).toFixed(4)}, right ${((100 * won) / choices.length).toFixed(2)} %, scale ${scale.toFixed(3)}`,
  );
}
return { weights, scale };
}

const fits = (people ? [17, 5, 29] : [17]).map(fitted);
const weights = ids.map((_, id) => fits.reduce((sum, fit) => sum + fit.weights[id]!, 0) / fits.length);
const { scale } = fits[0]!;

const file = join(PACKAGE_ROOT, "src/language/en/antecedents.yaml");
const before = readFileSync(file, "utf8");
const head = before.match(/^(?:#.*\n)*/)?.[0] ?? "";
const data = (load(before) ?? {}) as Record<string, Record<string, number>>;
const rounded = Object.fromEntries(
  ids
    .map((name, id) => [name, Math.round(100 * weights[id]!) / 100] as const)
    .filter(([, value]) => Math.abs(value) >= 0.03)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
data[reader] = reader === "learned" ? { model: Math.round(100 * scale) / 100, ...rounded } : rounded;
writeFileSync(file, head + dump(data, { lineWidth: 110 }));
