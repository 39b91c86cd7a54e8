import { groupBy } from "../../group-by.js";
import type { Analysis, MeasureDescription } from "../../outlets/analysis.js";
import { capital } from "../kit/text.js";
import { fitting, leader, ofOutlets, possessive } from "../kit/title.js";
import { differenceTitle } from "./difference.js";

const isFrame = ({ component }: MeasureDescription) => component === "frame";

/** Two outlets that are shown to differ; else the frame that is commonest in the own voice of the most outlets. */
export function framesTitle(
  analysis: Pick<Analysis, "measures" | "contrasts" | "outlets">,
): string | null {
  const own = analysis.measures.filter((one) => isFrame(one) && one.voice === "outlet");
  const { outlets } = analysis;
  const first = outlets.flatMap(({ figures }) => {
    const valueOf = ({ id }: MeasureDescription) =>
      figures.find(({ measure }) => measure === id)?.all.value ?? 0;
    return leader(own, valueOf)?.detail ?? [];
  });
  const most = leader([...groupBy(first, (frame) => frame)], ([, all]) => all.length);
  const counted = (frame: string, count: number) => {
    const name = capital(frame.replaceAll("-", " "));
    return outlets.length === 1
      ? fitting(`${name} is the commonest frame in ${possessive(outlets[0]!.outlet)} own voice`)
      : fitting(`${name} is the commonest frame in ${ofOutlets(count, outlets.length)}’ own voice`);
  };
  return differenceTitle(analysis, isFrame) ?? (most && counted(most[0], most[1].length));
}
