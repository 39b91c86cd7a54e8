import { firstUnit, lastUnit } from "./links.js";
import type { UnitSpan } from "./spans.js";

/** A content and where its cue and its source stand in the lists of spans; null where it has none. */
export interface Linked {
  readonly content: UnitSpan;
  readonly cue: UnitSpan | null;
  readonly source: UnitSpan | null;
}

/**
 * One content that a cue interrupts is one content: “The mill, she said, is closed”. Where the tags
 * begin a second content after the interruption, two neighbours become one if both point to the same
 * cue, the cue stands between them, and nothing else stands there but its source and marks that end no
 * sentence.
 *
 * @param linked in order of text
 * @param unitText the text of a unit; empty where it has none
 * @example
 * // “The mill”, “she said” and “is closed” are units 0–1, 3–4 and 6–7
 * joinAroundCue(linked, unitText); // one content in the parts [0–1] and [6–7]
 */
export function joinAroundCue<L extends Linked>(
  linked: readonly L[],
  unitText: (unit: number) => string,
): readonly L[] {
  const out: L[] = [];
  for (const next of linked) {
    const last = out.at(-1);
    if (last !== undefined && interrupted(last, next, unitText))
      out[out.length - 1] = {
        ...last,
        content: { ...next.content, parts: [...last.content.parts, ...next.content.parts] },
      };
    else out.push(next);
  }
  return out;
}

function interrupted(a: Linked, b: Linked, unitText: (unit: number) => string): boolean {
  const { cue } = a;
  if (cue === null || b.cue !== cue) return false;
  const from = lastUnit(a.content);
  const to = firstUnit(b.content);
  if (firstUnit(cue) <= from || lastUnit(cue) >= to) return false;
  let marksBefore = false;
  let marksAfter = false;
  let inside = false;
  for (let unit = from; unit <= to; unit += 1) {
    if (holds(cue, unit) || holds(a.source, unit) || holds(b.source, unit)) {
      inside = true;
      continue;
    }
    const between = from < unit && unit < to;
    const text = unitText(unit);
    if (between && /[\p{L}\p{N}.!?…\n]/u.test(text)) return false;
    if (/^[^\p{L}\p{N}]+$/u.test(text)) {
      if (inside) marksAfter = true;
      else marksBefore = true;
    }
  }
  return marksBefore === marksAfter;
}

const holds = (span: UnitSpan | null, unit: number): boolean =>
  span !== null && firstUnit(span) <= unit && unit <= lastUnit(span);
