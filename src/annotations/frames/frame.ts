/**
 * The frames of a sentence: the policy frames of Boydstun and others 2014, grouped, with science and
 * environment beside them. What each means stands in `language/en/frames.yaml`.
 */
export const FRAMES = [
  "economic",
  "morality",
  "fairness",
  "legality-and-crime",
  "policy-and-politics",
  "security",
  "health-and-safety",
  "cultural-identity",
  "public-opinion",
  "science",
  "environment",
] as const;

/** One of the eleven frames. */
export type Frame = (typeof FRAMES)[number];

/** For each frame the probability that a sentence sees its subject through it; several or none may be high. */
export type FrameProbabilities = Readonly<Record<Frame, number>>;

/** One number for each frame, in the order of `FRAMES`. */
export function perFrame(
  probabilityOf: (frame: Frame, index: number) => number,
): FrameProbabilities {
  return Object.fromEntries(
    FRAMES.map((frame, index) => [frame, probabilityOf(frame, index)]),
  ) as Record<Frame, number>;
}
