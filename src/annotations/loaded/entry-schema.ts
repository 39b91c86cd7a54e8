import { z } from "zod";
import { parsePattern, PatternError } from "../../document/pattern/index.js";

const line = z.string().trim().min(1, "empty; write one line");

/** A pattern that can be read; the message says what is wrong with it and the remedy. */
const pattern = z.string().superRefine((text, context) => {
  try {
    parsePattern(text);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    context.addIssue({ code: "custom", message: error.message });
  }
});

const id = z
  .string("needs an id; give it a short name of its own")
  .regex(/^[a-z0-9][a-z0-9-]*$/, "not an id; use lower-case letters, digits and hyphens");

const fields = {
  patterns: z
    .array(pattern, "needs patterns; list at least one")
    .min(1, "needs patterns; list at least one"),
  reason: line.describe("why it is loaded, one sentence"),
  alternatives: z
    .array(line, "needs alternatives; list at least one neutral wording")
    .min(1, "needs alternatives; list at least one neutral wording"),
  source: line,
  unless: z.array(pattern).optional(),
  nested: z.boolean().optional(),
  name: z.boolean().optional(),
  flag: z.boolean().optional(),
  confirm: z.number().min(0).max(1).optional(),
};

const examples = z.strictObject({ loaded: line, notLoaded: line });

/** An entry of the project's own files: nothing may be missing. */
export const entrySchema = z.strictObject({ id, ...fields, examples });

/** One file of the project's lexicon. */
export const familyFileSchema = z.strictObject({
  family: line,
  entries: z.array(entrySchema).min(1, "no entries; add one or remove the file"),
});

/** An entry of a user's file: one that changes a known entry may name only what it changes. */
export const userEntrySchema = z
  .strictObject({ id, family: line, ...fields, examples })
  .partial()
  .required({ id: true });

/** A user's file. */
export const userFileSchema = z
  .strictObject({
    off: z.array(line).optional(),
    on: z.array(line).optional(),
    entries: z.array(userEntrySchema).optional(),
  })
  .refine(
    ({ off, on, entries }) => off?.length || on?.length || entries?.length,
    "the file is empty; give `entries` to add or change, `off` or `on` to switch entries or families",
  );

export type UserEntry = z.infer<typeof userEntrySchema>;
export type FamilyFile = z.infer<typeof familyFileSchema>;
