import type { Document } from "../document/document.js";
import type { Candidate } from "./candidates.js";
import type { WordReading } from "../reader/reader.js";

/** The model's own scores of mentions, as it was trained with them. */
export interface ModelScores {
  /** Of two mentions meaning the same: the later one is asked whether it means the earlier, whichever is told first. */
  readonly pair: (index: number, other: number) => number;
  /** Of a mention meaning nobody before. */
  readonly alone: (index: number) => number;
}

const FAR = ["0", "1", "2", "3-4", "5-8", "9+"];
const FAR_UP_TO = [0, 1, 2, 4, 8];
const BETWEEN = ["0", "1", "2", "3-4", "5-8", "9-16", "17+"];
const BETWEEN_UP_TO = [0, 1, 2, 4, 8, 16];

const bucket = (value: number, bounds: readonly number[]): number => {
  const at = bounds.findIndex((bound) => value <= bound);
  return at < 0 ? bounds.length : at;
};

const strongest = (values: Float32Array): number => {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if (values[at]! > values[best]!) best = at;
  return best;
};

/** Dot products of the model plus its weights of plain features, the same as in training. */
export function modelScores(
  { tokens }: Document,
  candidates: readonly Candidate[],
  words: WordReading,
): ModelScores {
  const weight = (name: string): number => words.coreferenceWeights[name] ?? 0;
  const far = FAR.map((one) => weight(`sentences_${one}`));
  const between = BETWEEN.map((one) => weight(`mentions_${one}`));
  const told = candidates.map((one) => ({
    text: tokens[one.head]!.normal,
    pronoun: one.pronoun !== null,
    proper: tokens[one.head]!.pos === "PROPN",
    name: nameAround(tokens, one.head),
    gender: words.genderNumbers[strongest(words.genderNumber(one.head))] ?? "unknown",
    kind: strongest(words.entityKind(one.head)),
  }));
  return {
    alone: (index) => -words.anaphor(candidates[index]!.head),
    pair: (first, second) => {
      const [before, index] = [Math.min(first, second), Math.max(first, second)];
      const one = candidates[index]!;
      const other = candidates[before]!;
      const a = told[index]!;
      const b = told[before]!;
      let score = words.coreference(one.head, other.head);
      score += far[bucket(one.sentence - other.sentence, FAR_UP_TO)]!;
      score += between[bucket(index - before - 1, BETWEEN_UP_TO)]!;
      if (a.text === b.text) {
        score += weight("same_head");
        if (a.pronoun && b.pronoun) score += weight("same_head_pronoun");
      }
      if (a.proper && b.proper)
        score += weight(
          within(a.name, b.name) || within(b.name, a.name) ? "same_name" : "names_differ",
        );
      if (a.pronoun && b.pronoun) score += weight("both_pronouns");
      if (a.gender !== "unknown" && b.gender !== "unknown")
        score += weight(a.gender === b.gender ? "gender_agrees" : "gender_clashes");
      score += weight(a.kind === b.kind ? "kind_same" : "kind_clash");
      const quoted = one.quotation >= 0;
      const quotedThen = other.quotation >= 0;
      if (quoted !== quotedThen) score += weight("across_quotation");
      else if (quoted) score += weight("both_quoted");
      return score;
    },
  };
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].every((word) => b.has(word));

/** The words of the name that a head stands in: its run of proper nouns. */
function nameAround(tokens: Document["tokens"], head: number): ReadonlySet<string> {
  const words = new Set<string>();
  if (tokens[head]!.pos !== "PROPN") return words;
  const { sentence } = tokens[head]!;
  let first = head;
  while (tokens[first - 1]?.pos === "PROPN" && tokens[first - 1]!.sentence === sentence) first -= 1;
  for (let at = first; tokens[at]?.pos === "PROPN" && tokens[at]!.sentence === sentence; at += 1)
    words.add(tokens[at]!.normal);
  return words;
}
