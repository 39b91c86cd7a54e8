/**
 * Probability that a standard normal variable is below `z`, with an error below 1e-15 near the
 * middle and a small relative error in the tails (series by Marsaglia 2004 inside |z| < 6, the
 * continued fraction of Mills' ratio outside).
 *
 * @example
 * normalCumulative(1.96); // 0.975
 */
export function normalCumulative(z: number): number {
  if (Math.abs(z) >= 6) {
    const tail = upperTail(Math.abs(z));
    return z > 0 ? 1 - tail : tail;
  }
  let sum = z;
  let term = z;
  for (let i = 3; Math.abs(term) > 1e-17 && i < 400; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

const density = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

function upperTail(z: number): number {
  let fraction = z;
  for (let i = 60; i > 0; i--) fraction = z + i / fraction;
  return density(z) / fraction;
}

/**
 * The value that a standard normal variable stays below with the given probability (the inverse of
 * `normalCumulative`): the rational approximation of Acklam (2003) with one step of Halley's rule,
 * error below 1e-9. 0 gives -Infinity and 1 gives Infinity.
 *
 * @throws RangeError where the probability is outside [0, 1]
 * @example
 * normalQuantile(0.975); // 1.959964
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`invalid probability; not in [0, 1]: ${probability}`);
  if (probability === 0) return -Infinity;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  const z = acklam(probability);
  const error = (normalCumulative(z) - probability) / density(z);
  return z - error / (1 + (z * error) / 2);
}

function acklam(probability: number): number {
  if (probability < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(probability));
    return (
      polynomial(
        [
          -7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
          4.374664141464968, 2.938163982698783,
        ],
        q,
      ) /
      polynomial(
        [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
        q,
      )
    );
  }
  const q = probability - 0.5;
  const r = q * q;
  return (
    (polynomial(
      [
        -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269,
        -30.66479806614716, 2.506628277459239,
      ],
      r,
    ) *
      q) /
    polynomial(
      [
        -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972,
        -13.28068155288572, 1,
      ],
      r,
    )
  );
}

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
