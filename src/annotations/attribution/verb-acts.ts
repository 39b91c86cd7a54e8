import { z } from "zod";
import { readData } from "../../data.js";

/** What a verb tells where neither quotation marks nor a clause gives anybody's words. */
export type Act = "speech" | "attitude" | "deed";

const act = z.enum(["speech", "attitude", "deed"]);
const schema = z.strictObject({
  groups: z.array(
    z.strictObject({
      act,
      as: z.literal("noun").optional(),
      object: z.literal("utterance").optional(),
      otherwise: act.optional(),
      reason: z.string(),
      words: z.array(z.string()).min(1),
    }),
  ),
});

interface Entry {
  readonly act: Act;
  /** The act with an object that names no words; the same as `act` where the object decides nothing. */
  readonly otherwise: Act;
}

let known: ReadonlyMap<string, Entry> | null = null;

/**
 * The act that a word tells with a plain object, from `verb-acts.yaml`; null for a word that is not
 * listed there.
 *
 * @param utterance whether its object names words or thoughts ("the claim")
 * @example
 * actOfWord("dismiss", "verb", true); // "speech"
 * actOfWord("dismiss", "verb", false); // "deed"
 */
export function actOfWord(word: string, as: "verb" | "noun", utterance: boolean): Act | null {
  known ??= load();
  const entry = known.get(`${as} ${word}`);
  if (entry === undefined) return null;
  return utterance ? entry.act : entry.otherwise;
}

function load(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const group of schema.parse(readData("language/en/verb-acts.yaml")).groups)
    for (const word of group.words) {
      const key = `${group.as ?? "verb"} ${word}`;
      if (!entries.has(key))
        entries.set(key, { act: group.act, otherwise: group.otherwise ?? group.act });
    }
  return entries;
}
