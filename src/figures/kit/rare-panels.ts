import type { Panel } from "./panels.js";
import { listOf } from "./text.js";

/** A frame below this share in every voice of every outlet makes a panel of zeros. */
const RARE = 0.05;

/** Panels with a share that is not rare, and the others in words; all of them where every one is rare. */
export function byFrequency(panels: readonly Panel[]) {
  const isRare = ({ marks }: Panel) =>
    marks.every(({ estimate: { value } }) => (value ?? 0) < RARE);
  const often = panels.filter((panel) => !isRare(panel));
  if (often.length === 0 || often.length === panels.length) return { often: panels, rare: "" };
  const names = panels.filter(isRare).map(({ title }) => title.toLowerCase());
  return { often, rare: ` Not drawn, as below 5 % everywhere: ${listOf(names)}.` };
}
