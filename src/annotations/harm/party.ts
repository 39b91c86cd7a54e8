import type { HarmParty, MentionFinding } from "../../finding.js";
import type { Document, Token } from "../../document/document.js";
import { tokenFrom } from "./place.js";
import type { NounPhrase } from "./noun-phrase.js";
import { isPossessive, isPronoun } from "./noun-phrase.js";

const WE = new Set(["we", "us", "our", "ours", "i", "me", "my"]);
const THEY = new Set(["they", "them", "their", "it", "its", "he", "him", "his", "she", "her"]);

/** Tokens looked back for what a pronoun stands for. */
const FAR = 120;

/** Whose side the speaker at a place is on, for "we"; null outside attributed content. */
export type SpeakerSide = (start: number) => string | null;

/**
 * Makes parties of noun phrases: the text, and the topic's actor and side that it names.
 *
 * Of several mentions in one phrase the one at its head counts ("Northland's ally Southland" is
 * Southland); where mentions of two sides are joined, the party is of no side. "We" is the
 * speaker's side. "They", "it" and their like are the last actor of a side named before, in the
 * same paragraph, and not in the place of the other party.
 */
export function partyReader(
  document: Document,
  mentions: readonly MentionFinding[],
  speakerSide: SpeakerSide,
): {
  party: (phrase: NounPhrase | null, other: NounPhrase | null) => HarmParty | null;
  named: (token: number) => boolean;
} {
  const { tokens } = document;
  const byToken = new Map<number, MentionFinding>();
  for (const mention of mentions)
    for (let at = tokenFrom(document, mention.start); at < tokens.length; at++) {
      if (tokens[at]!.start >= mention.end) break;
      byToken.set(at, mention);
    }

  const sided = (phrase: NounPhrase): { actor: string | null; side: string | null } => {
    const inside: MentionFinding[] = [];
    for (let at = phrase.first; at < phrase.end; at++) {
      const mention = byToken.get(at);
      if (mention && !inside.includes(mention)) inside.push(mention);
    }
    const sides = new Set(inside.map(({ side }) => side).filter((side) => side !== null));
    const head = byToken.get(phrase.head);
    const joined = tokens
      .slice(phrase.first, phrase.end)
      .some(({ pos, normal }) => pos === "CCONJ" || normal === ",");
    if (joined && sides.size > 1) return { actor: null, side: null };
    const chosen = head ?? inside.find(({ side }) => side !== null) ?? inside[0];
    return { actor: chosen?.actor ?? null, side: chosen?.side ?? null };
  };

  const before = (at: number, barred: NounPhrase | null) => {
    const paragraph = document.sentences[tokens[at]!.sentence]!.paragraph;
    for (let back = at - 1; back >= Math.max(0, at - FAR); back--) {
      const sentence = document.sentences[tokens[back]!.sentence]!;
      if (sentence.paragraph !== paragraph || tokens[at]!.sentence - tokens[back]!.sentence > 1)
        break;
      if (barred && back >= barred.first && back < barred.end) continue;
      const mention = byToken.get(back);
      if (mention && mention.side !== null && mention.side !== undefined)
        return { actor: mention.actor, side: mention.side };
    }
    return { actor: null, side: null };
  };

  const whose = (phrase: NounPhrase, other: NounPhrase | null) => {
    const { normal, start } = tokens[phrase.first]!;
    const direct = sided(phrase);
    if (direct.side !== null || direct.actor !== null) return direct;
    if (!pronominal(tokens, phrase)) return direct;
    if (WE.has(normal)) return { actor: null, side: speakerSide(start) };
    return THEY.has(normal) ? before(phrase.first, other) : direct;
  };

  return {
    named: (token) => (byToken.get(token)?.side ?? null) !== null,
    party: (phrase, other) => {
      if (phrase === null) return null;
      const [start, end] = [tokens[phrase.first]!.start, tokens[phrase.end - 1]!.end];
      return { start, end, text: document.text.slice(start, end), ...whose(phrase, other) };
    },
  };
}

function pronominal(tokens: readonly Token[], { first, end }: NounPhrase): boolean {
  return isPossessive(tokens[first]!) || (end - first === 1 && isPronoun(tokens[first]!));
}
