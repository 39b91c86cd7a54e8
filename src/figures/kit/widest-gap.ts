import type { Mark, Panel } from "./panels.js";

/** Two series of one row and panel whose intervals do not meet, and by how much. */
export interface IntervalGap {
  readonly more: Mark;
  readonly less: Mark;
  readonly panel: Panel;
  readonly gap: number;
}

/** The widest gap between two intervals in one row of a panel; undefined where all meet. */
export function widestGap(panels: readonly Panel[]): IntervalGap | undefined {
  const gaps = panels.flatMap((panel) => {
    const sure = panel.marks.filter(
      ({ estimate: { value, sufficient } }) => sufficient && value !== null,
    );
    return sure.flatMap((more) =>
      sure.flatMap((less) => {
        const gap = (more.estimate.low ?? 0) - (less.estimate.high ?? 1);
        const apart = more.row === less.row && more.series !== less.series && gap > 0;
        return apart ? [{ more, less, panel, gap }] : [];
      }),
    );
  });
  return gaps.sort((a, b) => b.gap - a.gap)[0];
}
