import { rmSync } from "node:fs";

/** What Ctrl-C does while files are put in place. */
export interface Interrupts {
  /** From now on an interrupt waits for `end`: half of the files moved would be worse than a moment. */
  readonly hold: () => void;
  /** Lets an interrupt end the program again; one that waited does so now. */
  readonly end: () => void;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** As shells number them: 128 and the number of the signal. */
const EXIT = { SIGINT: 130, SIGTERM: 143 } as const;

/** Watches for interrupts: until `hold` one removes the stage and ends the program. */
export function watchInterrupts(stage: string): Interrupts {
  let held = false;
  let waiting: (typeof SIGNALS)[number] | null = null;
  const leave = (signal: (typeof SIGNALS)[number]) => {
    rmSync(stage, { recursive: true, force: true });
    process.exit(EXIT[signal]);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    const known = SIGNALS.find((one) => one === signal)!;
    if (held) waiting = known;
    else leave(known);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    hold: () => (held = true),
    end: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
      if (waiting !== null) leave(waiting);
    },
  };
}
