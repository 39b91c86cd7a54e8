import type { Data, Layout } from "plotly.js";
import type { Figure, FigureWords, NarrowDrawing } from "../figure.js";
import { baseLayout, CONFIG, WIDTHS, type Frame } from "./layout.js";

/** What a chart draws in a place of some width: its marks and axes, and the room that they need. */
export interface Plot extends Omit<Frame, "title" | "subtitle" | "width"> {
  readonly data: readonly Data[];
  /** Axes, annotations and shapes. */
  readonly layout: Partial<Layout>;
}

/** What a chart tells of one analysis beside its drawing. */
export interface Told extends Pick<Figure, "subtitle" | "rows" | "findings"> {
  /** The finding, where there is one; it stands in place of the chart's usual title. */
  readonly title?: string | null;
}

/**
 * A chart, drawn for each width that pages have (`WIDTHS`). `plot` is called once a width and does all that
 * depends on it: fewer columns and ticks, shorter lines. What is the same in each, as the sentences at the
 * marks, is made outside of it and held once.
 */
export function drawn(words: FigureWords, told: Told, plot: (width: number) => Plot): Figure {
  const title = told.title ?? words.title;
  const drawings = WIDTHS.map((width) => {
    const { data, layout, ...room } = plot(width);
    const base = baseLayout({ title, subtitle: told.subtitle, width, ...room });
    return { width, data, layout: { ...base, ...layout } };
  });
  const [wide, ...narrow] = drawings as [(typeof drawings)[0], ...typeof drawings];
  return {
    ...words,
    subtitle: told.subtitle,
    // Asked for when the table is written: of some charts it grows with the corpus.
    get rows() {
      return told.rows;
    },
    findings: told.findings,
    title,
    data: wide.data,
    layout: wide.layout,
    narrower: narrow.map(({ width, data, layout }): NarrowDrawing => ({
      ...{ width, layout },
      data: data.map((trace, at) => difference(wide.data[at] ?? {}, trace)),
    })),
    config: CONFIG,
    empty: false,
  };
}

/** The keys of `other` whose value is not that of `one`; keys that it lacks are null. */
function difference(one: object, other: object): Record<string, unknown> {
  const [known, own] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const keys = [...new Set([...known.keys(), ...own.keys()])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [before, after] = [known.get(key) as unknown, own.get(key) as unknown];
      const alike = before === after || JSON.stringify(before) === JSON.stringify(after);
      return alike ? [] : [[key, after ?? null]];
    }),
  );
}
