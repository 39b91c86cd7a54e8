import type { Measure } from "../../statistics/measure.js";
import type { Side, Topic } from "../../topic/topic.js";
import type { Component } from "./counts.js";
import { sidedCount } from "./counts.js";
import type { Ends } from "./lean.js";
import { blameMeasures } from "./blame-measures.js";
import { balance, lean, leansOfSides } from "./lean.js";
import { atMinus, leanFrame } from "./lean-frame.js";
import { responseMeasures } from "./response-measures.js";

/** A component whose lean is of plain counts: what is counted, in words, and the least of it. */
interface Counted {
  readonly component: Component;
  readonly counted: string;
  readonly minimum: Measure["minimum"];
}

const COUNTED: readonly Counted[] = [
  {
    component: "voice",
    counted: "words of attributed content by speakers of the side",
    minimum: [
      { count: sidedCount.any("voice"), atLeast: 50, of: "words said by the sides" },
      { count: sidedCount.anyContents, atLeast: 5, of: "attributed contents of the sides" },
    ],
  },
  {
    component: "mention",
    counted: "mentions of the side's actors in the outlet's own voice",
    minimum: [{ count: sidedCount.any("mention"), atLeast: 10, of: "mentions of the sides" }],
  },
  {
    component: "wording",
    counted:
      "contested terms that are the side's wording, in the outlet's own voice, neither negated nor at a distance",
    minimum: [{ count: sidedCount.any("wording"), atLeast: 5, of: "contested terms of the sides" }],
  },
  {
    component: "prominence",
    counted: "mentions of the side's actors in headline, standfirst and first body paragraph",
    minimum: [
      {
        count: sidedCount.any("prominence"),
        atLeast: 5,
        of: "mentions in headlines and first paragraphs",
      },
    ],
  },
  {
    component: "first-voice",
    counted: "articles in which the side is the first to be heard",
    minimum: [
      { count: sidedCount.any("first-voice"), atLeast: 5, of: "articles in which a side is heard" },
    ],
  },
];

/**
 * The measures of one-sidedness that a topic allows: for each component the lean of every pair of
 * sides and, with more than two sides, of each side against the rest, then the balance over all
 * sides.
 *
 * **Sign**: +1 always favours the first side of the pair: more room, more names, its wording, the
 * warmer tone, the blame on the other. Swapping the sides changes every sign exactly.
 *
 * - `lean:<component>:<a>:<b>` (a − b) / (a + b), range [-1, 1]; `lean:<component>:<a>` the same
 *   against all other sides together.
 * - `balance:<component>` normalised entropy over the sides, [0, 1]; 1 is as much of each.
 * - `lean:tone:<a>:<b>` half the difference of the mean tones, [-1, 1].
 * - `lean:blame:<a>:<b>` (harm laid at b's door − harm laid at a's) / both, in the outlet's own voice;
 *   `agentless-harm:<side>` the share of harm done to a side that names nobody who did it.
 * - `accused-heard`, `accused-heard:<side>` the share of accusations whose accused side is heard in the
 *   same article.
 * - `first-voice-at:<side>` share of an article's words that stand before the side is first heard,
 *   mean over the articles in which it is heard.
 *
 * When not to trust them: a lean is no verdict. A story may be about one side, or one side may refuse
 * to speak; compare outlets that wrote about the same event. Sides come from the topic file: an actor
 * that it does not name counts for nobody.
 *
 * @param topic null, or a topic with fewer than two sides, gives no lean and no balance
 * @example
 * sidednessMeasures(topic).map(({ id }) => id); // ["lean:voice:azerbaijan:armenia", …]
 */
export function sidednessMeasures(topic: Topic | null): Measure[] {
  const sides = topic?.sides ?? [];
  const ends = leansOfSides(sides);
  return [
    ...COUNTED.flatMap((counted) => [
      ...ends.map((pair) => leanMeasure(counted, pair)),
      ...(sides.length < 2 ? [] : [balanceMeasure(counted, sides)]),
    ]),
    ...ends.flatMap((pair) => (pair.minus === null ? [] : [toneLean(pair.plus, pair.minus)])),
    ...blameMeasures(sides),
    ...responseMeasures(sides),
    ...sides.map(firstVoiceAt),
  ];
}

function leanMeasure({ component, counted, minimum }: Counted, ends: Ends): Measure {
  const { plus, minus } = ends;
  return {
    ...leanFrame(component, ends),
    evidence:
      minus === null
        ? [sidedCount.any(component)]
        : [sidedCount.of(component, plus.id), sidedCount.of(component, minus.id)],
    formula: `(a − b) / (a + b); a: ${counted}, for ${plus.name}; b: the same for ${minus?.name ?? "all other sides"}`,
    value: (totals) =>
      lean(totals.total(sidedCount.of(component, plus.id)), atMinus(totals, component, ends)),
    minimum,
  };
}

function balanceMeasure({ component, counted, minimum }: Counted, sides: readonly Side[]): Measure {
  return {
    id: `balance:${component}`,
    group: "sidedness",
    label: `${component.replace("-", " ")} balance`,
    sides: null,
    evidence: sides.map(({ id }) => sidedCount.of(component, id)),
    unit: "evenness",
    range: [0, 1],
    formula: `H / ln k; H: entropy of the shares of ${counted}, over the topic's k = ${sides.length} sides`,
    value: ({ total }) => balance(sides.map(({ id }) => total(sidedCount.of(component, id)))),
    minimum,
  };
}

function toneLean(plus: Side, minus: Side): Measure {
  return {
    ...leanFrame("tone", { plus, minus }),
    evidence: [sidedCount.toned(plus.id), sidedCount.toned(minus.id)],
    formula: `(a − b) / 2; a: mean of (probability of a positive tone − probability of a negative tone) over mentions of ${plus.name}'s actors in the outlet's own voice; b: the same for ${minus.name}`,
    value: ({ total }) => {
      const [a, b] = [total(sidedCount.toned(plus.id)), total(sidedCount.toned(minus.id))];
      if (!(a > 0 && b > 0)) return null;
      return (total(sidedCount.toneSum(plus.id)) / a - total(sidedCount.toneSum(minus.id)) / b) / 2;
    },
    minimum: [plus, minus].map(({ id, name }) => ({
      count: sidedCount.toned(id),
      atLeast: 5,
      of: `mentions of ${name} with a tone (only the learned reader tells tone)`,
    })),
  };
}

function firstVoiceAt({ id, name }: Side): Measure {
  return {
    id: `first-voice-at:${id}`,
    group: "sidedness",
    label: `place of the first voice of ${name}`,
    sides: null,
    evidence: [sidedCount.firstVoices(id)],
    unit: "share of the article",
    range: [0, 1],
    formula: `mean share of an article's words that stand before ${name} is first heard, over the articles in which it is heard`,
    value: ({ total }) => {
      const articles = total(sidedCount.firstVoices(id));
      return articles > 0 ? total(sidedCount.firstVoiceSum(id)) / articles : null;
    },
    minimum: [
      { count: sidedCount.firstVoices(id), atLeast: 5, of: `articles in which ${name} is heard` },
    ],
  };
}
