import type { Token } from "../../document/document.js";
import { grammar } from "./grammar.js";
import type { HarmMatch } from "./harm-matches.js";
import { isPossessive } from "./noun-phrase.js";
import type { NounPhrase } from "./noun-phrase.js";
import type { SentenceGrammar } from "./sentence-grammar.js";

/** Who harms whom, as a sentence tells it. */
export interface HarmRoles {
  readonly agent: NounPhrase | null;
  readonly patient: NounPhrase | null;
  readonly form: "active" | "passive" | "agentless" | "nominal";
  readonly negated: boolean;
}

const AGAINST = new Set(["on", "upon", "against", "at", "into"]);
const AGAINST_OR_TO = new Set([...AGAINST, "to"]);
const REFLEXIVE = /^(?:him|her|it|my|your|one)self$|^(?:them|our|your)selves$/;

/**
 * Reads the roles of a harm word.
 *
 * A verb's agent is its subject, its patient the object; in the passive the patient is the subject
 * and the agent stands after "by". A noun's agent is its owner ("X's attack"), the name before it
 * ("the X attack"), who stands after "by" (or "of", as the lexicon says), or the subject of a verb
 * that only lends itself to the noun ("X launched an attack").
 *
 * @param named whether a mention of the topic's actors stands at a token
 * @returns null where the words tell no harm to another: harm to oneself, words alone, "occupied
 *   territories"
 */
export function harmRoles(
  tokens: readonly Token[],
  match: HarmMatch,
  sentence: SentenceGrammar,
  named: (token: number) => boolean,
): HarmRoles | null {
  return match.as === "verb"
    ? ofVerb(tokens, match, sentence)
    : ofNoun(tokens, match, sentence, named);
}

function ofVerb(
  tokens: readonly Token[],
  match: HarmMatch,
  sentence: SentenceGrammar,
): HarmRoles | null {
  const { entry, first, end } = match;
  const token = tokens[first]!;
  const after = tokens[end];
  const phrase = sentence.phraseAt(first);
  if (phrase && phrase.head > first) return attributive(tokens, phrase, first);
  const group = sentence.group(first);
  const bare = tokens.slice(group.first, first).every(({ pos }) => pos === "ADV");
  const reduced = !group.passive && bare && !/ing$/.test(token.normal) && after?.normal === "by";
  if (group.passive || reduced) {
    const agent = sentence.by(end);
    const patient =
      entry.patient === "rule"
        ? null
        : ((reduced ? sentence.phraseBefore(group.first) : null) ?? sentence.subject(group));
    return {
      agent,
      patient: patient && sentence.widened(patient),
      form: agent ? "passive" : "agentless",
      negated: group.negated,
    };
  }
  const endsInPreposition = tokens[end - 1]!.pos === "ADP";
  const object =
    entry.patient === "against" && !endsInPreposition ? sentence.after(end) : sentence.object(end);
  if (object && REFLEXIVE.test(tokens[object.head]!.normal)) return null;
  if (
    entry.speech !== undefined &&
    object &&
    isSpeech(tokens, sentence.widened(object).end, entry.speech)
  )
    return null;
  if (isQuality(tokens, match, object)) return null;
  const agent = sentence.subject(group);
  return {
    agent,
    patient: entry.patient === "rule" ? null : object && sentence.widened(object),
    form: "active",
    negated: group.negated,
  };
}

/** "how threatening it is", "it is devastating that": what something is like, no act. */
function isQuality(
  tokens: readonly Token[],
  { entry, first }: HarmMatch,
  object: NounPhrase | null,
): boolean {
  if (!/ing$/.test(tokens[first]!.normal)) return false;
  if (grammar().degree.has(tokens[first - 1]?.normal ?? "")) return true;
  return object === null && (entry.category === "damage" || entry.category === "threat");
}

/** "attacked her for saying so": words, where the reason follows the object. */
function isSpeech(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  for (let at = from; at < Math.min(tokens.length - 1, from + 5); at++) {
    const { normal, pos } = tokens[at]!;
    if (words.includes(normal))
      return /ing$/.test(tokens[at + 1]!.normal) || isPossessive(tokens[at + 1]!) || at === from;
    if (pos === "VERB" || /^[,;:.]$/.test(normal)) return false;
  }
  return false;
}

/** "X's occupying forces": the noun does what the participle says; "occupied towns" name nobody. */
function attributive(tokens: readonly Token[], phrase: NounPhrase, at: number): HarmRoles | null {
  if (!/ing$/.test(tokens[at]!.normal)) return null;
  return { agent: phrase, patient: null, form: "active", negated: false };
}

function ofNoun(
  tokens: readonly Token[],
  match: HarmMatch,
  sentence: SentenceGrammar,
  named: (token: number) => boolean,
): HarmRoles | null {
  const { entry, first, end } = match;
  const phrase = sentence.phraseAt(first) ?? { first, end, head: end - 1 };
  // "attack helicopters", "riot police raid team": the harm word only tells what kind.
  if (phrase.head >= end) return null;
  const prepositions = entry.category === "damage" ? AGAINST_OR_TO : AGAINST;
  const endsInPreposition = tokens[end - 1]!.pos === "ADP" || tokens[end - 1]!.normal === "to";
  const ofWhom = after(sentence, end, "of");
  const rescued = isRescued(tokens, phrase.first, sentence);
  let patient =
    (endsInPreposition ? sentence.object(end) : null) ?? sentence.after(end, prepositions);
  let agent: NounPhrase | null = null;
  if (ofWhom && (entry.of === "agent" || rescued)) agent = ofWhom;
  else if (ofWhom && entry.of === "patient") patient = ofWhom;
  const owner =
    sentence.owner({ ...phrase, head: first }) ?? nameBefore(tokens, phrase.first, first, named);
  const possessed = owner !== null && isPossessive(tokens[owner.first]!);
  if (owner && !agent && (entry.before === "agent" || patient || possessed || acts(tokens, owner)))
    agent = owner;
  agent ??= causer(tokens, end, sentence) ?? equated(tokens, phrase.first, sentence);
  if (!agent && !(rescued && isPassiveRescue(tokens, phrase.first, sentence)))
    agent = sentence.by(end);
  // "Y is under attack": whom the sentence is about suffers it.
  const copula = tokens[phrase.first - 2];
  if (!patient && tokens[phrase.first - 1]?.normal === "under" && copula?.lemma === "be")
    patient = sentence.subject(sentence.group(phrase.first - 2));
  let negated = tokens[phrase.first]!.normal === "no";
  if (!agent) {
    const verb = sentence.verbBefore(phrase.first);
    if (
      verb !== null &&
      grammar().support.has(tokens[verb]!.lemma) &&
      near(tokens, verb, phrase.first)
    ) {
      const group = sentence.group(verb);
      agent = group.passive ? sentence.by(verb + 1) : sentence.subject(group);
      negated ||= group.negated;
    }
  }
  return {
    agent: agent && sentence.widened(agent),
    patient: patient && sentence.widened(patient),
    form: "nominal",
    negated,
  };
}

const acts = (tokens: readonly Token[], { head }: NounPhrase) => ACTING.has(tokens[head]!.normal);

/** "damage caused by X", "an attack carried out by X". */
function causer(
  tokens: readonly Token[],
  end: number,
  sentence: SentenceGrammar,
): NounPhrase | null {
  const verb = tokens[end];
  if (!verb || verb.sentence !== tokens[end - 1]!.sentence || !grammar().support.has(verb.lemma))
    return null;
  return sentence.by(end + 1);
}

/** "X is an attack on Y": the subject is said to be the harm. */
function equated(
  tokens: readonly Token[],
  phrase: number,
  sentence: SentenceGrammar,
): NounPhrase | null {
  const copula = tokens[phrase - 1];
  if (copula?.lemma !== "be" || copula.sentence !== tokens[phrase]!.sentence) return null;
  const subject = sentence.subject(sentence.group(phrase - 1));
  return subject === null || tokens[subject.head]!.pos === "PRON" ? null : subject;
}

function after(sentence: SentenceGrammar, end: number, preposition: string): NounPhrase | null {
  return sentence.after(end, new Set([preposition]));
}

/** Between a lending verb and its noun there is nothing but particles: "carried out new attacks". */
function near(tokens: readonly Token[], verb: number, noun: number): boolean {
  for (let at = verb + 1; at < noun; at++)
    if (!["ADP", "ADV", "PART", "CCONJ", "VERB", "PUNCT"].includes(tokens[at]!.pos)) return false;
  return true;
}

/** "freed from the … of X", "under the … of X": X does it. */
function isRescued(tokens: readonly Token[], phrase: number, sentence: SentenceGrammar): boolean {
  const before = tokens[phrase - 1]?.normal;
  if (before === "under") return true;
  if (before !== "from") return false;
  const verb = rescueVerb(tokens, phrase, sentence);
  return verb !== null;
}

function rescueVerb(
  tokens: readonly Token[],
  phrase: number,
  sentence: SentenceGrammar,
): number | null {
  for (let at = phrase - 1; at >= Math.max(0, phrase - 25); at--) {
    const token = tokens[at]!;
    if (token.sentence !== tokens[phrase]!.sentence) return null;
    if (
      grammar().rescue.has(token.lemma) ||
      grammar().rescue.has(token.normal.replace(/e?d$/, "")) ||
      grammar().rescue.has(token.normal.replace(/d$/, ""))
    )
      return at;
    if (token.pos === "VERB" && !sentence.phraseAt(at)) return null;
  }
  return null;
}

/** In "towns were freed from occupation by X" it is the freeing that X does. */
function isPassiveRescue(
  tokens: readonly Token[],
  phrase: number,
  sentence: SentenceGrammar,
): boolean {
  const verb = rescueVerb(tokens, phrase, sentence);
  return verb !== null && tokens[phrase - 1]?.normal === "from";
}

/** A name that stands before the harm word in its phrase: "the Northland attack", "police raid". */
function nameBefore(
  tokens: readonly Token[],
  first: number,
  trigger: number,
  named: (token: number) => boolean,
): NounPhrase | null {
  let from = trigger;
  while (
    from > first &&
    (named(from - 1) || tokens[from - 1]!.pos === "PROPN" || ACTING.has(tokens[from - 1]!.normal))
  )
    from--;
  while (from < trigger && !named(from) && tokens[from]!.pos === "ADJ") from++;
  if (from === trigger) {
    // "illegal X occupation", "X military occupation": a name further to the left.
    for (let at = trigger - 1; at >= first; at--)
      if (named(at)) return { first: at, end: at + 1, head: at };
    return null;
  }
  return { first: from, end: trigger, head: trigger - 1 };
}

const ACTING = new Set([
  "police",
  "army",
  "military",
  "government",
  "state",
  "rebel",
  "militant",
  "gang",
  "mob",
  "hurricane",
  "storm",
  "flood",
  "earthquake",
]);
