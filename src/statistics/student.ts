import { normalQuantile } from "./normal.js";

/**
 * The value that a Student's t variable with `freedom` degrees of freedom stays below with the given
 * probability: exact for 1 and 2 degrees, else the expansion of Hill (1970, algorithm 396), good to
 * five digits and more.
 *
 * @throws RangeError where freedom is below 1 or the probability outside (0, 1)
 * @example
 * studentQuantile(0.975, 9); // 2.26216
 */
export function studentQuantile(probability: number, freedom: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`invalid probability; not in (0, 1): ${probability}`);
  if (!(freedom >= 1)) throw new RangeError(`invalid degrees of freedom; below 1: ${freedom}`);
  if (probability < 0.5) return -studentQuantile(1 - probability, freedom);
  const twoTails = 2 * (1 - probability);
  if (twoTails >= 1) return 0;
  if (freedom === 1) return 1 / Math.tan((twoTails * Math.PI) / 2);
  if (freedom === 2) return Math.sqrt(2 / (twoTails * (2 - twoTails)) - 2);
  const a = 1 / (freedom - 0.5);
  const b = (48 / a) * (1 / a);
  let c = ((20700 * a) / b - 98) * a - 16;
  c = c * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * freedom;
  let y = (d * twoTails) ** (2 / freedom);
  if (y > 0.05 + a) {
    // Hill's expansion is in the lower tail: x is below 0.
    const x = normalQuantile(twoTails / 2);
    y = x * x;
    if (freedom < 5) c += 0.3 * (freedom - 4.5) * (x + 0.6);
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = Math.expm1(a * y * y);
  } else {
    y =
      ((1 / (((freedom + 6) / (freedom * y) - 0.089 * d - 0.822) * (freedom + 2) * 3) +
        0.5 / (freedom + 4)) *
        y -
        1) *
        ((freedom + 1) / (freedom + 2)) +
      1 / y;
  }
  return Math.sqrt(freedom * y);
}
