import { z } from "zod";
import { readData } from "../../data.js";
import { compilePatterns } from "../../document/pattern/index.js";
import type { PatternSet } from "../../document/pattern/index.js";

const entrySchema = z.strictObject({
  term: z.string().min(1),
  category: z.string().min(1),
  verb: z.string().min(1).optional(),
  noun: z.string().min(1).optional(),
  is: z.string().min(1).optional(),
  manner: z.string().min(1).optional(),
  patient: z.enum(["object", "against", "rule"]).default("object"),
  of: z.enum(["agent", "patient"]).optional(),
  before: z.literal("agent").optional(),
  owner: z.literal("patient").optional(),
  within: z.literal("agent").optional(),
  contest: z.boolean().optional(),
  speech: z.array(z.string()).optional(),
  figurative: z.boolean().optional(),
  reason: z.string().min(1),
  source: z.string().min(1).optional(),
});

/** As what an entry's word is read: an act, or what somebody is said to be, or how he does it. */
export type HarmReading = (typeof READINGS)[number];

const READINGS = ["verb", "is", "manner", "noun"] as const;

/** One word or phrase that tells harm; what its fields mean stands at the head of `harm.yaml`. */
export type HarmEntry = z.infer<typeof entrySchema>;

/** The harm lexicon, ready to be matched. */
export interface HarmLexicon {
  readonly entries: readonly HarmEntry[];
  /** Entry and reading (`verb`, `noun`, `is`, `manner`) of a pattern's id. */
  readonly byId: ReadonlyMap<string, { readonly entry: HarmEntry; readonly as: HarmReading }>;
  readonly patterns: PatternSet;
}

/** Id of the set phrases that harm nobody ("hit the road"). */
export const IDIOM = "idiom";

let known: HarmLexicon | null = null;

/**
 * The harm lexicon (`harm.yaml`), read once.
 *
 * @throws ZodError or PatternError where the file is damaged
 * @example harmLexicon().entries.find(({ term }) => term === "attack")?.category; // "force"
 */
export function harmLexicon(): HarmLexicon {
  if (known !== null) return known;
  const { harms: entries, idioms } = z
    .strictObject({ source: z.string(), harms: z.array(entrySchema), idioms: z.array(z.string()) })
    .parse(readData("language/en/harm.yaml"));
  const byId: Map<string, { entry: HarmEntry; as: HarmReading }> = new Map();
  const patterns = [];
  for (const entry of entries)
    for (const as of READINGS) {
      const pattern = entry[as];
      if (pattern === undefined) continue;
      const id = `${entry.term}:${as}`;
      byId.set(id, { entry, as });
      patterns.push({ id, patterns: [pattern] });
    }
  patterns.push({ id: IDIOM, patterns: idioms });
  known = { entries, byId, patterns: compilePatterns(patterns) };
  return known;
}
