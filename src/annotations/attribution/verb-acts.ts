import { z } from "zod";
import { readData } from "../../data.js";

/** What a verb tells where neither quotation marks nor a clause gives anybody's words. */
export type Act = "speech" | "attitude" | "deed";

const act = z.enum(["speech", "attitude", "deed"]);
const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));
const schema = z.strictObject({
  labels: words,
  denying: words,
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

interface Acts {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly labels: ReadonlySet<string>;
  readonly denying: ReadonlySet<string>;
}

let read: Acts | null = null;
const acts = (): Acts => (read ??= load());

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
  const entry = acts().entries.get(`${as} ${word}`);
  if (entry === undefined) return null;
  return utterance ? entry.act : entry.otherwise;
}

/** Does a verb deny a label: "rejected the label “hawk”"? */
export const deniesLabel = (verb: string, object: string): boolean =>
  acts().denying.has(verb) && acts().labels.has(object);

function load(): Acts {
  const { groups, labels, denying } = schema.parse(readData("language/en/verb-acts.yaml"));
  const entries = new Map<string, Entry>();
  for (const group of groups)
    for (const word of group.words) {
      const key = `${group.as ?? "verb"} ${word}`;
      if (!entries.has(key))
        entries.set(key, { act: group.act, otherwise: group.otherwise ?? group.act });
    }
  return { entries, labels, denying };
}
