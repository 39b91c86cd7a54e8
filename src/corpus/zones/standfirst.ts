import type { Line } from "../lines.js";
import { bare } from "./phrases.js";

const SHINGLE = 3;
const SEARCHED = 200_000;

/**
 * True where at least half of a paragraph's three-word shingles stand again further down. A
 * standfirst sums up sentences that the article then prints; a first paragraph is not repeated.
 */
export function isSaidAgain(line: Line, below: readonly Line[]): boolean {
  if (line.words < 8 || line.text.length > 800) return false;
  const own = shingles(line.text);
  const again = new Set<string>();
  let searched = 0;
  for (const other of below) {
    searched += other.text.length;
    if (searched > SEARCHED) break;
    for (const shingle of shingles(other.text)) if (own.has(shingle)) again.add(shingle);
  }
  return again.size * 2 >= own.size;
}

function shingles(text: string): Set<string> {
  const words = bare(text).split(" ");
  const found = new Set<string>();
  for (let index = 0; index + SHINGLE <= words.length; index += 1) {
    found.add(words.slice(index, index + SHINGLE).join(" "));
  }
  return found;
}
