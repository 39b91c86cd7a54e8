import type { Estimate } from "../../statistics/estimate.js";
import type { Ticks } from "./axes.js";
import type { MarkEvidence } from "./mark-evidence.js";
import type { RowLabel } from "./row-labels.js";

/** A colour and a symbol with a name in the legend. */
export interface Series {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  readonly symbol?: "circle" | "diamond" | "square";
}

/** An estimate in a row of a panel. */
export interface Mark {
  readonly row: number;
  /** Key of its series. */
  readonly series: string;
  readonly estimate: Estimate;
  readonly evidence: MarkEvidence;
}

/** A small chart: one axis, the same rows as its neighbours. */
export interface Panel {
  readonly title: string;
  readonly marks: readonly Mark[];
}

/** Panels that belong together, under a heading where one is needed. */
export interface PanelGroup {
  readonly heading: string | null;
  readonly panels: readonly Panel[];
}

/** Groups of panels that stand side by side. */
export type PanelLine = readonly PanelGroup[];

/** What all panels share. */
export interface Axis extends Ticks {
  readonly title: string;
  readonly range: readonly [number, number];
  /** Draws a line at zero: for leans. */
  readonly zero?: boolean;
}

export interface Lattice {
  readonly rows: readonly RowLabel[];
  readonly groups: readonly PanelGroup[];
  readonly series: readonly Series[];
  readonly axis: Axis;
  /** Pixels of a row; made taller where its label or its series need it. */
  readonly rowHeight?: number;
}
