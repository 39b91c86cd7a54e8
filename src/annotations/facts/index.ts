import type { Finding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import type { Fact } from "./fact.js";
import { numberFacts, type NumberFact } from "./number.js";
import { harmFacts, harmKey } from "./what.js";
import { placeFacts, writes } from "./where.js";
import { names, voiceFacts } from "./who.js";

export { names, voiceKey } from "./who.js";
export type { Fact, FactKind } from "./fact.js";
export { numberFacts, type NumberFact } from "./number.js";

/** What one article tells. */
export interface Facts {
  readonly numbers: readonly NumberFact[];
  /** Who is heard, where, what harm to whom. */
  readonly others: readonly Fact[];
  /** Is it told, or at least named, here? */
  readonly has: (fact: Fact) => boolean;
}

/** All facts of an article that another may tell as well. */
export function factsOf(document: Document, findings: readonly Finding[]): Facts {
  const numbers = numberFacts(document);
  const others = [
    ...voiceFacts(document, findings),
    ...placeFacts(document, findings),
    ...harmFacts(document, findings),
  ];
  const keys = new Set([...numbers, ...others].map(({ key }) => key));
  const harmed = new Set(
    findings.flatMap((one) => (one.kind === "harm" ? (harmKey(document, one) ?? []) : [])),
  );
  const has = ({ kind, key, what }: Fact): boolean =>
    keys.has(key) ||
    (kind === "who" && names(document, what)) ||
    (kind === "where" && writes(document, what)) ||
    (kind === "what" && harmed.has(key));
  return { numbers, others, has };
}

export { omissions } from "./omissions.js";
export type { Giving, Omission, OmissionOptions, ToldArticle } from "./omissions.js";
