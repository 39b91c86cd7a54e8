import { wordList } from "../../language/index.js";
import type { ArticleEntities } from "../../entities/index.js";
import type { HarmParty, MentionFinding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import type { Phrase } from "../../parse/index.js";
import { firstEndingAfter } from "../../document/index.js";

const WE = wordList("grammar", "first-person");

/** Whose side the speaker at a place is on, for "we"; null outside attributed content. */
export type SpeakerSide = (start: number) => string | null;

/**
 * Makes parties of noun phrases: the text, and the topic's actor and side that it names.
 *
 * Of several mentions in one phrase the one at its head counts ("Northland's ally Southland" is
 * Southland); where mentions of two sides are joined, or stand side by side
 * with nothing that binds them (a sentence that lost its comma), the party is of no side. "We" is the
 * speaker's side. Who is meant by "they", "it", "the ministry" and their like the article's entities say.
 */
export function partyReader(
  document: Document,
  mentions: readonly MentionFinding[],
  entities: ArticleEntities | null,
  speakerSide: SpeakerSide,
): {
  /** A party of tokens `first` to `end` (exclusive) with a head. */
  party: (phrase: Phrase | null) => HarmParty | null;
  named: (token: number) => boolean;
} {
  const { tokens } = document;
  const byToken = new Map<number, MentionFinding>();
  for (const mention of mentions)
    for (let at = firstEndingAfter(document.tokens, mention.start); at < tokens.length; at++) {
      if (tokens[at]!.start >= mention.end) break;
      byToken.set(at, mention);
    }

  const sided = (phrase: Phrase): { actor: string | null; side: string | null } => {
    const inside: MentionFinding[] = [];
    for (let at = phrase.first; at < phrase.end; at++) {
      const mention = byToken.get(at);
      if (mention && !inside.includes(mention)) inside.push(mention);
    }
    const sides = new Set(inside.map(({ side }) => side).filter((side) => side !== null));
    const head = byToken.get(phrase.head);
    const words = tokens.slice(phrase.first, phrase.end);
    const joined = words.some(({ pos, normal }) => pos === "CCONJ" || normal === ",");
    const bound = words.some(
      ({ pos, normal }) => pos === "PART" || pos === "ADP" || normal.includes("-"),
    );
    if (sides.size > 1 && (joined || !bound)) return { actor: null, side: null };
    const chosen = head ?? inside.find(({ side }) => side !== null) ?? inside[0];
    return { actor: chosen?.actor ?? null, side: chosen?.side ?? null };
  };

  const whose = (phrase: Phrase, span: { start: number; end: number }) => {
    const direct = sided(phrase);
    if (direct.side !== null || direct.actor !== null) return direct;
    const head = tokens[phrase.head]!;
    if (WE.has(head.normal)) return { actor: null, side: speakerSide(head.start) };
    const meant = entities?.at(span, head.start) ?? null;
    return { actor: meant?.actor?.name ?? null, side: meant?.side ?? null };
  };

  return {
    named: (token) => (byToken.get(token)?.side ?? null) !== null,
    party: (phrase) => {
      if (phrase === null) return null;
      const [start, end] = [tokens[phrase.first]!.start, tokens[phrase.end - 1]!.end];
      return {
        start,
        end,
        text: document.text.slice(start, end),
        ...whose(phrase, { start, end }),
      };
    },
  };
}
