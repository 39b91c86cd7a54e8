import { SOFT_INK } from "./colours.js";
import { CHARACTER, WIDTH } from "./layout.js";
import { plotLines, wrapLines } from "./text.js";

/** What stands left of a row: a name, and below it in small type what belongs to it. Plain text. */
export interface RowLabel {
  readonly name: string;
  readonly details?: readonly string[];
  readonly strong?: boolean;
}

/** Row labels as plotly takes them, and the room that they need. */
export interface PlacedLabels {
  readonly ticktext: readonly string[];
  /** Pixels of the left margin. */
  readonly left: number;
  /** Pixels of a row that holds the longest label. */
  readonly rowHeight: number;
}

/** Characters of a name in a chart of a width. */
export const labelCharacters = (width: number): number =>
  Math.round(10 + Math.min(width, WIDTH) / 69);

/**
 * Wraps row labels for a chart of a width: names to two lines unless told, each detail to two.
 *
 * @param most characters of a line where the chart has room for more
 */
export function rowLabels(
  labels: readonly RowLabel[],
  width: number,
  { lines = 2, most = Infinity }: { readonly lines?: number; readonly most?: number } = {},
): PlacedLabels {
  const characters = Math.min(most, labelCharacters(width));
  const detail = Math.floor(characters * 1.2);
  const texts = labels.map(({ name, details = [], strong }) => {
    const named = plotLines(name, characters, lines);
    const told = details.map((text) => small(plotLines(text, detail, 2)));
    return [strong ? `<b>${named}</b>` : named, ...told].join("<br>");
  });
  const wrapped = labels.flatMap(({ name, details = [] }) => [
    ...wrapLines(name, characters, lines).map(({ length }) => length * CHARACTER),
    ...details.flatMap((text) => wrapLines(text, detail, 2)).map(({ length }) => length * 6),
  ]);
  const tallest = Math.max(1, ...texts.map((text) => text.split("<br>").length));
  return {
    ticktext: texts,
    left: Math.round(Math.max(8 * CHARACTER, ...wrapped) + 22),
    rowHeight: tallest * 16 + 10,
  };
}

/** Small grey type inside a label. The text must be safe already. */
export function small(text: string): string {
  return `<span style="font-size:11px;color:${SOFT_INK}">${text}</span>`;
}
