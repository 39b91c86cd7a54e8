import type { Columns } from "./columns.js";
import type { PanelLine } from "./panels.js";
import { wrapLines } from "./text.js";

/** Pixels between the rows of one line and the heading of the next: tick labels and air. */
const BETWEEN = 54;

/** From top to bottom in pixels: headings, panel titles, rows, ticks. */
export function placePanels(lines: readonly PanelLine[], rowsHeight: number, columns: Columns) {
  let height = 0;
  const placed = lines.map((line, index) => {
    const lineCount = (texts: readonly (readonly [string, number])[], at: number) =>
      Math.max(
        0,
        ...texts.map(([text, width]) => wrapLines(text, columns.characters(width), at).length),
      );
    const headings = lineCount(
      line.map(({ heading, panels }) => [heading ?? "", panels.length]),
      4,
    );
    const titles = lineCount(
      line.flatMap(({ panels }) => panels.map(({ title }) => [title, 1])),
      3,
    );
    const headingBottom = height + headings * 17 + (headings > 0 ? 4 : 0);
    const panelTop = headingBottom + titles * 17 + 8;
    const bottom = panelTop + rowsHeight;
    height = bottom + (index < lines.length - 1 ? BETWEEN : 0);
    return { headingBottom, panelTop, bottom };
  });
  return { lines: placed, height: Math.max(height, 1) };
}
