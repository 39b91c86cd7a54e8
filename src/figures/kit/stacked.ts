import type { PanelPlace } from "./panel-axes.js";

/**
 * Panels one under another over the full width, each as high as its rows need.
 *
 * @param rows how many rows each panel has
 * @param gap pixels between two panels, for the axis of the upper one
 * @returns the height of all in pixels, and where each stands
 * @example stacked([2, 1], 40, 60).height // 180
 */
export function stacked(
  rows: readonly number[],
  rowHeight: number,
  gap: number,
): { readonly height: number; readonly places: readonly PanelPlace[] } {
  const sum = rows.reduce((total, count) => total + count, 0);
  const height = sum * rowHeight + gap * (rows.length - 1);
  let top = 0;
  const places = rows.map((count, at): PanelPlace => {
    const bottom = top + count * rowHeight;
    const y = [1 - bottom / height, 1 - top / height] as const;
    top = bottom + gap;
    return { number: at + 1, x: [0, 1], y };
  });
  return { height, places };
}
