/**
 * An axis from 0 that takes in `most`, with a little room at both ends and round ticks.
 *
 * @example niceTicks(11) // { range: [-0.18, 12.12], ticks: [0, 2, 4, 6, 8, 10, 12] }
 */
export function niceTicks(most: number): { range: [number, number]; ticks: number[] } {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const end = Math.ceil(most / step) * step;
  const ticks: number[] = [];
  for (let place = 0; place * step <= end + step / 2; place++) ticks.push(round(place * step));
  return { range: [round(-end * 0.015), round(end * 1.01)], ticks };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
