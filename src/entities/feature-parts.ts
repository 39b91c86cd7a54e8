import type { Candidate, Determiner } from "./candidates.js";

/** What families of features are made of. */
export const GROUPS = ["pronoun3", "pronoun12", "name", "noun"] as const;
export const DETERMINERS: readonly Determiner[] = [
  "definite",
  "indefinite",
  "demonstrative",
  "possessive",
  "none",
];
export const PRONOUNS = [
  "he",
  "she",
  "it",
  "they",
  "i",
  "we",
  "you",
  "this",
  "these",
  "other",
] as const;
export const FORMS = [...PRONOUNS, "name", ...DETERMINERS] as const;
export const ROLES: readonly Candidate["role"][] = ["subject", "object", "possessor", "other"];
export const AHEAD = ["phrase", "clause"] as const;
export const NEAR = ["here", "before", "far"] as const;
export const FAR = ["0", "1", "2", "3-4", "5-8", "9+"] as const;
export const FAR_UP_TO = [0, 1, 2, 4, 8] as const;
export const BETWEEN = ["0", "1", "2", "3-4", "5-8", "9-16", "17+"] as const;
export const BETWEEN_UP_TO = [0, 1, 2, 4, 8, 16] as const;
export const GENDERS = ["male", "female", "thing"] as const;
export const NEXT: readonly Candidate["next"][] = ["be", "helper", "verb", "other"];
export const KINDS = [
  "person",
  "body",
  "place",
  "group",
  "event",
  "document",
  "object",
  "time",
  "abstract",
  "animal",
  "plant",
  "substance",
  "other",
] as const;

/** Number of the first bound that a value is not above. */
export const bucket = (value: number, bounds: readonly number[]): number => {
  for (let at = 0; at < bounds.length; at += 1) if (value <= bounds[at]!) return at;
  return bounds.length;
};
