import { logistic } from "../../logit.js";
import type { Logistic } from "./model-card.js";

/** The probability that a score has once it is calibrated: 1 / (1 + e^−(scale·x + shift)). */
export const calibrated = (x: number, { scale, shift }: Logistic): number =>
  logistic(scale * x + shift);

/** The product of two vectors that stand in one list, over the root of their size. */
export function scaledProduct(
  values: Float32Array,
  first: number,
  second: number,
  size: number,
): number {
  let sum = 0;
  for (let k = 0; k < size; k += 1) sum += values[first + k]! * values[second + k]!;
  return sum / Math.sqrt(size);
}

/** Shares that add up to one. */
export function softmax(values: readonly number[]): readonly number[] {
  const top = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const grown = values.map((value) => Math.exp(value - top));
  const sum = grown.reduce((a, b) => a + b, 0);
  return grown.map((value) => value / sum);
}

export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** Straight lines between knots [x, y] in rising order; flat beyond both ends. */
export function interpolate(x: number, knots: readonly (readonly [number, number])[]): number {
  const next = knots.findIndex(([at]) => at >= x);
  if (next === 0 || knots.length === 0) return knots[0]?.[1] ?? 0;
  if (next < 0) return knots.at(-1)![1];
  const [x0, y0] = knots[next - 1]!;
  const [x1, y1] = knots[next]!;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
