import { evenParts } from "./even-parts.js";
import type { PanelGroup, PanelLine } from "./panels.js";

/** Least pixels of a panel, and those between two. */
const LEAST = 120;
const GAP = 22;
const MOST = 5;

/** Panels that fit side by side. */
export const columnsIn = (pixels: number): number =>
  Math.max(1, Math.min(MOST, Math.floor((pixels + GAP) / (LEAST + GAP))));

/**
 * Groups of panels in lines of at most `columns`: a group that is longer goes on in the next line, in parts as
 * even as can be; a short one stands beside the one before it where it fits.
 */
export function panelLines(groups: readonly PanelGroup[], columns: number): PanelLine[] {
  const lines: PanelGroup[][] = [];
  for (const { heading, panels } of groups)
    evenParts(panels, columns).forEach((part, at) => {
      const last = lines.at(-1);
      const taken = last?.reduce((sum, group) => sum + group.panels.length, 0) ?? columns;
      const one = { heading: at === 0 ? heading : null, panels: part };
      if (at === 0 && last !== undefined && taken + part.length <= columns) last.push(one);
      else lines.push([one]);
    });
  return lines;
}
