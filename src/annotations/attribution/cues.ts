import { z } from "zod";
import { readData } from "../../data.js";
import { STANCES, type CueStance } from "../../finding.js";
import type { Token } from "../../document/document.js";

export type CueType = "verb" | "noun" | "phrase" | "adverb";

/** A word or phrase that tells that somebody says or thinks something. */
export interface CueEntry {
  /** Base form: `claim`, `point out`, `according to`. */
  readonly cue: string;
  readonly type: CueType;
  readonly stance: CueStance;
  /** Why it has that stance, in one sentence. */
  readonly reason: string;
  /** The lists that have the word, in full; the stance itself is our own judgement. */
  readonly sources: readonly string[];
}

const schema = z.strictObject({
  sources: z.record(z.string(), z.string()),
  groups: z.array(
    z.strictObject({
      type: z.enum(["verb", "noun", "phrase", "adverb"]),
      stance: z.enum(STANCES),
      reason: z.string(),
      cues: z.record(z.string(), z.array(z.string()).min(1)),
    }),
  ),
});

interface Cues {
  readonly entries: readonly CueEntry[];
  readonly byName: ReadonlyMap<string, CueEntry>;
  /** Phrases by their first word, longest first. */
  readonly phrases: ReadonlyMap<
    string,
    readonly (CueEntry & { readonly words: readonly string[] })[]
  >;
}

let known: Cues | undefined;

/** All cues, in the order of `cues.yaml`. */
export const cueEntries = (): readonly CueEntry[] => load().entries;

/**
 * Stance of a cue's base form: what the verb lets a reader think of what was said. `said` leaves it
 * open, `claimed` doubts it, `revealed` takes it as true. Neutral for what is not listed. A class of
 * words is a tendency: irony and context can turn any of them.
 *
 * @example
 * cueStance("claim"); // "doubting"
 * cueStance("point out"); // "factive"
 */
export function cueStance(cue: string, type?: CueType): CueStance {
  return find(cue, type)?.stance ?? "neutral";
}

/** Is a noun's base form a name for words or thoughts: "claim", "report", "suggestion"? */
export const isUtteranceNoun = (lemma: string): boolean => find(lemma, "noun") !== undefined;

/**
 * The entry for a cue as it stands in a text: its longest listed phrase, else its last listed verb,
 * noun or adverb; null where it has none.
 *
 * @param tokens the cue's tokens, in order
 * @example
 * lookupCue(tokensOf("has repeatedly pointed out"))?.cue; // "point out"
 */
export function lookupCue(
  tokens: readonly Pick<Token, "lemma" | "normal" | "pos">[],
): CueEntry | null {
  return lookupPhrase(tokens) ?? lookupWord(tokens);
}

function lookupPhrase(tokens: readonly Pick<Token, "lemma" | "normal">[]): CueEntry | null {
  let longest: (CueEntry & { readonly words: readonly string[] }) | null = null;
  for (const [index, { lemma, normal }] of tokens.entries())
    for (const word of new Set([lemma, normal]))
      for (const phrase of load().phrases.get(word) ?? [])
        if (
          phrase.words.length > (longest?.words.length ?? 0) &&
          matches(phrase.words, tokens, index)
        )
          longest = phrase;
  return longest;
}

const matches = (
  words: readonly string[],
  tokens: readonly Pick<Token, "lemma" | "normal">[],
  from: number,
): boolean =>
  words.every((word, offset) => {
    const token = tokens[from + offset];
    return token !== undefined && (token.lemma === word || token.normal === word);
  });

const TYPES: readonly CueType[] = ["verb", "noun", "adverb"];
const TYPE_OF: Readonly<Record<string, CueType>> = { VERB: "verb", NOUN: "noun", ADV: "adverb" };

function lookupWord(tokens: readonly Pick<Token, "lemma" | "normal" | "pos">[]): CueEntry | null {
  for (const type of TYPES) {
    const token = tokens.findLast(({ pos, lemma }) => TYPE_OF[pos] === type && find(lemma, type));
    if (token !== undefined) return find(token.lemma, type) ?? null;
  }
  // Taggers err on verbs in headlines ("Baku CLAIMS"): any type will do then.
  const token = tokens.findLast(({ lemma, normal }) => find(lemma) ?? find(normal));
  return token === undefined ? null : (find(token.lemma) ?? find(token.normal) ?? null);
}

function find(cue: string, type?: CueType): CueEntry | undefined {
  const { byName } = load();
  const types: readonly CueType[] = type === undefined ? ["phrase", ...TYPES] : [type];
  for (const one of types) {
    const entry = byName.get(`${one} ${cue.toLowerCase()}`);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function load(): Cues {
  if (known !== undefined) return known;
  const { sources, groups } = schema.parse(readData("language/en/cues.yaml"));
  const entries = groups.flatMap(({ type, stance, reason, cues }) =>
    Object.entries(cues).map(([cue, from]): CueEntry => {
      const full = from.map((key) => sources[key] ?? unknownSource(cue, key));
      return { cue, type, stance, reason, sources: full };
    }),
  );
  const byName = new Map<string, CueEntry>();
  const phrases = new Map<string, (CueEntry & { readonly words: readonly string[] })[]>();
  for (const entry of entries) {
    byName.set(`${entry.type} ${entry.cue.toLowerCase()}`, entry);
    if (entry.type !== "phrase") continue;
    const words = entry.cue.toLowerCase().split(" ");
    const first = words[0] ?? "";
    phrases.set(first, [...(phrases.get(first) ?? []), { ...entry, words }]);
  }
  known = { entries, byName, phrases };
  return known;
}

function unknownSource(cue: string, key: string): never {
  throw new Error(
    `cues.yaml: the cue "${cue}" names the source "${key}", which is not listed there`,
  );
}
