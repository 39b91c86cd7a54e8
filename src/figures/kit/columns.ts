import { CHARACTER } from "./layout.js";

/** Pixels between panels. */
const GAP = 22;
/** Panels of equal width with gaps between them, over the width of the plotting area. */
export class Columns {
  /** Pixels by which the headings of a single column reach into the left margin, where they have more room. */
  readonly hang: number;

  constructor(
    readonly count: number,
    private readonly pixels: number,
    left: number,
  ) {
    this.hang = count === 1 ? left : 0;
  }

  /** Pixels of one panel. */
  get width(): number {
    return (this.pixels - GAP * (this.count - 1)) / this.count;
  }

  domain(column: number): [number, number] {
    const from = (column * (this.width + GAP)) / this.pixels;
    return [from, Math.min(1, from + this.width / this.pixels)];
  }

  /** How many characters of a heading fit over so many columns. */
  characters(columns: number): number {
    const pixels = columns * this.width + (columns - 1) * GAP + this.hang;
    return Math.max(8, Math.floor(pixels / CHARACTER));
  }
}
