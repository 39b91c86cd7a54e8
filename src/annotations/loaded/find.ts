import { paragraphAt } from "../../document/index.js";
import type { Span } from "../../corpus/article.js";
import type { AttributionFinding, LoadedFinding, Voice } from "../../finding.js";
import type { Reading } from "../../reader/reader.js";
import type { Document, Quotation } from "../../document/document.js";
import { allMatches, atomsOf, longestFirst } from "../../document/pattern/index.js";
import type { Atom, Match } from "../../document/pattern/index.js";
import type { Topic } from "../../topic/topic.js";
import {
  atomsOfMatch,
  denialOf,
  hasPrefix,
  isNegated,
  isSoCalled,
  opensWithPrefix,
} from "./context.js";
import { learnedRuns } from "./learned-words.js";
import type { Lexicon } from "./lexicon.js";
import { literalSpans } from "./literal.js";
import { isProperName, isWithinName } from "./proper-names.js";
import { plain, scareQuoteData, scareQuotes } from "./scare-quotes.js";
import { containing, overlapping } from "../../document/index.js";
import { termsOf } from "./terms.js";
import type { Term } from "./terms.js";

/** In whose voice a span stands, and in which attribution. */
export interface VoiceAt {
  readonly voice: Voice;
  /** Id of the attribution, or null. */
  readonly attribution: string | null;
}

/** What loaded terms are found with. */
export interface LoadedOptions {
  readonly attributions: readonly AttributionFinding[];
  readonly voiceAt: (start: number, end: number) => VoiceAt;
  readonly topic: Topic | null;
  readonly lexicon: Lexicon;
  /** The learned reader's reading, or null. */
  readonly reading: Reading | null;
}

/** Why a learned finding is one: the reader knows no entry, only what readers marked. */
export const LEARNED_REASON = "readers of news marked such words in such contexts";

/**
 * Finds the loaded terms of a document: the topic's contested wordings, the lexicon's terms, scare
 * quotes, and words that the learned reader marked; each in whose voice it stands.
 *
 * Of overlapping terms the topic's wins, then the longest. A word in scare quotes or after
 * "so-called" is the outlet's voice at a distance (`distanced`); "not a massacre" is `negated`.
 * Terms inside proper names and in contexts that their entry excludes are no findings. Zones that
 * are not the outlet's text nor an embed have no tokens and so no findings. With the learned reader,
 * a term is a finding only where it holds one of its words for loaded with the probability that the
 * entry, or its family, asks for (`confirm`).
 *
 * Do not trust a single finding where irony or quotation without marks is at work: the words are
 * seen, the intent is not.
 *
 * @returns findings in order of place; `text.slice(start, end)` is each one's text
 */
export function loadedFindings(document: Document, options: LoadedOptions): LoadedFinding[] {
  const { voiceAt, reading } = options;
  const scare = scareQuotes(document, inAttribution(options));
  const inScare = containing(scare);
  const { terms, plain: spans } = termFindings(document, options, inScare);
  const plainly = overlapping(spans);
  const found = terms.filter(confirmedBy(options));
  const taken = overlapping(found);
  const marked = scare.filter(
    ({ inner }) => plain(document.text.slice(inner.start, inner.end)) && !taken(inner),
  );
  found.push(...marked.map((quotation) => scareFinding(document, quotation)));
  const taking = [...found, ...neutralCues(options)];
  const isPronoun = pronounsOf(document);
  const atoms = atomsOf(document.tokens);
  for (const run of learnedRuns(document.text, reading?.loadedWords ?? [], taking)) {
    const range = atomsOfMatch(atoms, run);
    if (isPronoun(run) || plainly(run)) continue;
    if (hasPrefix(atoms, range) || opensWithPrefix(atoms, range) || isProperName(atoms, range))
      continue;
    const text = document.text.slice(run.start, run.end);
    const denial = denialOf(atoms, range);
    found.push({
      ...base(document, run),
      ...voiced(voiceOfTerm(voiceAt, atoms, run, denial), inScare, run),
      reader: "learned",
      confidence: rounded(run.confidence),
      term: text.toLowerCase(),
      category: "learned",
      favours: null,
      alternatives: [],
      lexicon: null,
      entry: null,
      reason: LEARNED_REASON,
      source: null,
      concept: null,
      negated: denial !== null || isNegated(atoms, range),
    });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Cues as "said" and "added": they colour nothing, whatever stands around them. */
const neutralCues = ({ attributions }: LoadedOptions): Span[] =>
  attributions.flatMap(({ cue }) => (cue?.stance === "neutral" ? [cue] : []));

/** Whether a span is nothing but pronouns, which colour nothing. */
function pronounsOf(document: Document): (span: Span) => boolean {
  const meets = overlapping(document.tokens.filter(({ word, pos }) => word && pos !== "PRON"));
  return (span) => !meets(span);
}

/**
 * Which terms stand where the learned reader has read the text: those of which it holds one word for
 * loaded with the probability that the entry asks for (`confirm`), for a list sees a word in its
 * plain sense too. The topic's terms and a user's entries always stand.
 */
function confirmedBy({ reading, lexicon }: LoadedOptions) {
  if (reading === null || reading.loadedSentences === null) return () => true;
  const asked = new Map(lexicon.entries.map(({ id, confirm }) => [id, confirm]));
  const likely = new Map<number, (span: Span) => boolean>();
  for (const least of new Set(asked.values()))
    likely.set(
      least,
      overlapping(reading.loadedWords.filter(({ confidence }) => confidence >= least)),
    );
  return (found: LoadedFinding): boolean => {
    const least = found.lexicon === "topic" ? 0 : (asked.get(found.entry ?? "") ?? 0);
    return least === 0 || likely.get(least)!(found);
  };
}

function termFindings(
  document: Document,
  { voiceAt, topic, lexicon }: LoadedOptions,
  inScare: (span: Span) => boolean,
): { terms: LoadedFinding[]; plain: Span[] } {
  const terms = termsOf(lexicon, topic);
  const atoms = atomsOf(document.tokens);
  const matches = allMatches(terms.set, document.tokens);
  const termOf = (match: Match) => terms.byId.get(match.id)!;
  const excluded = new Map<string, Span[]>();
  for (const match of matches) {
    const term = termOf(match);
    if (term.type !== "unless") continue;
    const spans = excluded.get(term.entry.id);
    if (spans) spans.push(match);
    else excluded.set(term.entry.id, [match]);
  }
  const literal = literalSpans(document);
  const isLiteral = overlapping(literal);
  const isExcluded = new Map([...excluded].map(([id, spans]) => [id, overlapping(spans)]));
  const contested = longestFirst(
    matches.filter((match) => {
      const term = termOf(match);
      if (term.type !== "topic") return false;
      // Wording that the topic gives as a pattern, or as a name, is wanted in names too.
      const given = term.term.patterns.length > 0 || /\p{Lu}/u.test(term.term.term);
      return given || !isWithinName(atoms, atomsOfMatch(atoms, match));
    }),
  );
  const listed = longestFirst(
    matches.filter((match) => {
      const term = termOf(match);
      if (term.type !== "entry") return false;
      if (isLiteral(match) || isExcluded.get(term.entry.id)?.(match)) return false;
      const range = atomsOfMatch(atoms, match);
      return !hasPrefix(atoms, range) && (term.entry.name || !isProperName(atoms, range));
    }),
  );
  const isContested = overlapping(contested);
  const all = [...contested, ...listed.filter((match) => !isContested(match))];
  const found = all.map((match): LoadedFinding => {
    const range = atomsOfMatch(atoms, match);
    const so = isSoCalled(atoms, range);
    const denial = denialOf(atoms, range);
    const voice = voiced(voiceOfTerm(voiceAt, atoms, match, denial), inScare, match);
    return {
      ...base(document, match),
      ...voice,
      distanced: voice.distanced || (so && voice.voice === "outlet"),
      reader: "shared",
      ...described(termOf(match)),
      negated: denial !== null || isNegated(atoms, range),
    };
  });
  return { terms: found, plain: [...literal, ...[...excluded.values()].flat()] };
}

/** Whose a term is: a label that is denied belongs to whoever tells of the denial, not to the denier. */
function voiceOfTerm(
  voiceAt: LoadedOptions["voiceAt"],
  atoms: readonly Atom[],
  { start, end }: Span,
  denial: number | null,
): VoiceAt {
  const word = denial === null ? null : atoms[denial]!;
  return word === null ? voiceAt(start, end) : voiceAt(word.start, word.end);
}

type Described = Pick<
  LoadedFinding,
  | "term"
  | "category"
  | "favours"
  | "alternatives"
  | "lexicon"
  | "entry"
  | "reason"
  | "source"
  | "concept"
  | "confidence"
>;

function described(term: Term): Described {
  if (term.type === "topic") {
    const { concept, term: wording } = term;
    return {
      term: wording.term,
      category: "contested",
      favours: wording.side,
      alternatives: wording.alternatives,
      lexicon: "topic",
      entry: `${concept.id}/${wording.term}`,
      reason: wording.reason ?? `The sides word “${concept.name}” differently.`,
      source: wording.source,
      concept: concept.id,
      confidence: 1,
    };
  }
  const { entry } = term;
  return {
    term: entry.id,
    category: entry.family,
    favours: null,
    alternatives: entry.alternatives,
    lexicon: entry.lexicon,
    entry: entry.id,
    reason: entry.reason,
    source: entry.source,
    concept: null,
    confidence: rounded(entry.confidence),
  };
}

function scareFinding(document: Document, { inner }: Quotation): LoadedFinding {
  const { entry, family, reason, alternatives, source } = scareQuoteData();
  return {
    ...base(document, inner),
    voice: "outlet",
    attribution: null,
    distanced: true,
    reader: "shared",
    confidence: 0.5,
    term: document.text.slice(inner.start, inner.end).toLowerCase(),
    category: family,
    favours: null,
    alternatives,
    lexicon: family,
    entry,
    reason,
    source,
    concept: null,
    negated: false,
  };
}

function base(document: Document, { start, end }: Span) {
  const { article } = document;
  return {
    id: `${article.id}#l${start}-${end}`,
    kind: "loaded" as const,
    article: article.id,
    outlet: article.outlet,
    start,
    end,
    text: document.text.slice(start, end),
    zone: document.paragraphs[paragraphAt(document, start)]!.zone,
  };
}

/** A word in scare quotes is the outlet's own, at a distance. */
function voiced({ voice, attribution }: VoiceAt, inScare: (span: Span) => boolean, span: Span) {
  const distanced = attribution === null && inScare(span);
  return { voice: distanced ? ("outlet" as const) : voice, attribution, distanced };
}

/** Whether a span is (part of) what somebody is made to say. */
function inAttribution({ voiceAt, attributions }: LoadedOptions) {
  const attributed = overlapping(attributions.map(({ content }) => content));
  return (start: number, end: number) =>
    attributed({ start, end }) || voiceAt(start, end).attribution !== null;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
