import { formatNumber } from "./text.js";

/**
 * An axis from 0 that takes in `most`, with a little room at both ends and round ticks.
 *
 * @example niceTicks(11) // { range: [-0.18, 12.12], ticks: [0, 2, 4, 6, 8, 10, 12] }
 */
export function niceTicks(most: number): { range: [number, number]; ticks: number[] } {
  const step = roundStep(most / 5);
  const end = Math.ceil(most / step) * step;
  const ticks: number[] = [];
  for (let place = 0; place * step <= end + step / 2; place++) ticks.push(round(place * step));
  return { range: [round(-end * 0.015), round(end * 1.01)], ticks };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The least of 1, 2, 5, 10, 20, … and their like below 1 that is at least so great. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

/** Ticks of an axis from 0 as an axis takes them, and where it ends. */
export function ticksTo(most: number): { tickvals: number[]; ticktext: string[]; end: number } {
  const { range, ticks } = niceTicks(most);
  const ticktext = ticks.map((tick) => formatNumber(tick, Number.isInteger(tick) ? 0 : 1));
  return { tickvals: ticks, ticktext, end: range[1] };
}

/**
 * Ticks up to a value and no axis beyond it: for bars, whose ends need no tick.
 *
 * @example ticksUpTo(1020) // ticks at 0, 500 and 1,000; ends just beyond 1,020
 */
export function ticksUpTo(most: number): { tickvals: number[]; ticktext: string[]; end: number } {
  const { tickvals, ticktext } = ticksTo(most);
  const kept = tickvals.filter((tick) => tick <= most);
  return { tickvals: kept, ticktext: ticktext.slice(0, kept.length), end: most * 1.02 };
}

/** Ticks of counts from 0: whole numbers only. */
export function wholeTicks(most: number): { tickvals: number[]; ticktext: string[] } {
  const whole = niceTicks(most).ticks.filter(Number.isInteger);
  return { tickvals: whole, ticktext: whole.map((tick) => formatNumber(tick, 0)) };
}
