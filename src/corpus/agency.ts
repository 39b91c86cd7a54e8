import { wordList } from "../language/index.js";
import { z } from "zod";
import { readData } from "../data.js";
import type { Span } from "./article.js";

const schema = z.array(
  z.object({
    agency: z.string(),
    names: z.array(z.string()),
    short: z.array(z.string()),
    country: z.string(),
    reason: z.string(),
  }),
);

/** Words that join agencies in a credit. */
const JOINING = wordList("credits", "joining-agencies");

interface Agencies {
  /** Every way to write an agency's name → the agency. */
  readonly byName: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

let read: Agencies | undefined;

function agencies(): Agencies {
  if (read) return read;
  const byName = new Map<string, string>();
  for (const entry of schema.parse(readData("corpus/agencies.yaml"))) {
    for (const name of [...entry.names, ...entry.short]) byName.set(name, entry.agency);
  }
  const names = [...byName.keys()].sort((one, two) => two.length - one.length);
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  read = {
    byName,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu"),
  };
  return read;
}

/** Agencies that a piece of text names, in order, each once. */
export function agenciesIn(text: string): string[] {
  const { byName, pattern } = agencies();
  return [...new Set([...text.matchAll(pattern)].map((match) => byName.get(match[0])!))];
}

/** True for a line of agencies' names and joining words alone: `(Reuters)`, `AFP/AP`, `Source: TASS`. */
export function isAgencyCredit(text: string): boolean {
  if (text.length > 120) return false;
  const rest = text.replace(agencies().pattern, " ");
  if (rest === text) return false;
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => JOINING.has(word.toLowerCase()));
}

const AFTER_PLACE = /^.{0,80}?\(([^()]{2,40})\)\s*[–—-]/u;
const BEFORE_SENTENCE = /^[^.!?]{0,60}?[–—-]\s/u;
const AT_END = /\(([^()]{2,60})\)[.\s]*$/u;

/**
 * The agency that an article credits: in a byline, in the first paragraph's dateline
 * (`LONDON (Reuters) –`), in brackets at the end of its last paragraph, or in a credit within the
 * text (`contributed to this report`). An agency that is merely quoted (`told Reuters`) is none.
 *
 * @param bylines text of the lines that are bylines
 * @param paragraphs spans of the paragraphs of prose, in order
 */
export function creditedAgency(
  text: string,
  bylines: readonly string[],
  paragraphs: readonly Span[],
): string | null {
  for (const line of bylines) {
    const found = agenciesIn(line)[0];
    if (found !== undefined) return found;
  }
  const first = paragraphs[0];
  if (first) {
    const head = text.slice(first.start, Math.min(first.end, first.start + 130));
    const place = AFTER_PLACE.exec(head);
    const found = place ? agenciesIn(place[1]!)[0] : undefined;
    if (found !== undefined) return found;
    const opening = BEFORE_SENTENCE.exec(head)?.[0];
    if (opening !== undefined && isAgencyCredit(opening.replace(/[–—-]\s$/u, ""))) {
      return agenciesIn(opening)[0] ?? null;
    }
  }
  const last = paragraphs.at(-1);
  if (last) {
    const end = AT_END.exec(text.slice(Math.max(last.start, last.end - 80), last.end));
    if (end && isAgencyCredit(end[1]!)) return agenciesIn(end[1]!)[0] ?? null;
  }
  return null;
}
