import { readData } from "../data.js";

let marks: RegExp | null = null;

/** Does what follows a description tell that it knows from inside, as "familiar with the matter" does? */
export function knowsFromInside(after: string): boolean {
  marks ??= new RegExp(
    `^,?\\s+(?:who (?:is|are|was|were|has been|have been) )?(?:${(
      readData("language/en/insiders.yaml") as { marks: string[] }
    ).marks.join("|")})(?![\\p{L}-])`,
    "iu",
  );
  return marks.test(after);
}
