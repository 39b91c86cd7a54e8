import { roleOf } from "../../entities/index.js";
import type { Finding, Speaker } from "../../finding.js";
import type { Document } from "../../document/document.js";
import { sentenceTelling, type Fact } from "./fact.js";

const PEOPLE: ReadonlySet<Speaker["kind"]> = new Set([
  "person",
  "politician",
  "head-of-state",
  "official",
  "spokesperson",
  "expert",
  "civilian",
]);

/** Those whom an article lets speak by name: each once, with the sentence of the first attribution. */
export function voiceFacts(document: Document, findings: readonly Finding[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const finding of findings) {
    if (finding.kind !== "attribution") continue;
    const { name } = finding.speaker;
    const key = voiceKey(finding.speaker);
    if (name === null || key === null || facts.has(key)) continue;
    const sentence = sentenceTelling(document, finding.content.start);
    facts.set(key, { kind: "who", key, what: name, value: null, sentence });
  }
  return [...facts.values()];
}

/**
 * What a speaker who is heard by name has alike in every article: of people the last word of the name, as
 * the first is often left out; else the whole name. Null for who has no name of their own.
 *
 * @example voiceKey(speaker); // "who reyes"
 */
export function voiceKey({ name, anonymous, resolved, kind }: Speaker): string | null {
  if (name === null || anonymous || resolved === "none" || kind === "unknown") return null;
  if (!/^\p{Lu}/u.test(name)) return null;
  const words = name.toLowerCase().split(/\s+/);
  return `who ${PEOPLE.has(kind) ? words.at(-1)! : words.join(" ")}`;
}

/**
 * Does an article name somebody, heard or not? One word that is the name's own is enough
 * (`Cross` for the Red Cross), and a name of common words alone counts as named: an omission is
 * claimed only where nothing of the name stands. `text` is the article's `toldText`.
 */
export function names(text: string, name: string): boolean {
  const own = name
    .split(/[\s,]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 2)
    .map((word) => word.replace(/['’]s?$/u, "").toLowerCase())
    .filter((word) => roleOf(word) === null);
  if (own.length === 0) return true;
  return own.some((word) => hasWord(text, word));
}

const PART_OF_WORD = /[\p{L}\p{N}]/u;

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!PART_OF_WORD.test(text[at - 1] ?? "") && !PART_OF_WORD.test(text[at + word.length] ?? ""))
      return true;
  return false;
}
