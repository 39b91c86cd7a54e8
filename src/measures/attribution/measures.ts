import type { AttributionForm, CueStance } from "../../finding.js";
import type { Measure, Totals } from "../../statistics/measure.js";
import type { Side, Topic } from "../../topic/topic.js";
import { attributionCount as count } from "./contributions.js";

const FORMS: readonly AttributionForm[] = ["direct", "mixed", "indirect"];
const STANCES: readonly CueStance[] = [
  "neutral",
  "assertive",
  "doubting",
  "factive",
  "accusing",
  "commissive",
  "emotive",
];

/** Words before a share of them is shown: below, one sentence more or less moves it by a tenth. */
const LEAST_WORDS = 200;
/** Attributed words before their shares are shown. */
const LEAST_ATTRIBUTED = 100;
/** Cues of a side before their shares are shown. */
const LEAST_CUES = 5;

/**
 * The measures of attribution: how much an outlet leaves to others, to whom, and with which verbs.
 *
 * - `attributed-share`: attributed words / all words.
 * - `form-<form>`: words of that form / attributed words.
 * - `effective-sources`: exp(H), H = −Σ p ln p over the shares p of speakers in the words of those who
 *   have a name or a description; the Hill number of order 1 (Hill 1973; Jost 2006). Ten speakers of
 *   equal length give 10, one who speaks alone gives 1. It grows with the length of text: compare
 *   outlets of like size, or read the interval.
 * - `largest-source-share`: words of the speaker with most / those same words.
 * - `anonymous-share`, `official-share`: words of such speakers / attributed words. Official are heads
 *   of state, governments, ministries, armed forces, police, courts, parliaments, their spokespeople
 *   and officials, and authorities of breakaway territories.
 * - `named-share`: words of speakers with a name / words of speakers with a name or a description.
 * - `voice-share-<side>`: words of a side's speakers / words of all speakers that have a side; third
 *   parties count in the whole and are no side's own. An ally is not the side.
 * - `cue-<stance>-<side>`: cues of that stance / cues of the side's attributions.
 * - `doubting-gap-<a>-<b>`: share of doubting cues of b minus that of a: above 0, a says and b claims.
 * - `first-voice-<side>`: share of an article's words that stand before the side's first voice, the
 *   mean over articles where it has one; 0 is the very beginning. An article in which the side has no
 *   voice counts nowhere here.
 *
 * Nested attributions count once, for the outermost speaker (see `attributionContributions`).
 *
 * @param topic sides; without one only what needs no sides is given
 */
export function attributionMeasures(topic: Topic | null): Measure[] {
  return [
    shareOf("attributed-share", "share of words attributed", count.attributed, count.words, {
      formula: "words inside attributed content / all words",
      minimum: [{ count: count.words, atLeast: LEAST_WORDS, of: "words" }],
    }),
    ...FORMS.map((form) =>
      shareOf(`form-${form}`, `${form} attribution`, count.form(form), count.attributed, {
        formula: `words of ${form} content / attributed words`,
      }),
    ),
    effectiveSources(),
    largestSource(),
    shareOf("anonymous-share", "anonymous sources", count.anonymous, count.attributed, {
      formula: "words of anonymous speakers / attributed words",
    }),
    shareOf("official-share", "official sources", count.official, count.attributed, {
      formula: "words of officials and bodies of state / attributed words",
    }),
    shareOf("named-share", "named sources", count.named, count.told, {
      formula: "words of speakers with a name / words of speakers with a name or a description",
    }),
    ...(topic === null ? [] : sideMeasures(topic)),
  ];
}

function shareOf(
  id: string,
  label: string,
  part: string,
  whole: string,
  more: { readonly formula: string; readonly minimum?: Measure["minimum"] },
): Measure {
  return {
    id,
    group: "attribution",
    label,
    sides: null,
    evidence: [part],
    unit: "share",
    range: [0, 1],
    formula: more.formula,
    value: ({ total }) => (total(whole) > 0 ? total(part) / total(whole) : null),
    minimum: more.minimum ?? [
      { count: count.attributed, atLeast: LEAST_ATTRIBUTED, of: "attributed words" },
    ],
  };
}

const speakerWords = ({ startingWith }: Totals): number[] =>
  startingWith(count.speakers)
    .map(([, words]) => words)
    .filter((words) => words > 0)
    .sort((a, b) => b - a);

function effectiveSources(): Measure {
  return {
    id: "effective-sources",
    group: "attribution",
    label: "effective number of sources",
    sides: null,
    evidence: [count.speakers],
    unit: "sources",
    range: [1, Infinity],
    formula: "exp(−Σ p ln p), p: a speaker's share of the words of all speakers",
    value: (totals) => {
      const words = speakerWords(totals);
      const all = words.reduce((sum, one) => sum + one, 0);
      if (all === 0) return null;
      const entropy = words.reduce((sum, one) => sum - (one / all) * Math.log(one / all), 0);
      return Math.max(1, Math.exp(entropy));
    },
    minimum: [{ count: count.told, atLeast: LEAST_ATTRIBUTED, of: "words of speakers" }],
  };
}

function largestSource(): Measure {
  return {
    id: "largest-source-share",
    group: "attribution",
    label: "share of the largest source",
    sides: null,
    evidence: [count.speakers],
    unit: "share",
    range: [0, 1],
    formula: "words of the speaker with most words / words of all speakers",
    value: (totals) => {
      const words = speakerWords(totals);
      const all = words.reduce((sum, one) => sum + one, 0);
      return all === 0 ? null : words[0]! / all;
    },
    minimum: [{ count: count.told, atLeast: LEAST_ATTRIBUTED, of: "words of speakers" }],
  };
}

function sideMeasures({ sides }: Topic): Measure[] {
  const measures: Measure[] = [];
  for (const { id, name } of sides) {
    measures.push(voiceShare(id, name));
    for (const stance of STANCES) measures.push(stanceShare(id, name, stance));
    measures.push(firstVoice(id, name));
  }
  for (const [index, a] of sides.entries())
    for (const b of sides.slice(index + 1)) measures.push(doubtingGap(a, b));
  return measures;
}

function voiceShare(side: string, name: string): Measure {
  return {
    id: `voice-share-${side}`,
    group: "attribution",
    label: `voice of ${name}`,
    sides: null,
    evidence: [count.side(side)],
    unit: "share",
    range: [0, 1],
    formula: `words of speakers of ${name} / words of all speakers that have a side or are third parties`,
    value: ({ total, startingWith }) => {
      const all = startingWith(count.sides).reduce((sum, [, words]) => sum + words, 0);
      return all > 0 ? total(count.side(side)) / all : null;
    },
    minimum: [{ count: count.attributed, atLeast: LEAST_ATTRIBUTED, of: "attributed words" }],
  };
}

function stanceShare(side: string, name: string, stance: CueStance): Measure {
  return shareOf(
    `cue-${stance}-${side}`,
    `${stance} cues of ${name}`,
    count.stance(side, stance),
    count.cues(side),
    {
      formula: `${stance} cues / cues of attributions to ${name}`,
      minimum: [{ count: count.cues(side), atLeast: LEAST_CUES, of: `cues of ${name}` }],
    },
  );
}

function doubtingGap(first: Side, second: Side): Measure {
  const [a, b] = [first.id, second.id];
  const doubting = (side: string) => count.stance(side, "doubting");
  return {
    id: `doubting-gap-${a}-${b}`,
    group: "attribution",
    label: `doubting cues, ${second.name} more than ${first.name}`,
    sides: [a, b],
    evidence: [doubting(a), doubting(b)],
    unit: "difference of shares",
    range: [-1, 1],
    formula: `doubting cues of ${second.name} / cues of ${second.name} − doubting cues of ${first.name} / cues of ${first.name}`,
    value: ({ total }) => {
      const [ofA, ofB] = [total(count.cues(a)), total(count.cues(b))];
      return ofA > 0 && ofB > 0 ? total(doubting(b)) / ofB - total(doubting(a)) / ofA : null;
    },
    minimum: [first, second].map(({ id, name }) => ({
      count: count.cues(id),
      atLeast: LEAST_CUES,
      of: `cues of ${name}`,
    })),
  };
}

function firstVoice(side: string, name: string): Measure {
  return {
    id: `first-voice-${side}`,
    group: "attribution",
    label: `first voice of ${name}`,
    sides: null,
    evidence: [count.first(side)],
    unit: "share of the article before it",
    range: [0, 1],
    formula: `words before the first attribution to ${name} / words of the article, mean over articles that have one`,
    value: ({ total }) =>
      total(count.firsts(side)) > 0 ? total(count.first(side)) / total(count.firsts(side)) : null,
    minimum: [{ count: count.firsts(side), atLeast: 1, of: `articles with a voice of ${name}` }],
  };
}
