/**
 * How many figures a notebook has shown, so that each has an id of its own on its page. It stands with the
 * process and not with this module: a kernel loads the package beside the runner that starts a new notebook.
 */
const SHOWN = Symbol.for("news-parallax figures shown");

const counts = globalThis as { [SHOWN]?: number };

/** The next figure's number, from 1 on. */
export function nextShown(): number {
  const next = (counts[SHOWN] ?? 0) + 1;
  counts[SHOWN] = next;
  return next;
}

/** A new notebook begins: its first figure is number 1 again. */
export function forgetShown(): void {
  counts[SHOWN] = 0;
}
