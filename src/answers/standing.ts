import { countOf, formatValue } from "../figures/index.js";
import type { Analysis, Contrast, MeasureDescription } from "../outlets/analysis.js";
import type { Answer } from "./answer.js";
import { sampled } from "./sampled.js";
import { differenceText, endsText, moreOf } from "./phrases.js";

/** Answers before details of a measure are left out: they mostly say again what it says. */
const ENOUGH = 5;

/**
 * The contrasts that stand, as sentences: those within events before those across all articles, main
 * measures before details, the surest first; of one quantity (a component in a voice, of a side or a
 * detail) and two outlets only the surest, as a lean and the shares behind it say one thing.
 */
export function standing(analysis: Analysis): Answer[] {
  const measures = new Map(analysis.measures.map((measure) => [measure.id, measure]));
  const pairs = new Set<string>();
  const rows = analysis.contrasts
    .flatMap((contrast) => {
      const measure = measures.get(contrast.measure);
      return contrast.stands && measure !== undefined ? [{ contrast, measure }] : [];
    })
    .sort((a, b) => rank(a) - rank(b) || surer(a.contrast, b.contrast));
  return rows
    .filter(({ contrast, measure }) => {
      const key = [measure.component, measure.voice, measure.detail, contrast.a, contrast.b].join();
      if (pairs.has(key)) return false;
      pairs.add(key);
      return true;
    })
    .filter(({ measure }, at) => measure.rank === "main" || at < ENOUGH)
    .map(({ contrast, measure }) => told(analysis, contrast, measure));
}

interface Row {
  readonly contrast: Contrast;
  readonly measure: MeasureDescription;
}

/** Within events before across them, two outlets before one against the rest, main before detail. */
const rank = ({ contrast, measure }: Row): number =>
  (contrast.basis === "events" ? 0 : 4) +
  (measure.rank === "main" ? 0 : 2) +
  (contrast.b === null ? 1 : 0);

/** How far a difference lies from none, in lengths of its interval: steadier than p values, which tie. */
const distance = ({ difference, low, high }: Contrast): number =>
  Math.abs(difference!) / Math.max(1e-12, high! - low!);

const surer = (a: Contrast, b: Contrast): number =>
  distance(b) - distance(a) ||
  (a.measure < b.measure ? -1 : 1) * Number(a.measure !== b.measure) ||
  (a.a + String(a.b) < b.a + String(b.b) ? -1 : 1);

function told(analysis: Analysis, contrast: Contrast, measure: MeasureDescription): Answer {
  const { a, b, basis, events, articles, low, high } = contrast;
  const [valueA, valueB, difference] = [contrast.valueA!, contrast.valueB!, contrast.difference!];
  // Of two outlets it is told of the one with the greater value, so that the sign needs no second look.
  const turned = b !== null && difference < 0;
  const [subject, other] = turned ? [b, a] : [a, b ?? "the other outlets together"];
  const [own, others] = turned ? [valueB, valueA] : [valueA, valueB];
  const [from, to] = turned ? [-high!, -low!] : [low!, high!];
  const verb = moreOf(measure)[turned || difference > 0 ? 0 : 1];
  const where =
    basis === "events"
      ? `On the ${countOf(events, "event")} that both covered,`
      : `Across all their articles (${articles.join(" and ")}),`;
  const behind = analysis.outlets
    .filter(({ outlet }) => outlet === a || outlet === b)
    .flatMap(({ figures }) => figures.filter((figure) => figure.measure === measure.id));
  return {
    text:
      `${where} ${subject} ${verb} than ${other}: ${formatValue(own, measure.unit)} against ${formatValue(others, measure.unit)}, ` +
      `a difference of ${differenceText(turned ? -difference : difference, measure)} (95 % interval ${endsText(from, to, measure)}).`,
    measure: measure.id,
    outlets: [a, ...(b === null ? [] : [b])],
    ...sampled(behind),
  };
}
