/**
 * The log-odds of a probability: `ln(p / (1 − p))`, kept finite.
 *
 * @param least a probability is taken for no less, and for no more than one less this
 * @example logit(0.5); // 0
 */
export function logit(probability: number, least = 1e-6): number {
  const p = Math.min(1 - least, Math.max(least, probability));
  return Math.log(p / (1 - p));
}

/**
 * The probability that has these log-odds: `1 / (1 + e^−x)`.
 *
 * @example logistic(0); // 0.5
 */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
