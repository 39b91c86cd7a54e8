import type { MeasureDescription, OutletRow } from "../../outlets/analysis.js";
import type { Topic } from "../../topic/topic.js";
import { sideName } from "../kit/colours.js";
import { capital } from "../kit/text.js";
import { fitting, ofOutlets } from "../kit/title.js";

/** One outlet in twenty leans so by chance, in each of many leans: of several outlets one says nothing. */
const LEAST_OUTLETS = 2;

/**
 * The lean in which the most outlets stand on one side with intervals clear of 0; where fewer than two do, that none
 * has, or that there is too little text.
 */
export function sidednessTitle(
  leans: readonly MeasureDescription[],
  outlets: readonly OutletRow[],
  topic: Topic,
): string | null {
  if (outlets.length === 0) return null;
  const told = leans.map((measure) => {
    const own = outlets.flatMap(({ figures }) =>
      figures.filter((one) => one.measure === measure.id && one.all.sufficient),
    );
    const plus = own.filter(({ all }) => (all.low ?? 0) > 0).length;
    const minus = own.filter(({ all }) => (all.high ?? 0) < 0).length;
    return { measure, measured: own.length, sides: [plus, minus] as const };
  });
  const clearest = [...told].sort((a, b) => Math.max(...b.sides) - Math.max(...a.sides))[0];
  if (clearest === undefined) return null;
  if (told.every(({ measured }) => measured === 0))
    return "Each outlet has too little text for any lean to be told";
  const least = Math.min(LEAST_OUTLETS, outlets.length);
  const { measure, sides } = clearest;
  const [plus, minus] = (measure.sides ?? []).map((side) => sideName(topic, side));
  if (plus === undefined || minus === undefined) return null;
  if (Math.max(...sides) < least)
    return outlets.length === 1
      ? "No lean is clear of 0"
      : "No lean is clear of 0 the same way in more than one outlet";
  const turned = sides[1] > sides[0];
  const [count, against] = turned ? [sides[1], sides[0]] : sides;
  const [to, other] = turned ? [minus, plus] : [plus, minus];
  const one = outlets[0]!.outlet;
  const leaning =
    outlets.length === 1
      ? `${one} leans to ${to}`
      : `${ofOutlets(count, outlets.length)} lean to ${to}`;
  const rest = against > 0 ? ` and ${String(against)} to ${other}` : "";
  return fitting(
    `${capital(measure.name)}: ${leaning}${rest}, clear of 0`,
    `${capital(measure.name)}: ${leaning}${rest}`,
  );
}
