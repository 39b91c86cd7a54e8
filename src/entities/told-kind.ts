import type { Document } from "../document/document.js";
import { firstAtOrAfter } from "../document/index.js";
import type { WordReading } from "../reader/reader.js";
import type { NameRun } from "./names.js";

/** What the model reads a name as, and how surely it is somebody's at all. */
export interface ToldKind {
  readonly type: "person" | "body" | "place" | "other";
  /** Does the model take it for a mention of its own? */
  readonly meant: boolean;
}

/** Less likely than this, a name is no person's. */
const HARDLY = 0.15;
/** From this on it is. */
const LIKELY = 0.6;

/** Says of a name what the model reads it as; null where it is not sure. */
export function toldKinds(
  { tokens }: Document,
  words: WordReading,
): (run: NameRun) => ToldKind | null {
  const { entityKinds } = words;
  return (run) => {
    const first = firstAtOrAfter(tokens, run.start);
    const shares = new Float64Array(entityKinds.length);
    let meant = false;
    let count = 0;
    for (let at = first; at < tokens.length && tokens[at]!.start < run.end; at += 1) {
      const logits = words.entityKind(at);
      const top = Math.max(...logits);
      let sum = 0;
      for (const logit of logits) sum += Math.exp(logit - top);
      logits.forEach((logit, kind) => (shares[kind]! += Math.exp(logit - top) / sum));
      meant ||= words.mention(at) > 0;
      count += 1;
    }
    if (count === 0) return null;
    const share = (kind: string) => (shares[entityKinds.indexOf(kind)] ?? 0) / count;
    if (share("person") >= LIKELY) return { type: "person", meant };
    if (share("person") > HARDLY) return null;
    if (share("organization") >= LIKELY) return { type: "body", meant };
    if (share("place") >= LIKELY) return { type: "place", meant };
    return { type: "other", meant };
  };
}

/** A name with what the model reads it as, where its words tell neither person nor body nor place. */
export function retold(run: NameRun, told: ToldKind | null): NameRun {
  const open = run.type === "person" || run.type === "other";
  if (!open || run.gender !== null || run.roles.length > 0 || run.place !== null) return run;
  const numbered = run.words.some(({ text }) => /\p{N}/u.test(text));
  if (numbered) return { ...run, type: told?.type === "body" ? "body" : "other" };
  return told === null || told.type === run.type ? run : { ...run, type: told.type };
}
