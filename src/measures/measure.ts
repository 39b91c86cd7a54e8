import type { Voice } from "../finding.js";
import { exactRate, exactShare } from "../statistics/exact.js";
import type { Minimum, Quantity } from "../statistics/measure.js";
import type { Topic } from "../topic/topic.js";

/** The chapter of the tables that a measure stands in. */
export type Group = "loaded" | "attribution" | "sidedness" | "framing";

/**
 * What kind of number it is. It alone decides how a value is written and on what scale it is drawn.
 * - `share`: 0 to 1, read as a percentage.
 * - `per 1,000 words`: a rate, 0 and more.
 * - `lean`: -1 to 1; `ends` says what each end means.
 * - `evenness`: 0 (one side only) to 1 (as much of each).
 * - `sources`: a number of sources, 1 and more.
 * - `difference of shares`: -1 to 1.
 * - `share of the article`: a place in the article, 0 the beginning, 1 the end.
 */
export const UNITS = [
  "share",
  "per 1,000 words",
  "lean",
  "evenness",
  "sources",
  "difference of shares",
  "share of the article",
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * Where it stands: `main` in the first table of its chapter, `detail` behind a fold (a part of a main
 * one), `table` in a table of its own only, as a term's share in a concept.
 */
export type Rank = "main" | "detail" | "table";

/** What a lean against all other sides together has in `sides` in place of a second side's id. */
export const THE_REST = "the rest";

/** What may be said of an outlet with a measure: verb phrases with the outlet as their subject. */
export interface Says {
  /** Of two outlets, of the one with the greater value ("speaks more warmly of Nordia"), and of the other. */
  readonly more: readonly [greater: string, less: string];
  /** Where all that was counted stands at the greatest or least value: "quotes Nordia and never Sudia". */
  readonly all: readonly [greatest: string, least: string] | null;
}

/** What a measure is: all that tables, charts and docs need to know of it. */
export interface MeasureWords {
  readonly id: string;
  readonly group: Group;
  /** What is measured, the same for all its sides and voices: `voice`, `wording`, `accused-heard`. */
  readonly component: string;
  /** Its name without sides: "voice lean". */
  readonly name: string;
  /** Its name in full: "voice lean, Armenia against Azerbaijan". */
  readonly label: string;
  /** The voice that it counts in; null where it counts in all or is about voices itself. */
  readonly voice: Voice | null;
  /** For a lean or a difference: the side that the upper end stands for and that of the lower end. */
  readonly sides: readonly [plus: string, minus: string] | null;
  /** The one side that it is about ("Armenia heard when accused"); null for none or for two. */
  readonly side: string | null;
  /** What it is narrowed down to: a family of loaded terms, a form, a stance, a term; null for none. */
  readonly detail: string | null;
  readonly unit: Unit;
  /** What the greatest and the least value mean, in words: "blames only Armenia"; null where the unit says it. */
  readonly ends: readonly [plus: string, minus: string] | null;
  /** How a difference reads in a sentence; null where the unit alone says it. */
  readonly says: Says | null;
  /** The formula in words, as the tables and docs show it. */
  readonly formula: string;
  /** What it tells, in a user's words, and when not to trust it. */
  readonly tells: string;
  readonly caution: string;
  /** True where one article has a value of its own. */
  readonly ofArticle: boolean;
  readonly rank: Rank;
}

/** A measure with the function that works it out from counts. */
export interface Measure extends MeasureWords, Quantity {
  /** Names of the counts whose findings are the evidence; a name that ends in `:` is a prefix. */
  readonly evidence: readonly string[];
}

/** What a corpus is measured with. */
export interface Scope {
  readonly topic: Topic | null;
  /** Families of loaded terms, `contested` with a topic. */
  readonly families: readonly string[];
  /** Share of what is said that outlets' sources are compared at (`commonCoverage`); null before it is known. */
  readonly coverage: number | null;
}

/**
 * A worked example: a text, what a reader counts in it by hand, and the value. `npm test` reads the
 * text by rules and holds both against it. Names and wordings are those of `example-topic.yaml`.
 */
export interface WorkedExample {
  readonly text: string;
  /** Id of the measure that is worked out. */
  readonly measure: string;
  /** Counts by name, all those that the value hangs on. */
  readonly counts: Readonly<Record<string, number>>;
  readonly value: number;
  /** Tones that a person would give the mentions in order (positive − negative), as rules tell none. */
  readonly tones?: readonly number[];
  /** Coverage for the number of sources. */
  readonly coverage?: number;
}

/** One kind of measure: a file of its own, and a line in `registry.ts`. */
export interface MeasureKind {
  readonly component: string;
  readonly group: Group;
  /** What it tells, in a user's words. */
  readonly tells: string;
  /** When not to trust it. */
  readonly caution: string;
  readonly example: WorkedExample;
  /** The measures of this kind that a topic and its sides ask for. */
  readonly of: (scope: Scope) => readonly Measure[];
}

/** What a measure of a kind must say itself; the rest has a value that fits most. */
export type Told = Pick<
  Measure,
  "id" | "name" | "unit" | "range" | "formula" | "evidence" | "value"
> &
  Partial<MeasureWords> &
  Pick<Quantity, "exact" | "spread"> & { readonly minimum?: readonly Minimum[] };

/** Makes a kind: its measures get its component and group, and the plain answer where they say nothing. */
export function kind(
  given: Omit<MeasureKind, "of"> & { readonly of: (scope: Scope) => readonly Told[] },
): MeasureKind {
  const { component, group, tells, caution } = given;
  return {
    ...given,
    of: (scope) =>
      given.of(scope).map((told) => ({
        ...{ component, group, tells, caution },
        label: told.name,
        voice: null,
        sides: null,
        side: null,
        detail: null,
        ends: null,
        says: null,
        ofArticle: true,
        rank: "main" as const,
        minimum: [],
        ...told,
      })),
  };
}

/** A share: one count over another. */
export function share(
  part: string,
  whole: string,
): Pick<Measure, "unit" | "range" | "evidence" | "value" | "exact"> {
  return {
    unit: "share",
    range: [0, 1],
    evidence: [part],
    value: ({ total }) => (total(whole) > 0 ? total(part) / total(whole) : null),
    exact: { trials: [whole], ends: exactShare },
  };
}

/** A rate per 1,000 words. */
export function perThousand(
  part: string,
  words: string,
): Pick<Measure, "unit" | "range" | "evidence" | "value" | "exact"> {
  return {
    unit: "per 1,000 words",
    range: [0, Infinity],
    evidence: [part],
    value: ({ total }) => (total(words) > 0 ? (1000 * total(part)) / total(words) : null),
    exact: { trials: [words], ends: exactRate(words, 1000) },
  };
}
