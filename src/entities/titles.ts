import { readData } from "../data.js";
import type { Gender } from "./roles.js";

/** What a title before a name says. */
export interface Title {
  readonly role: string | null;
  readonly gender: Gender | null;
}

let titles: ReadonlyMap<string, Title> | null = null;
let givenNames: ReadonlyMap<string, Gender> | null = null;

/** The title that a word (or two: "Lt. Gov.") is, lower case; null for none. */
export function titleOf(words: string): Title | null {
  if (!titles) {
    const entries = readData("language/en/titles.yaml") as {
      written: string[];
      role?: string | null;
      gender?: Gender;
    }[];
    titles = new Map(
      entries.flatMap(({ written, role, gender }) =>
        written.map((one) => [one.toLowerCase(), { role: role ?? null, gender: gender ?? null }]),
      ),
    );
  }
  return titles.get(words) ?? null;
}

/** The gender that a given name tells; null where it is unknown or borne by both. */
export function genderOfGivenName(name: string): Gender | null {
  if (!givenNames) {
    const lists = readData("language/en/given-names.yaml") as Record<Gender, string>;
    const map = new Map<string, Gender>();
    for (const gender of ["male", "female"] as const)
      for (const one of lists[gender].split(/\s+/)) if (one) map.set(one.toLowerCase(), gender);
    givenNames = map;
  }
  return givenNames.get(name.toLowerCase()) ?? null;
}
