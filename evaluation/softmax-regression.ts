/** One case: its features, the first of them 1, and the number of its class. */
export interface Case {
  readonly features: readonly number[];
  readonly label: number;
  /** How much it counts. */
  readonly weight: number;
}

/**
 * Weights of a softmax regression with the last class's score held at 0, by gradient descent on the
 * penalised likelihood; the first weight of each class, its bias, is not penalised.
 *
 * @param prior for each class but the last the weights that are held for likely beforehand
 * @param penalty how dear squared distances from them are
 * @returns for each class but the last its weights, in the order of the features
 */
export function softmaxRegression(
  cases: readonly Case[],
  prior: readonly (readonly number[])[],
  penalty: number,
  steps = 1500,
): number[][] {
  const width = cases[0]?.features.length ?? 0;
  const weights = prior.map((own) => [...own]);
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((own, c) =>
      own.map((value, k) => (k === 0 ? 0 : penalty * (value - prior[c]![k]!))),
    );
    for (const { features, label, weight } of cases) {
      const shares = classShares(weights, features);
      for (const [c, own] of gradient.entries()) {
        const off = ((shares[c]! - Number(c === label)) * weight) / total;
        for (let k = 0; k < width; k += 1) own[k]! += off * features[k]!;
      }
    }
    const rate = 0.5;
    for (const [c, own] of weights.entries())
      for (let k = 0; k < width; k += 1) own[k]! -= rate * gradient[c]![k]!;
  }
  return weights;
}

/** The probability of each class, the last one's score 0. */
export function classShares(
  weights: readonly (readonly number[])[],
  features: readonly number[],
): number[] {
  const scores = [
    ...weights.map((own) => own.reduce((sum, value, k) => sum + value * features[k]!, 0)),
    0,
  ];
  const top = Math.max(...scores);
  const grown = scores.map((score) => Math.exp(score - top));
  const sum = grown.reduce((a, b) => a + b, 0);
  return grown.map((value) => value / sum);
}
