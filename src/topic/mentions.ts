import type { Document } from "../document/document.js";
import type { MentionFinding, Tone, Voice } from "../finding.js";
import type { Span } from "../corpus/article.js";
import { isWordly } from "../document/index.js";
import type { Actor, Topic } from "./topic.js";

/** Where an actor is named. */
export interface Mention extends Span {
  readonly actor: Actor;
  readonly paragraph: number;
}

interface Node {
  readonly next: Map<string, Node>;
  actor: Actor | null;
}

/** Every name of a topic's actors, ready to be looked for in one pass over a text's words. */
export interface ActorNames {
  readonly root: Node;
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** What may stand between two words of one name: a space, a hyphen, an apostrophe, "St. Gallen". */
const GAP = /^(?:[\s\u00A0]+|[-‐‑–'’]|\.\s?|&|\s&\s)$/u;

/** "R" of the Republicans: a letter that names nothing by itself, and whose member somebody is in brackets after a name. */
export const isPartyLetter = ({ kind }: Actor, name: string): boolean =>
  kind === "party" && /^\p{Lu}$/u.test(name);

/**
 * Prepares the names and aliases of a topic's actors. Each is matched word by word, in its own
 * case or in capitals throughout, and the longest name wins: "Foreign Ministry of Iran" is not a
 * mention of "Iran".
 */
export function actorNames(topic: Topic): ActorNames {
  const root: Node = { next: new Map(), actor: null };
  for (const actor of topic.actors) {
    for (const name of [actor.name, ...actor.aliases]) {
      if (isPartyLetter(actor, name)) continue;
      const words = name.match(WORDS);
      if (words === null) continue;
      for (const form of [words, words.map((word) => word.toUpperCase())]) {
        let node = root;
        for (const word of form) {
          let next = node.next.get(word);
          if (!next) node.next.set(word, (next = { next: new Map(), actor: null }));
          node = next;
        }
        node.actor ??= actor;
      }
    }
  }
  return { root };
}

/**
 * Finds every mention of the topic's actors in the scored zones of a document, in order, without
 * overlaps. Pronouns are not mentions. Time is linear in the text's length.
 */
export function findMentions(document: Document, names: ActorNames): Mention[] {
  const { text } = document;
  const mentions: Mention[] = [];
  document.paragraphs.forEach(({ start, end }, paragraph) => {
    let word = wordFrom(text, start, end);
    while (word !== null) {
      const found = longestAt(text, word, end, names.root);
      if (found !== null)
        mentions.push({ actor: found.actor, paragraph, start: word.start, end: found.end });
      word = wordFrom(text, found?.end ?? word.end, end);
    }
  });
  return mentions;
}

/** The first run of letters and digits from an offset on. */
function wordFrom(text: string, from: number, to: number): Span | null {
  let start = from;
  while (start < to && !isWordly(text, start)) start++;
  let end = start;
  while (end < to && isWordly(text, end)) end++;
  return start < end ? { start, end } : null;
}

function longestAt(text: string, first: Span, to: number, root: Node) {
  let word: Span = first;
  let node = root.next.get(text.slice(first.start, first.end));
  let best: { actor: Actor; end: number } | null = null;
  while (node) {
    if (node.actor) best = { actor: node.actor, end: word.end };
    const following = wordFrom(text, word.end, to);
    if (!following || !GAP.test(text.slice(word.end, following.start))) break;
    word = following;
    node = node.next.get(text.slice(word.start, word.end));
  }
  return best;
}

/**
 * Makes findings of mentions.
 *
 * @param voiceAt whose voice the text at a span is in
 * @param toneOf tone towards a mention; null with the rules reader
 */
export function mentionFindings(
  document: Document,
  mentions: readonly Mention[],
  voiceAt: (start: number, end: number) => Voice,
  toneOf: ((mention: Mention) => Tone | null) | null,
): MentionFinding[] {
  const { article } = document;
  return mentions.map((mention) => ({
    id: `${article.id}#m${mention.start}-${mention.end}`,
    kind: "mention",
    article: article.id,
    outlet: article.outlet,
    start: mention.start,
    end: mention.end,
    text: document.text.slice(mention.start, mention.end),
    zone: document.paragraphs[mention.paragraph]!.zone,
    reader: toneOf === null ? "shared" : "learned",
    confidence: 1,
    actor: mention.actor.name,
    side: mention.actor.side,
    role: mention.actor.role,
    voice: voiceAt(mention.start, mention.end),
    tone: toneOf?.(mention) ?? null,
  }));
}
