import { describe, expect, test } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { readDocument } from "../../src/document/index.js";
import type { Context, Resolved, Voiced } from "../../src/entities/resolved.js";
import { withToldSources } from "../../src/entities/told-source.js";
import type { ActorKind } from "../../src/topic/topic.js";

const TEXT = "A tall neighbour said it rained. Rosa Lind said it snowed.";
const document = readDocument(articleFromText({ id: "a", text: TEXT }));
const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
};
const KINDS = ["official", "expert", "witness"];

/** A model that reads every source as of one kind, named to a degree. */
const contextOf = (kind: string, named: number) =>
  ({
    document,
    people: {
      words: {
        sourceKinds: KINDS,
        sourceKind: () => KINDS.map((one) => (one === kind ? 4 : -4)),
        sourceNamed: () => named,
      },
    },
  }) as unknown as Context;

const resolved = (
  name: string,
  kind: ActorKind,
  more: Partial<Resolved> & { readonly how?: "none" | "self"; readonly anonymous?: boolean } = {},
) =>
  ({
    ...{ word: null, type: "person", gender: null, ofTopic: false },
    ...more,
    speaker: {
      name,
      kind,
      side: null,
      anonymous: more.anonymous ?? false,
      resolved: more.how ?? "none",
      confidence: 0.7,
    },
  }) as unknown as Resolved;

const items = [{ source: span("A tall neighbour") }] as unknown as Voiced[];
const told = (context: Context, one: Resolved) =>
  withToldSources(context, items, [one])[0]!.speaker;

describe("what the model says of a source", () => {
  test("gives a kind where the words of the source tell none", () => {
    expect(told(contextOf("expert", -1), resolved("neighbour", "person")).kind).toBe("expert");
    expect(told(contextOf("expert", -1), resolved("neighbour", "unknown")).kind).toBe("expert");
  });

  test("never takes a kind from an office, nor from an actor of the topic", () => {
    expect(told(contextOf("expert", -1), resolved("the court", "court")).kind).toBe("court");
    const actor = resolved("neighbour", "person", { ofTopic: true });
    expect(told(contextOf("expert", -1), actor).kind).toBe("person");
  });

  test("hides a description that it reads as unnamed, and shows one that it reads as named", () => {
    expect(told(contextOf("witness", -3), resolved("neighbour", "person")).anonymous).toBe(true);
    const hidden = resolved("neighbour", "person", { anonymous: true });
    expect(told(contextOf("witness", 1), hidden).anonymous).toBe(false);
    // Between the two the rules' answer stays.
    expect(told(contextOf("witness", 0), hidden).anonymous).toBe(true);
    expect(told(contextOf("witness", 0), resolved("neighbour", "person")).anonymous).toBe(false);
  });

  test("hides no body that speaks as such", () => {
    expect(told(contextOf("official", -3), resolved("police", "police")).anonymous).toBe(false);
  });

  test("changes nothing where the model knows no kinds of sources", () => {
    const context = { document, people: { words: null } } as unknown as Context;
    const one = resolved("neighbour", "person");
    expect(withToldSources(context, items, [one])).toEqual([one]);
  });
});
