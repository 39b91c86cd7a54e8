import { bareReading } from "../../../src/reader/index.js";
import { attributionFindings } from "../../../src/annotations/attribution/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import type { AttributionFinding } from "../../../src/finding.js";
import type { ReadAttribution } from "../../../src/reader/reader.js";
import { readDocument } from "../../../src/document/index.js";
import type { Actor, Topic } from "../../../src/topic/topic.js";

/**
 * A text with its attributions marked: `{content}`, `[source]`, `<cue>`; `{1: …}` gives the content of
 * the first attribution another part or keeps two attributions apart.
 */
export function marked(marks: string): { text: string; attributions: ReadAttribution[] } {
  const spans = new Map<number, { content: Span[]; source: Span | null; cue: Span | null }>();
  let text = "";
  const open: { kind: string; number: number; start: number }[] = [];
  for (let at = 0; at < marks.length; at++) {
    const char = marks.charAt(at);
    if ("{[<".includes(char)) {
      const number = /^(\d):/.exec(marks.slice(at + 1))?.[1];
      if (number !== undefined) at += 2;
      open.push({ kind: char, number: Number(number ?? 1), start: text.length });
    } else if ("}]>".includes(char)) {
      const { kind, number, start } = open.pop()!;
      const one = spans.get(number) ?? { content: [], source: null, cue: null };
      spans.set(number, one);
      const span = { start, end: text.length };
      if (kind === "{") one.content.push(span);
      else if (kind === "[") one.source = span;
      else one.cue = span;
    } else text += char;
  }
  const attributions = [...spans.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, one]) => ({ ...one, confidence: 0.9, rule: null }));
  return { text, attributions };
}

interface Span {
  start: number;
  end: number;
}

/** Findings of a text whose attributions are marked, in the order of the text. */
export function findingsOf(marks: string, topic: Topic | null = null): AttributionFinding[] {
  const { text, attributions } = marked(marks);
  const document = readDocument(articleFromText({ id: "a", text, outlet: "The Paper" }));
  return attributionFindings(document, bareReading(document, { attributions }), {
    topic,
    reader: "learned",
  });
}

/** The speaker of the last attribution. */
export const speakerOf = (marks: string, topic: Topic | null = null) =>
  findingsOf(marks, topic).at(-1)!.speaker;

const actor = (
  name: string,
  kind: Actor["kind"],
  side: string,
  aliases: string[],
  alliedTo: string | null = null,
): Actor => ({ name, kind, side, aliases, alliedTo, role: null, source: null });

/** Two invented states at odds, and a third that helps one of them. */
export const topic: Topic = {
  name: "a dispute",
  sides: [
    { id: "nordia", name: "Nordia" },
    { id: "sudia", name: "Sudia" },
  ],
  thirdParties: [{ id: "westia", name: "Westia", alliedTo: "nordia", source: null }],
  actors: [
    actor("Nordia", "country", "nordia", ["Nordian", "Nordheim"]),
    actor("Mara Lind", "head-of-state", "nordia", ["Lind", "President Lind"]),
    actor("Nordian Ministry of Defence", "ministry", "nordia", [
      "Nordia's Defence Ministry",
      "Nordian Defence Ministry",
    ]),
    actor("Sudia", "country", "sudia", ["Sudian", "Sudstad"]),
    actor("Sudian army", "military", "sudia", ["Sudian forces"]),
    actor("Westia", "country", "westia", ["Westian"], "nordia"),
    actor(
      "Westian Ministry of Defence",
      "ministry",
      "westia",
      ["Westian Defence Ministry"],
      "nordia",
    ),
  ],
  concepts: [],
};
