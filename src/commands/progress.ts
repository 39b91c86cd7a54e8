import cliProgress from "cli-progress";
import type { OnProgress, Progress, Stage } from "../progress.js";
import { progressLine } from "./progress-line.js";
import { stageClock } from "./stage-clock.js";

/** Shows on a terminal how far a run is. */
export interface ShownProgress {
  readonly onProgress: OnProgress;
  /** Takes the line away, so that something else can be written. */
  readonly stop: () => void;
}

/** One line on a terminal for all stages of a run; silence where the output goes to a file. */
export function showProgress(stages: readonly Stage[]): ShownProgress {
  if (!process.stderr.isTTY) return { onProgress: () => undefined, stop: () => undefined };
  const clock = stageClock();
  const seconds = () => performance.now() / 1000;
  let shown: Progress = { stage: stages[0]!, done: 0, all: 0, share: 0 };
  const bar = new cliProgress.SingleBar({
    format: (_, { maxWidth }) =>
      progressLine(
        {
          ...shown,
          ...{ step: stages.indexOf(shown.stage) + 1, steps: stages.length },
          left: clock.left(seconds()),
        },
        maxWidth,
      ),
    clearOnComplete: true,
    // It would be left switched off where a run is interrupted; the line fits anyway.
    linewrap: true,
    // Its own way out would swallow the first Ctrl-C.
    gracefulExit: false,
  });
  bar.start(1, 0);
  return {
    onProgress: (progress) => {
      const next = progress.stage !== shown.stage || progress.stage === "comparison";
      shown = progress;
      clock.heard(progress.stage, progress.share, seconds());
      // Steps of comparing hold the program: what is to be seen meanwhile is drawn before.
      if (next) bar.render();
      else bar.update(progress.share);
    },
    stop: () => bar.stop(),
  };
}
