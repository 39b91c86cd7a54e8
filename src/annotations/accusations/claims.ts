import type { ArticleEntities } from "../../entities/index.js";
import type {
  AccusationFinding,
  AttributionFinding,
  FindingBase,
  HarmFinding,
  MentionFinding,
} from "../../finding.js";
import type { Document } from "../../document/document.js";
import { firstAtOrAfter, lastAtOrBefore, paragraphAt, sentenceAt } from "../../document/index.js";
import {
  isPassive,
  object,
  oblique,
  shortNounPhrase,
  subject,
  subtree,
} from "../../parse/index.js";
import type { Tree } from "../../parse/index.js";
import type { AccusedWord } from "../../reader/index.js";
import { grammar } from "../harm/grammar.js";
import { MEANT, type ForceReader, type VoiceLookup } from "../harm/index.js";
import { accusingIn, chargeAround, LAYING } from "./accusing.js";

/** An accusation without its answer. */
export interface Claim
  extends
    Pick<AccusationFinding, "start" | "end" | "accused" | "voice" | "attribution">,
    Pick<FindingBase, "zone" | "reader" | "confidence"> {
  /** Side of who accuses; null for the outlet and for who is of no side. */
  readonly speaker: string | null;
  readonly harm: HarmFinding | null;
  /** Id of the statement that tells of the accusation only to answer it. */
  readonly answeredBy: string | null;
}

/** What accusations are read from. */
export interface ClaimSources {
  readonly document: Document;
  readonly attributions: readonly AttributionFinding[];
  readonly harms: readonly HarmFinding[];
  readonly mentions: readonly MentionFinding[];
  readonly trees: readonly Tree[];
  readonly entities: ArticleEntities | null;
  readonly voiceAt: VoiceLookup;
  readonly sides: ReadonlySet<string>;
  /** Words at whose door the model reads harm or wrong to be laid; null where it reads none. */
  readonly accused: readonly AccusedWord[] | null;
  /** Whether a sentence tells of force. */
  readonly forceAt: ForceReader;
}

const ON: ReadonlySet<string> = new Set(["on", "upon"]);

/** How sure an accusing verb or noun is that the tree alone tells, as harm of which one party is told. */
const CONFIDENCE = 0.5;

/** How probable it must be that a sentence lays a wrong at somebody's door. */
const ACCUSED = 0.35;

/** Harm and wrong that sides are said to have done, by whoever says it. */
export function harmClaims(sources: ClaimSources): Claim[] {
  const { harms, sides } = sources;
  const laidBy = layingReader(sources);
  const claims: Claim[] = [];
  for (const [index, harm] of harms.entries()) {
    if (harm.negated || !LAYING.has(harm.told ?? "asserted")) continue;
    const accused = harm.agent?.side ?? null;
    if (accused === null || !sides.has(accused) || !isAgainstOthers(harm, accused)) continue;
    if (saysTheSame(harm, harms[index - 1])) continue;
    const { start, end, zone, reader, confidence } = harm;
    claims.push({ start, end, accused, zone, reader, confidence, harm, ...laidBy(harm, accused) });
  }
  return claims;
}

/** Who lays a wrong at a side's door, and in whose voice. */
type Laying = Pick<Claim, "voice" | "attribution" | "speaker" | "answeredBy">;

/** Tells who lays a wrong that stands somewhere at a side's door. */
function layingReader(
  sources: ClaimSources,
): (wrong: Pick<HarmFinding, "start" | "voice" | "attribution">, accused: string) => Laying {
  const byId = new Map(sources.attributions.map((one) => [one.id, one]));
  return ({ start, voice, attribution }, accused) => {
    const held = attribution === null ? undefined : byId.get(attribution);
    const within = held !== undefined && isSpoken(held) ? held : undefined;
    const charge = chargeOf(sources, start);
    const answers = within?.cue != null && isAnswering(within.cue.lemma);
    // "X responded to accusations that he lied": told by the accused, but not laid by him.
    if (within?.speaker.side === accused && (charge !== null || answers)) {
      const answeredBy = answers ? within.id : null;
      return { voice: "reported", attribution: null, speaker: charge?.speaker ?? null, answeredBy };
    }
    const speaker = within === undefined ? (charge?.speaker ?? null) : within.speaker.side;
    return { voice, attribution, speaker, answeredBy: null };
  };
}

/** The surest reading of a sentence as an accusation of a side, by both. */
type Read = ReadonlyMap<string, AccusedWord & { readonly side: string }>;

const keyOf = (sentence: number, side: string): string => `${String(sentence)} ${side}`;

/** What the model reads to be laid at a side's door, by sentence and side. */
function readSides(sources: ClaimSources, read: readonly AccusedWord[]): Read {
  const { document, trees, sides } = sources;
  const found = new Map<string, AccusedWord & { readonly side: string }>();
  for (const one of read) {
    const { sentence } = document.tokens[one.token]!;
    const tree = trees[sentence];
    if (tree === undefined || tree.shallow) continue;
    const side = sideOf(sources, tree, one.token - tree.firstToken);
    if (side === null || !sides.has(side)) continue;
    const key = keyOf(sentence, side);
    if ((found.get(key)?.probability ?? 0) < one.probability) found.set(key, { ...one, side });
  }
  return found;
}

/**
 * The claims that the model bears out, and those that it reads beside them, one for each side of a sentence. What
 * it reads as no accusation at all is none, whatever the words ("attacked Clinton for her support"), but for harm
 * in sentences that look at force: there the words are surer than the model, which learned of few wars.
 */
export function withRead(sources: ClaimSources, told: readonly Claim[]): Claim[] {
  const { document, trees, voiceAt, accused, forceAt } = sources;
  if (accused === null) return [...told];
  const read = readSides(sources, accused);
  const at = ({ start, accused: side }: Claim) => keyOf(sentenceAt(document, start), side);
  const kept = told.filter((claim) => {
    const sentence = sentenceAt(document, claim.start);
    const sure = claim.harm !== null && forceAt(sentence) >= MEANT;
    return sure || (trees[sentence]?.shallow ?? true) || read.has(at(claim));
  });
  const known = new Set(kept.map(at));
  const laidBy = layingReader(sources);
  for (const [key, { side, wrong, probability }] of read) {
    if (probability < ACCUSED || known.has(key)) continue;
    const { start, end } = document.tokens[wrong]!;
    const { zone } = document.paragraphs[paragraphAt(document, start)]!;
    const laid = laidBy({ start, ...voiceAt(start, end) }, side);
    const kind = { harm: null, zone, reader: "learned", confidence: probability } as const;
    kept.push({ start, end, accused: side, ...laid, ...kind });
  }
  return kept;
}

/** Whom a pronoun in a content without cue and source tells of is not its speaker. */
const isSpoken = ({ form, cue, source, speaker }: AttributionFinding): boolean =>
  form === "direct" || cue !== null || source !== null || speaker.resolved !== "pronoun";

/** Cues by which somebody answers what he is accused of. */
const isAnswering = (lemma: string): boolean =>
  grammar().answering.has(lemma) || grammar().responding.has(lemma);

/** The accusation around a harm in its sentence, with the side of who accuses. */
function chargeOf(sources: ClaimSources, start: number): Pick<Claim, "speaker"> | null {
  const token = lastAtOrBefore(sources.document.tokens, start);
  const tree = sources.trees[sources.document.tokens[token]?.sentence ?? -1];
  if (tree === undefined || tree.shallow) return null;
  const charge = chargeAround(tree, token - tree.firstToken);
  if (charge === null) return null;
  return { speaker: charge.accuser === null ? null : sideOf(sources, tree, charge.accuser) };
}

/** "a liar and a cheat", "a racist bigot": one accusation, in several words. */
const saysTheSame = (harm: HarmFinding, before: HarmFinding | undefined): boolean =>
  before !== undefined &&
  harm.form === "quality" &&
  before.form === "quality" &&
  harm.agent?.start === before.agent?.start &&
  !before.negated;

/** A side's harm to its own is no accusation here; being "to blame" is one whatever for. */
const isAgainstOthers = ({ patient, category }: HarmFinding, accused: string) =>
  category === "blame" || patient?.side !== accused;

/** Attributions whose cue accuses, and whom: none where what is said in them tells the harm itself. */
export function cueClaims(sources: ClaimSources, told: readonly Claim[]): Claim[] {
  const starts = [...told].sort((a, b) => a.start - b.start);
  return sources.attributions.flatMap((one): Claim[] => {
    const { cue, zone, reader, confidence } = one;
    if (cue?.stance !== "accusing" || cue.negated) return [];
    const next = starts[firstAtOrAfter(starts, one.start)];
    if (next !== undefined && next.start < one.end) return [];
    const accused = accusedBy(sources, one);
    if (accused === null) return [];
    const { start, end } = cue;
    const by = { speaker: one.speaker.side, voice: "reported", attribution: one.id } as const;
    return [{ start, end, accused, ...by, harm: null, answeredBy: null, zone, reader, confidence }];
  });
}

/** The side that an accusing attribution lays it on: whom its verb's object names, or "on" after "blamed". */
function accusedBy(
  sources: ClaimSources,
  { cue, end, content, speaker }: AttributionFinding,
): string | null {
  const { document, trees, mentions, sides } = sources;
  if (cue === null) return null;
  const other = (side: string | null): string | null =>
    side !== null && sides.has(side) && side !== speaker.side ? side : null;
  const token = lastAtOrBefore(document.tokens, cue.start);
  const tree = trees[document.tokens[token]?.sentence ?? -1];
  if (tree !== undefined && !tree.shallow) {
    const place = token - tree.firstToken;
    const target =
      (cue.lemma === "blame" ? oblique(tree, place, ON) : null) ??
      (isPassive(tree, place) ? subject(tree, place) : object(tree, place));
    // Whom the verb names is accused, and nobody whom the accusation only mentions.
    if (target !== null) return other(sideOf(sources, tree, target));
  }
  const until = Math.max(end, content.end);
  for (let at = firstAtOrAfter(mentions, cue.end); at < mentions.length; at += 1) {
    const { start, side } = mentions[at]!;
    if (start >= until) break;
    if (other(side) !== null) return side;
  }
  return null;
}

/** The side of whom a word of a tree means: as its phrase names it, or as the article's entities know. */
function sideOf({ mentions, entities }: ClaimSources, tree: Tree, place: number): string | null {
  const { first, end } = shortNounPhrase(tree, place);
  const span = { start: tree.words[first]!.start, end: tree.words[end - 1]!.end };
  const inside: MentionFinding[] = [];
  for (let at = firstAtOrAfter(mentions, span.start); at < mentions.length; at += 1) {
    if (mentions[at]!.start >= span.end) break;
    inside.push(mentions[at]!);
  }
  const head = tree.words[place]!.start;
  const named = inside.find(({ start, end: stop }) => start <= head && stop > head) ?? inside[0];
  return named?.side ?? entities?.at(span, head)?.side ?? null;
}

/** Accusing verbs and nouns in any sentence that says for what; none where the wrong itself was found. */
export function treeClaims(sources: ClaimSources, told: readonly Claim[]): Claim[] {
  const { document, trees, sides, voiceAt } = sources;
  const bySentence = new Map<number, Claim[]>();
  for (const claim of told) {
    const sentence = sentenceAt(document, claim.start);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), claim]);
  }
  const claims: Claim[] = [];
  for (const [sentence, tree] of trees.entries()) {
    if (tree.shallow) continue;
    for (const { at, accused: whom, accuser } of accusingIn(tree)) {
      const accused = sideOf(sources, tree, whom);
      const speaker = accuser === null ? null : sideOf(sources, tree, accuser);
      if (accused === null || !sides.has(accused) || speaker === accused) continue;
      const words = subtree(tree, at);
      const [from, to] = [tree.words[words[0]!]!.start, tree.words[words.at(-1)!]!.end];
      const known = bySentence.get(sentence) ?? [];
      // "accused X of lying": the lie was found already.
      if (known.some((one) => one.accused === accused && one.start < to && one.end > from))
        continue;
      const { start, end } = tree.words[at]!;
      const { voice, attribution } = voiceAt(start, end);
      claims.push({
        ...{ start, end, accused, speaker, attribution, harm: null, answeredBy: null },
        voice: voice === "outlet" && accuser !== null ? "reported" : voice,
        zone: document.paragraphs[paragraphAt(document, start)]!.zone,
        ...{ reader: "learned", confidence: CONFIDENCE },
      });
    }
  }
  return claims;
}
