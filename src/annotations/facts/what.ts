import { anyOf, wordList } from "../../language/index.js";
import type { Finding, HarmFinding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import { firstEndingAfter } from "../../document/index.js";
import { sentenceTelling, type Fact } from "./fact.js";

/** Categories of `harm.yaml` as a fact names them. */
const IN_WORDS: Readonly<Record<string, string>> = {
  abuse: "abuse of",
  blame: "blame on",
  breach: "breach of",
  court: "court action against",
  damage: "damage to",
  economy: "economic harm to",
  police: "police action against",
  politics: "political harm to",
  threat: "threat to",
};

/**
 * Harm that an article tells of the topic's sides, whoever says it: the kind of harm and whom or what it
 * befell. Each once,
 * with its first sentence. Harm to somebody whom the sentence does not name is left out.
 */
export function harmFacts(document: Document, findings: readonly Finding[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const finding of findings) {
    if (finding.kind !== "harm" || finding.negated || finding.patient === null) continue;
    const key = harmKey(document, finding);
    if (key === null || facts.has(key)) continue;
    facts.set(key, {
      ...{ kind: "what", key, value: null },
      what: `${IN_WORDS[finding.category] ?? `${finding.category} against`} ${finding.patient.actor ?? bare(finding.patient.text)}`,
      sentence: sentenceTelling(document, finding.start),
    });
  }
  return [...facts.values()];
}

const OPENING = new RegExp(`^${anyOf(wordList("grammar", "articles-and-owners"))}\\s+`, "iu");
const bare = (text: string): string => text.replace(OPENING, "");

/** The category of the harm with the topic's actor that suffers it, or the noun that heads its name. */
export function harmKey(document: Document, { category, patient }: HarmFinding): string | null {
  if (patient === null) return null;
  if (patient.actor !== null) return `what ${category} ${patient.actor}`;
  let head: string | null = null;
  for (
    let at = firstEndingAfter(document.tokens, patient.start);
    at < document.tokens.length;
    at++
  ) {
    const { start, pos, lemma } = document.tokens[at]!;
    if (start >= patient.end || (head !== null && pos === "ADP")) break;
    if (pos === "NOUN" || pos === "PROPN") head = lemma;
  }
  return head === null ? null : `what ${category} ${head}`;
}
