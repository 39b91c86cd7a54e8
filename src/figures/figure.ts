import type { Config, Data, Layout } from "plotly.js";

/** A value in a chart's table: never NaN; null where there is nothing to say. */
export type Cell = string | number | boolean | null;

/**
 * A chart as a plain object, with the words that belong to it. `data`, `layout` and `config` are
 * plotly's and can be handed to `Plotly.newPlot` or a notebook as they are.
 */
export interface Figure {
  /** File name without ending, as `loaded-terms`. */
  readonly name: string;
  readonly title: string;
  /** What is counted, and on how much text it rests. */
  readonly subtitle: string;
  /** What the chart shows, how to read it and when not to trust it. */
  readonly caption: string;
  readonly data: readonly Data[];
  readonly layout: Partial<Layout>;
  readonly config: Partial<Config>;
  /** Columns of `rows`, in order; they stand in the CSV even where there are no rows. */
  readonly columns: readonly string[];
  /** The chart's data as flat records. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Ids of the findings behind the chart, in order, each once. */
  readonly findings: readonly string[];
  /** True where there is nothing to draw; the chart then says why and what to do. */
  readonly empty: boolean;
}
