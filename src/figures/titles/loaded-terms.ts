import type { Voice } from "../../finding.js";
import type { Analysis } from "../../outlets/analysis.js";
import { countOf, formatNumber } from "../kit/text.js";
import { fitting, possessive, sumOf } from "../kit/title.js";
import { differenceTitle } from "./difference.js";

/** Two outlets that are shown to differ; else how many loaded terms there are in whose voice. */
export function loadedTermsTitle(
  analysis: Pick<Analysis, "measures" | "contrasts" | "outlets">,
): string | null {
  const isRate = ({ component, detail }: Analysis["measures"][number]) =>
    component === "loaded" && detail === null;
  const rates = analysis.measures.filter(isRate);
  const found = (voices: readonly Voice[]) =>
    sumOf(analysis.outlets, ({ figures }) =>
      sumOf(
        figures.filter(({ measure }) =>
          rates.some(({ id, voice }) => id === measure && voices.some((one) => one === voice)),
        ),
        ({ findingCount }) => findingCount,
      ),
    );
  const [own, others] = [found(["outlet"]), found(["reported", "quoted"])];
  if (own + others === 0) return null;
  const only = analysis.outlets.length === 1 ? analysis.outlets[0]!.outlet : null;
  const whose = only === null ? "the outlets’" : possessive(only);
  const rest = `${others === 0 ? "none" : formatNumber(others, 0)} in what ${only === null ? "they report or quote" : "it reports or quotes"}`;
  return (
    differenceTitle(analysis, isRate) ??
    fitting(`${countOf(own, "loaded term")} in ${whose} own voice, ${rest}`)
  );
}
