import { CHARACTER } from "./layout.js";

/** Space between panels, as a share of the plotting area's width. */
const GAP = 0.03;
/** Panels of equal width with gaps between them, over the width of the plotting area. */
export class Columns {
  constructor(
    private readonly count: number,
    private readonly pixels: number,
  ) {}

  domain(column: number): [number, number] {
    const width = (1 - GAP * (this.count - 1)) / this.count;
    const from = column * (width + GAP);
    return [from, Math.min(1, from + width)];
  }

  /** How many characters fit over so many columns. */
  characters(columns: number): number {
    const width = (1 - GAP * (this.count - 1)) / this.count;
    const share = columns * width + (columns - 1) * GAP;
    return Math.max(8, Math.floor((share * this.pixels) / CHARACTER));
  }
}
