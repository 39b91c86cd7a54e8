import type { Annotations, Data } from "plotly.js";
import { COLOURS } from "../../scheme/index.js";
import { axisTitle, belowAxis, VALUE_AXIS } from "./axes.js";
import { INK, PAPER, SOFT_INK } from "./colours.js";
import type { Plot } from "./drawn.js";
import { legendEntry } from "./hollow-legend.js";
import { CHARACTER, RIGHT } from "./layout.js";
import { markers } from "./marks.js";
import { placeLabels, type LabelPlace } from "./place-labels.js";
import { formatNumber, plotLines, plotText, wrapLines } from "./text.js";
import type { WordMark } from "./word-marks.js";

const [LEFT, HEIGHT] = [44, 460];
/** Labels for each hundred thousand square pixels: more are read by nobody. */
const DENSITY = 14;
/** Longest label. */
const LONGEST = 22;

/** Words by how far they set two outlets apart and how often they are used. */
export interface WordScatter {
  /** The clearest first: in this order they get their labels. */
  readonly marks: readonly WordMark[];
  /** The outlets to the right and to the left. */
  readonly sides: readonly [right: string, left: string];
  readonly title: string;
  /** What filled and hollow dots mean. */
  readonly filled: string;
  readonly hollow: string;
}

/** Draws words as dots, log-odds across and uses up, with labels that do not meet. */
export const wordScatter =
  ({ marks, sides, title, filled, hollow }: WordScatter) =>
  (width: number): Plot => {
    const pixels = width - LEFT - RIGHT;
    const end = 1.1 * Math.max(Math.log(4), ...marks.map(({ x }) => Math.abs(x)));
    const most = Math.max(10, ...marks.map(({ uses }) => uses));
    const least = Math.min(most, ...marks.map(({ uses }) => uses));
    const [low, high] = [Math.log10(least * 0.8), Math.log10(most * 1.25)];
    const size = ({ words }: WordMark) => Math.min(20, 8 + 6 * Math.log10(words.length));
    const labels = marks.map((mark) => ({
      x: ((mark.x + end) / (2 * end)) * pixels,
      y: HEIGHT * (1 - (Math.log10(mark.uses) - low) / (high - low)),
      ...{ radius: size(mark) / 2, text: labelOf(mark) },
    }));
    const room = Math.round((DENSITY * pixels * HEIGHT) / 1e5);
    const places = placeLabels(labels, { width: pixels, height: HEIGHT }, room);
    const dots = (sure: boolean): Data[] => {
      const own = marks.filter((mark) => mark.sure === sure);
      return markers(
        own.map(({ x, uses, evidence }) => ({ x, y: uses, evidence })),
        {
          ...{ size: own.map(size), opacity: 1 },
          color: sure ? COLOURS.blue.light : PAPER,
          line: { width: 1.4, color: sure ? COLOURS.blue.light : SOFT_INK },
        },
      );
    };
    const legend = [
      ...(marks.some(({ sure }) => sure)
        ? [legendEntry(filled, { colour: COLOURS.blue.light }, width)]
        : []),
      ...(marks.some(({ sure }) => !sure)
        ? [legendEntry(hollow, { colour: SOFT_INK, fill: PAPER }, width)]
        : []),
    ];
    const characters = Math.floor(pixels / 2 / CHARACTER) - 2;
    const ends = [`more in ${sides[0]} →`, `← more in ${sides[1]}`] as const;
    const lines = Math.max(...ends.map((text) => wrapLines(text, characters, 3).length));
    return {
      data: [...dots(false), ...dots(true), labelled(marks, labels, places), ...legend],
      ...{ plotHeight: HEIGHT, left: LEFT, above: 17 * lines + 4, bottom: belowAxis(title, width) },
      legend: legend.map(({ name }) => name ?? ""),
      layout: {
        xaxis: {
          ...{ ...VALUE_AXIS, range: [-end, end], zeroline: true },
          zerolinecolor: COLOURS.zero.light,
          ...oddsTicks(end, pixels),
        },
        yaxis: { ...VALUE_AXIS, type: "log", range: [low, high], ...useTicks(most) },
        annotations: [
          axisTitle(title, width, LEFT),
          ...ends.map((text, at): Partial<Annotations> => ({
            ...{ xref: "paper", yref: "paper", showarrow: false, y: 1, yanchor: "bottom" },
            ...{ x: 1 - at, xanchor: at === 0 ? "right" : "left", font: { size: 13, color: INK } },
            align: at === 0 ? "right" : "left",
            text: `<b>${plotLines(text, characters, 3)}</b>`,
          })),
        ],
      },
    };
  };

/** A word, cut where it is very long, and how many others share its place. */
function labelOf({ words }: WordMark): string {
  const [first = ""] = words;
  const letters = Array.from(first);
  const cut = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : first;
  return words.length === 1 ? cut : `${cut} +${String(words.length - 1)}`;
}

function labelled(
  marks: readonly WordMark[],
  labels: readonly { readonly text: string; readonly radius: number }[],
  places: readonly (LabelPlace | null)[],
): Data {
  const own = marks.flatMap(({ x, uses, sure }, at) => {
    const place = places[at]!;
    return place === null ? [] : [{ ...labels[at]!, x, uses, sure, place }];
  });
  return {
    ...{ type: "scatter", mode: "text+markers", showlegend: false, hoverinfo: "skip" },
    // Plotly keeps a text off the marker of its own trace only: here is one that is not seen.
    marker: { size: own.map(({ radius }) => 2 * radius), opacity: 0 },
    cliponaxis: false,
    ...{ x: own.map(({ x }) => x), y: own.map(({ uses }) => uses) },
    text: own.map(({ text }) => plotText(text)),
    textposition: own.map(({ place }) => place),
    textfont: { size: 12, color: own.map(({ sure }) => (sure ? INK : SOFT_INK)) },
  } as unknown as Data;
}

/** Twice, four times … the odds, on both sides of as often. */
/** Pixels that a tick's words need. */
const TICK = 46;

/** Ticks from "equal" to both sides alike: every doubling, or every second and so on. */
function oddsTicks(end: number, pixels: number) {
  const doubling = (pixels * Math.LN2) / (2 * end);
  const by = Math.ceil(TICK / doubling);
  const count = Math.floor(end / Math.LN2 / by);
  const steps = Array.from({ length: 2 * count + 1 }, (_, at) => (at - count) * by);
  return {
    tickvals: steps.map((step) => step * Math.LN2),
    ticktext: steps.map((step) => (step === 0 ? "equal" : `${String(2 ** Math.abs(step))}×`)),
  };
}

function useTicks(most: number) {
  const tickvals = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000].filter(
    (tick) => tick <= most * 1.2,
  );
  return { tickvals, ticktext: tickvals.map((tick) => formatNumber(tick, 0)) };
}
