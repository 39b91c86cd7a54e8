import type { Span } from "../src/corpus/article.js";
import type { AttributionFinding, HarmFinding, LoadedFinding } from "../src/finding.js";
import { ROLES, keyOf, precisionRecallF1, type Role } from "./attribution-score.js";
import type { AnnotatedArticle, GoldSpeech } from "./floors-gold.js";
import { addPeople, noPeople, type Cluster } from "./floors-people.js";
import { addWords, wordStarts, type Tally } from "./loaded-score.js";

/** What was found in one article, as far as it is measured here. */
export interface FoundInArticle {
  readonly attributions: readonly Pick<
    AttributionFinding,
    "source" | "cue" | "content" | "speaker" | "form"
  >[];
  readonly loaded: readonly Pick<LoadedFinding, "start" | "end" | "voice">[];
  readonly harm: readonly Pick<HarmFinding, "start" | "end" | "agent" | "patient">[];
  readonly sentences: readonly Span[];
  /** Entities as groups of mentions; null where the program tells none. */
  readonly entities: readonly Cluster[] | null;
}

/** One measured figure in per cent, and on how many annotated items it rests. */
export interface Figure {
  readonly value: number;
  readonly n: number;
}

/** Names of the figures, in the order shown, each with what it says. */
export const FIGURES = {
  source: "source, F1 of spans to the letter",
  cue: "cue, F1 of spans to the letter",
  content: "content, F1 of spans to the letter",
  speakerName: "named speaker right, of contents found to the letter",
  speakerKind: "kind of speaker right, of the same",
  anonymity: "told right whether unnamed, mean over unnamed and named",
  form: "direct, indirect or mixed told right",
  loadedWords: "loaded words, F1",
  loadedVoice: "whose voice a loaded term is in, of those found",
  harmParties: "harm with agent and patient, F1",
  harmlessLeft: "sentences without harm in which none is found",
  mentionsFound: "mentions of people and bodies found",
  people: "who is meant, B-cubed F1 over those mentions",
} as const;

export type FigureName = keyof typeof FIGURES;

/**
 * The figures of a reader on annotated articles.
 *
 * @param found for each article, in the same order
 */
export function floorFigures(
  gold: readonly AnnotatedArticle[],
  found: readonly FoundInArticle[],
): Partial<Record<FigureName, Figure>> {
  const pairs = gold.map((article, i) => [article, found[i]!] as const);
  return {
    ...speechFigures(pairs),
    ...loadedFigures(pairs),
    ...harmFigures(pairs),
    ...peopleFigures(pairs),
  };
}

type Pairs = readonly (readonly [AnnotatedArticle, FoundInArticle])[];

const share = (right: number, n: number): Figure => ({ value: n > 0 ? (100 * right) / n : 0, n });

function speechFigures(pairs: Pairs) {
  const matched = pairs.flatMap(([article, { attributions }]) => {
    const byContent = new Map(
      attributions.map((one) => [keyOf(article.text, one.content), one] as const),
    );
    return article.attributions.flatMap((wanted) => {
      const one = byContent.get(keyOf(article.text, wanted.content));
      return one ? [{ article, wanted, one }] : [];
    });
  });
  const spoken = matched.flatMap(({ article, wanted, one }) =>
    wanted.speaker === null
      ? []
      : [
          {
            unnamed: wanted.speaker.anonymous,
            unnamedFound: one.speaker.anonymous,
            kind: wanted.speaker.kind === one.speaker.kind,
            name: one.speaker.name !== null && isName(one.speaker.name, wanted, article),
          },
        ],
  );
  const named = spoken.filter(({ unnamed }) => !unnamed);
  const unnamed = spoken.filter((one) => one.unnamed);
  const right = (of: typeof spoken) =>
    of.filter((one) => one.unnamed === one.unnamedFound).length / Math.max(1, of.length);
  return {
    ...(Object.fromEntries(ROLES.map((role) => [role, spanF1(pairs, role)])) as Record<
      Role,
      Figure
    >),
    speakerName: share(named.filter(({ name }) => name).length, named.length),
    speakerKind: share(spoken.filter(({ kind }) => kind).length, spoken.length),
    anonymity: { value: 50 * (right(named) + right(unnamed)), n: unnamed.length },
    form: share(
      matched.filter(({ wanted, one }) => wanted.form === one.form).length,
      matched.length,
    ),
  };
}

function spanF1(pairs: Pairs, role: Role): Figure {
  let [both, found, wanted] = [0, 0, 0];
  for (const [{ text, attributions }, { attributions: told }] of pairs) {
    const keys = (all: readonly Readonly<Record<Role, Span | null>>[]) =>
      new Set(all.flatMap((one) => (one[role] === null ? [] : [keyOf(text, one[role])])));
    const [gold, read] = [keys(attributions), keys(told)];
    both += [...gold].filter((key) => read.has(key)).length;
    found += read.size;
    wanted += gold.size;
  }
  return { value: precisionRecallF1(both, found, wanted).f1, n: wanted };
}

/** The annotated name, or another by which the article names the same person or body. */
function isName(name: string, { speaker }: GoldSpeech, { entities }: AnnotatedArticle): boolean {
  const same = entities.find((one) => one.name === speaker?.name)?.mentions ?? [];
  const names = same.map(({ text }) => text).filter((text) => /^(?:[Tt]he )?\p{Lu}/u.test(text));
  return [speaker?.name ?? "", ...names].some((one) => plain(one) === plain(name));
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[.,]/g, "")
    .replace(/['’]s$/, "");

function loadedFigures(pairs: Pairs) {
  const tally: Tally = { right: 0, found: 0, wanted: 0 };
  let [right, met] = [0, 0];
  for (const [{ text, loaded }, { loaded: told }] of pairs) {
    addWords(tally, wordStarts(text, told), wordStarts(text, loaded));
    for (const wanted of loaded) {
      const one = told.find((term) => overlap(term, wanted));
      if (!one) continue;
      met += 1;
      if (one.voice === wanted.voice) right += 1;
    }
  }
  return {
    loadedWords: {
      value: precisionRecallF1(tally.right, tally.found, tally.wanted).f1,
      n: tally.wanted,
    },
    loadedVoice: share(right, met),
  };
}

function harmFigures(pairs: Pairs) {
  let [right, found, wanted, quiet, left] = [0, 0, 0, 0, 0];
  for (const [{ harm }, { harm: told, sentences }] of pairs) {
    wanted += harm.length;
    found += told.length;
    for (const one of harm) {
      const met = told.find((event) => overlap(event, one));
      if (met && same(met.agent, one.agent) && same(met.patient, one.patient)) right += 1;
    }
    for (const sentence of sentences) {
      if (harm.some((one) => overlap(one, sentence))) continue;
      quiet += 1;
      if (!told.some((one) => overlap(one, sentence))) left += 1;
    }
  }
  return {
    harmParties: { value: precisionRecallF1(right, found, wanted).f1, n: wanted },
    harmlessLeft: share(left, quiet),
  };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const same = (a: Span | null, b: Span | null): boolean =>
  a === null || b === null ? a === b : overlap(a, b);

function peopleFigures(pairs: Pairs) {
  if (pairs.some(([, { entities }]) => entities === null)) return {};
  const counts = noPeople();
  for (const [{ text, entities }, found] of pairs)
    addPeople(
      counts,
      text,
      entities.map(({ mentions }) => mentions),
      found.entities ?? [],
    );
  const precision = counts.precision / Math.max(1, counts.found);
  const recall = counts.recall / Math.max(1, counts.wanted);
  const f1 = precision + recall > 0 ? (200 * precision * recall) / (precision + recall) : 0;
  return {
    mentionsFound: share(counts.found, counts.wanted),
    people: { value: f1, n: counts.wanted },
  };
}
