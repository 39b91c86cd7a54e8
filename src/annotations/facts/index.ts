import type { Finding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import type { Fact } from "./fact.js";
import { numberFacts, type NumberFact } from "./number.js";
import { harmFacts, harmKey } from "./what.js";
import { placeFacts } from "./where.js";
import { voiceFacts } from "./who.js";

export { toldText } from "./told-text.js";
export { names, voiceKey } from "./who.js";
export type { Fact, FactKind } from "./fact.js";
export { numberFacts, type NumberFact } from "./number.js";
export { omissions, omissionsByEvent } from "./omissions.js";
export type { Giving, Omission, OmissionOptions, ToldArticle } from "./omissions.js";

/** What one article tells: plain data, for a record to keep. */
export interface Facts {
  readonly numbers: readonly NumberFact[];
  /** Who is heard, where, what harm to whom. */
  readonly others: readonly Fact[];
  /** Keys of all harm that it speaks of, also of what it denies. */
  readonly harmed: readonly string[];
}

/** All facts of an article that another may tell as well. */
export function factsOf(document: Document, findings: readonly Finding[]): Facts {
  return {
    numbers: numberFacts(document),
    others: [
      ...voiceFacts(document, findings),
      ...placeFacts(document, findings),
      ...harmFacts(document, findings),
    ],
    harmed: [
      ...new Set(
        findings.flatMap((one) => (one.kind === "harm" ? (harmKey(document, one) ?? []) : [])),
      ),
    ],
  };
}
