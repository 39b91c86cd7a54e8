import type { Config, Data, Layout } from "plotly.js";

/** A value in a chart's table: never NaN; null where there is nothing to say. */
export type Cell = string | number | boolean | null;

/** What a chart is called and how it is read, whatever there is to draw. */
export interface FigureWords {
  /** File name without ending, as `loaded-terms`. */
  readonly name: string;
  readonly title: string;
  /** What the chart shows, how to read it and when not to trust it. */
  readonly caption: string;
  /** Columns of `rows`, in order; they stand in the CSV even where there are no rows. */
  readonly columns: readonly string[];
}

/**
 * A chart as a plain object, with the words that belong to it. `data`, `layout` and `config` are
 * plotly's and can be handed to `Plotly.newPlot` or a notebook as they are.
 */
export interface Figure extends FigureWords {
  /** What is counted, and on how much text it rests. */
  readonly subtitle: string;
  /** Drawn for a place 960 pixels wide or wider. */
  readonly data: readonly Data[];
  readonly layout: Partial<Layout>;
  /** How it is drawn in less room, the widest first; pages choose by the width that they have. */
  readonly narrower?: readonly NarrowDrawing[];
  readonly config: Partial<Config>;
  /** The chart's data as flat records. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Ids of the findings behind the chart, in order, each once. */
  readonly findings: readonly string[];
  /** True where there is nothing to draw; the chart then says why and what to do. */
  readonly empty: boolean;
}

/** A chart's drawing for a narrower place, as far as it differs from the wide one. */
export interface NarrowDrawing {
  /** Pixels that it needs. */
  readonly width: number;
  /** For each trace what differs from the chart's trace at the same place; null takes a key away. */
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly layout: Partial<Layout>;
}
