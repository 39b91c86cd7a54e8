import { readData } from "../data.js";
import { featureNames } from "./feature-names.js";

/** How much each feature says for an antecedent, in log-odds. */
export interface AntecedentWeights {
  /** By the number of the feature. */
  readonly weights: Float64Array;
  /** What the model's own score of a pair, and of none, is multiplied by. */
  readonly model: number;
}

interface WeightsFile {
  readonly rules: Readonly<Record<string, number>>;
  readonly learned: { readonly model: number } & Readonly<Record<string, number>>;
}

const cache = new Map<string, AntecedentWeights>();

/** The weights for one reader, as `training/antecedents.ts` fitted them. */
export function antecedentWeights(reader: "rules" | "learned"): AntecedentWeights {
  let known = cache.get(reader);
  if (known === undefined) {
    const { model = 0, ...weights } = (readData("language/en/antecedents.yaml") as WeightsFile)[
      reader
    ] as Record<string, number>;
    known = { weights: Float64Array.from(featureNames(), (name) => weights[name] ?? 0), model };
    cache.set(reader, known);
  }
  return known;
}
