import { z } from "zod";
import { readData } from "../../data.js";

const schema = z.strictObject({
  cues: z.array(
    z.strictObject({
      cue: z.string(),
      as: z.enum(["verb", "noun"]),
      uses: z.number(),
      marked: z.record(z.string(), z.number()),
      other: z.number(),
      particles: z.array(z.string()).optional(),
    }),
  ),
});

type Use = z.infer<typeof schema>["cues"][number];
let known: ReadonlyMap<string, Use> | undefined;

/**
 * How often, in per cent, annotators mark a verb or noun as a cue when `frame` follows it, outside
 * of what others say; 0 for words that are none. See `uses.yaml`.
 */
export function useRate(as: "verb" | "noun", lemma: string, frame: string): number {
  const use = load().get(`${as} ${lemma}`);
  return use === undefined ? 0 : (use.marked[frame] ?? use.other);
}

/** Does the preposition belong to the cue, as in "called for"? */
export const isParticle = (as: "verb" | "noun", lemma: string, frame: string): boolean =>
  load().get(`${as} ${lemma}`)?.particles?.includes(frame) ?? false;

function load(): ReadonlyMap<string, Use> {
  known ??= new Map(
    schema
      .parse(readData("language/en/cue-uses.yaml"))
      .cues.map((use) => [`${use.as} ${use.cue}`, use]),
  );
  return known;
}
