import { plotLines } from "./text.js";

/** Pixels of an entry beside its words: the mark, and the air on both sides. */
const BESIDE = 42;
const CHARACTER = 5.8;

/** A name as the legend has room for it: no wider than the chart, in at most three lines. */
export const legendName = (name: string, width: number): string =>
  plotLines(name, Math.floor((width - BESIDE - 8) / 6.4), 3);

/**
 * Pixels that the legend takes. Plotly sets it in one row where that fits, else in columns as wide as the
 * widest entry.
 */
export function legendHeight(names: readonly string[], width: number): number {
  if (names.length === 0) return 0;
  const lines = names.map((name) => name.split("<br>"));
  const widths = lines.map(
    (each) => Math.max(...each.map(({ length }) => length)) * CHARACTER + BESIDE,
  );
  const total = widths.reduce((sum, one) => sum + one, 0);
  const columns = Math.max(1, Math.floor(width / Math.max(...widths)));
  const tallest = Math.max(...lines.map(({ length }) => length));
  const rows = total <= width * 0.95 ? 1 : Math.ceil(names.length / columns);
  return 12 + rows * (tallest * 17 + 3);
}
