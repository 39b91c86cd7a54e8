import fc from "fast-check";
import { articleFromText } from "../../../src/corpus/index.js";
import type { AttributionFinding, Finding, LoadedFinding } from "../../../src/finding.js";
import { sidednessFindings } from "../../../src/annotations/accusations/index.js";
import { readDocument } from "../../../src/document/index.js";
import type { Document } from "../../../src/document/index.js";
import { actorNames, findMentions, mentionFindings } from "../../../src/topic/index.js";
import type { Topic } from "../../../src/topic/index.js";

/** A topic of sides that are named by one word each, written in the order given. */
export function topicOf(...names: readonly string[]): Topic {
  return {
    name: "T",
    sides: names.map((name) => ({ id: name.toLowerCase(), name })),
    thirdParties: [],
    actors: names.map((name) => ({
      name,
      kind: "country",
      side: name.toLowerCase(),
      alliedTo: null,
      role: null,
      aliases: [],
      source: null,
    })),
    concepts: [],
  };
}

/** What a generated sentence says; `X` and `Y` stand for sides. `said` is content of X. */
const SENTENCES = [
  { text: "X troops attacked Y villages." },
  { text: "The bridge was destroyed by X forces." },
  { text: "Y villages were shelled." },
  { text: "The X attack on Y continued for days." },
  { text: "X praised the harvest." },
  { text: "X said the talks would go on.", said: "the talks would go on" },
  { text: "X said Y had violated the truce.", said: "Y had violated the truce" },
  { text: "Rain fell in the hills." },
  { text: "X freed the town.", wording: "freed" },
] as const;

/** One sentence of a generated article: which, and who X and Y are. */
export interface Piece {
  readonly sentence: number;
  readonly swap: boolean;
}

export const piece: fc.Arbitrary<Piece> = fc.record({
  sentence: fc.nat({ max: SENTENCES.length - 1 }),
  swap: fc.boolean(),
});
export const article = fc.array(piece, { minLength: 1, maxLength: 14 });

/** A generated article read for all that one-sidedness counts, with attributions as they are. */
export function read(
  pieces: readonly Piece[],
  [a, b]: readonly [string, string],
  topic: Topic,
): { document: Document; findings: Finding[] } {
  const attributions: AttributionFinding[] = [];
  const loaded: LoadedFinding[] = [];
  let text = "Talks in the valley\n\n";
  for (const { sentence, swap } of pieces) {
    const { text: pattern, ...more } = SENTENCES[sentence]!;
    const [x, y] = swap ? [b, a] : [a, b];
    const fill = (words: string) => words.replace(/\b[XY]\b/g, (name) => (name === "X" ? x : y));
    const from = text.length;
    text += `${fill(pattern)}\n\n`;
    if ("said" in more) {
      const start = from + fill(pattern).indexOf(fill(more.said));
      attributions.push(attributionOf(start, fill(more.said), x));
    }
    if ("wording" in more)
      loaded.push(wordingOf(from + fill(pattern).indexOf(more.wording), more.wording, x));
  }
  const document = readDocument(articleFromText({ id: "a", text }));
  const inside = (start: number) =>
    attributions.find(({ content }) => start >= content.start && start < content.end);
  const voiceAt = (start: number) => {
    const attribution = inside(start);
    return attribution
      ? ({ voice: "reported", attribution: attribution.id } as const)
      : ({ voice: "outlet", attribution: null } as const);
  };
  const found = findMentions(document, actorNames(topic));
  const mentions = mentionFindings(document, found, (start) => voiceAt(start).voice, null);
  const harms = sidednessFindings(document, { mentions, attributions, voiceAt, topic });
  return { document, findings: [...attributions, ...loaded, ...mentions, ...harms] };
}

const base = (letter: string, start: number, text: string) => ({
  id: `a#${letter}${start}-${start + text.length}`,
  article: "a",
  outlet: "Outlet",
  zone: "body" as const,
  reader: "shared" as const,
  confidence: 1,
  start,
  end: start + text.length,
  text,
});

export function attributionOf(start: number, text: string, speaker: string): AttributionFinding {
  return {
    ...base("a", start, text),
    kind: "attribution",
    form: "indirect",
    content: { start, end: start + text.length, text },
    cue: null,
    source: null,
    speaker: {
      name: speaker,
      kind: "country",
      side: speaker.toLowerCase(),
      anonymous: false,
      resolved: "name",
      confidence: 1,
    },
    parent: null,
    rule: null,
    counted: true,
  };
}

function wordingOf(start: number, text: string, side: string): LoadedFinding {
  return {
    ...base("l", start, text),
    kind: "loaded",
    term: text,
    category: "contested",
    voice: "outlet",
    favours: side.toLowerCase(),
    alternatives: [],
    lexicon: "topic",
    entry: text,
    reason: "",
    source: null,
    concept: "c",
    distanced: false,
    negated: false,
    attribution: null,
  };
}
