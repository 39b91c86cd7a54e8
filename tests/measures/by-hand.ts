import { articleFromText } from "../../src/corpus/index.js";
import { readDocument } from "../../src/document/index.js";
import type {
  AccusationFinding,
  AttributionFinding,
  Finding,
  FindingBase,
  FrameFinding,
  HarmFinding,
  LoadedFinding,
  MentionFinding,
  Speaker,
} from "../../src/finding.js";
import { contributionsOf, measuresOf } from "../../src/measures/index.js";
import type { Topic } from "../../src/topic/index.js";
import { totalsOf } from "./totals.js";

/** Sides without actors or contested wording: enough for findings that are made by hand. */
export const topicOf = (...sides: readonly string[]): Topic => ({
  name: "a dispute",
  sides: sides.map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) })),
  thirdParties: [],
  actors: [],
  concepts: [],
});

type Given<Kind extends Finding> = Partial<Omit<Kind, keyof FindingBase | "kind" | "content">> & {
  readonly confidence?: number;
};

/**
 * An article whose findings a person puts down: each is told of the words that it spans (their first
 * occurrence), so that nothing hangs on what a reader finds.
 */
export function byHand(text: string) {
  const article = articleFromText({ id: "a", text });
  const document = readDocument(article);
  const base = (letter: string, words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`The text has no “${words}”`);
    const end = start + words.length;
    return {
      ...{ id: `a#${letter}${start}-${end}`, article: "a", outlet: "The Paper", start, end },
      ...{ text: words, zone: "body" as const, reader: "shared" as const, confidence: 1 },
    };
  };
  const said = (
    words: string,
    name: string | null,
    given: Given<AttributionFinding> & { readonly as?: Partial<Speaker> } = {},
  ): AttributionFinding => {
    const { as, ...more } = given;
    const span = base("a", words);
    return {
      ...span,
      ...{ kind: "attribution", form: "indirect", content: span, cue: null, source: null },
      speaker: {
        ...{ name, kind: "person", side: null, anonymous: false, resolved: "name", confidence: 1 },
        ...as,
      },
      ...{ parent: null, rule: null, counted: true },
      ...more,
    };
  };
  const mention = (
    words: string,
    side: string | null,
    given: Given<MentionFinding> = {},
  ): MentionFinding => ({
    ...base("m", words),
    ...{ kind: "mention", actor: words, side, role: null, voice: "outlet", tone: null },
    ...given,
  });
  const loaded = (words: string, given: Given<LoadedFinding> = {}): LoadedFinding => ({
    ...base("l", words),
    ...{ kind: "loaded", term: words, category: "contested", voice: "outlet", favours: null },
    ...{ alternatives: [], lexicon: "topic", entry: words, reason: "", source: null },
    ...{ concept: null, distanced: false, negated: false, attribution: null },
    ...given,
  });
  const harm = (
    words: string,
    by: string | null | undefined,
    to: string | null | undefined,
    given: Given<HarmFinding> = {},
  ): HarmFinding => {
    const party = (side: string | null | undefined) =>
      side === undefined ? null : { ...base("p", words), actor: side, side };
    return {
      ...base("h", words),
      ...{ kind: "harm", harm: "attack", category: "violence", form: "active" },
      ...{ agent: party(by), patient: party(to), voice: "outlet", attribution: null },
      ...{ negated: false, reason: "" },
      ...given,
    };
  };
  const accusation = (
    words: string,
    accused: string,
    response: AccusationFinding["response"],
    given: Given<AccusationFinding> = {},
  ): AccusationFinding => ({
    ...base("x", words),
    ...{ kind: "accusation", accused, by: null, voice: "outlet", attribution: null },
    ...{ harm: null, response, answer: null },
    ...given,
  });
  const framed = (words: string, frame: FrameFinding["frame"]): FrameFinding => ({
    ...base(frame, words),
    ...{ kind: "frame", frame, voice: "outlet", attribution: null },
  });
  return { document, said, mention, loaded, harm, accusation, framed };
}

/** All counts and the value of every measure for findings of one article. */
export function measured(
  { document }: Pick<ReturnType<typeof byHand>, "document">,
  findings: readonly Finding[],
  topic: Topic | null,
) {
  const contributions = contributionsOf(document, findings, topic);
  const totals = totalsOf(contributions);
  const values = new Map(
    measuresOf(topic, { families: ["contested"], coverage: 0.5 }).map(({ id, value }) => [
      id,
      value(totals),
    ]),
  );
  return {
    contributions,
    count: totals.total,
    value: (id: string) => {
      if (!values.has(id)) throw new Error(`no measure “${id}”`);
      return values.get(id);
    },
  };
}
