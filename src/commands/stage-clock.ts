import type { Stage } from "../progress.js";

/** Shorter than this says too little about how long the rest takes. */
const LEAST_SECONDS = 2;
const LEAST_SHARE = 0.01;

/** Tells how long a stage will still take, from how long it took so far. */
export interface StageClock {
  /** Hears how much of a stage is done at a time in seconds. */
  readonly heard: (stage: Stage, share: number, now: number) => void;
  /** Seconds left of the stage that was heard of last; null where that cannot be told yet, or none is. */
  readonly left: (now: number) => number | null;
}

/** A clock for the stages of a run, one after the other. */
export function stageClock(): StageClock {
  let current: Stage | null = null;
  let begun = { share: 0, at: 0 };
  let last = { share: 0, at: 0 };
  return {
    heard: (stage, share, at) => {
      last = { share, at };
      if (stage === current) return;
      current = stage;
      begun = last;
    },
    left: (now) => {
      const took = last.at - begun.at;
      const did = last.share - begun.share;
      if (last.share >= 1) return null;
      if (took < LEAST_SECONDS || did < LEAST_SHARE) return null;
      // Between two messages time goes on.
      return Math.max(0, ((1 - last.share) * took) / did - (now - last.at));
    },
  };
}
