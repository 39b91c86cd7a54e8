import { anyOf, wordList } from "../language/index.js";
import type { Span } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import { fromAntecedent, lastNameIn } from "./from-antecedent.js";
import { placeOf } from "./places.js";
import {
  type Context,
  NOBODY,
  type Resolved,
  type Voiced,
  again,
  entityKind,
  fromActor,
  nobody,
} from "./resolved.js";

const BE = anyOf(wordList("grammar", "be-before-participle"));
const ENDING = anyOf(wordList("grammar", "participle-endings"));
const PASSIVE = new RegExp(`\\b${BE}\\b(?:\\s+\\p{L}+ly)?\\s+\\p{L}*${ENDING}\\b`, "iu");

const REPORTING = new RegExp(`\\b${anyOf(wordList("speech", "reported-by-nobody"))}\\b`, "iu");

/** "It was reported": somebody told it whom the text leaves out. */
export const toldByNobody = (): Resolved => ({
  ...nobody(),
  speaker: { ...NOBODY, kind: "anonymous", anonymous: true, confidence: 0.6 },
});

/** Is a cue whose subject is "it" passive, so that "it" is nobody ("it was stated")? */
export function isImpersonal(document: Document, cue: Span | null): boolean {
  const words = cue === null ? "" : document.text.slice(cue.start, cue.end);
  return PASSIVE.test(words) && REPORTING.test(words);
}

export function withoutSource(context: Context, item: Voiced): Resolved | "parent" {
  const { document, names, spoken } = context;
  const start = item.cue?.start ?? item.content.start;
  const sentence = names.sentenceAt(start);
  if (item.cue !== null) {
    const cue = document.text.slice(item.cue.start, item.cue.end);
    if (PASSIVE.test(cue)) return REPORTING.test(cue) ? toldByNobody() : nobody();
    const last = spoken.at(-1);
    if (last?.sentence === sentence && last.start <= start)
      return again(last.found, last.found.speaker.resolved, 0.6);
    if (!/^\p{L}+ing\b/u.test(cue)) return nobody();
    const subject = lastNameIn(
      names,
      document.sentences[sentence]?.start ?? 0,
      start,
      (mention) => mention.subject,
    );
    return (
      (subject &&
        fromAntecedent(
          context,
          { entity: subject.entity, spoken: null, score: 10 },
          "name",
          0.5,
        )) ||
      nobody()
    );
  }
  const last = spoken.at(-1);
  if (last && item.form !== "indirect" && sentence - last.sentence <= 3)
    return again(last.found, last.found.speaker.resolved, 0.6);
  return nobody();
}

export function byAuthor(context: Context, author: string): Resolved {
  const { names, sides, document } = context;
  const bare = author
    .replace(/\s*\(?@\w+\)?\s*$/u, "")
    .replace(/[^\p{L}\p{N}\s.'’-]+/gu, "")
    .trim();
  const handle = /@(\w+)/u.exec(author)?.[1] ?? "";
  for (const wanted of [bare, handle]) {
    if (wanted === "") continue;
    const at = document.text.indexOf(wanted);
    const actor =
      at < 0 ? undefined : sides.within({ start: at, end: at + wanted.length })[0]?.actor;
    if (actor && (actor.kind !== "country" || placeOf(bare) !== null))
      return fromActor(actor, null, "name");
  }
  const entity =
    names.entities.find((one) => one.name.toLowerCase() === bare.toLowerCase()) ?? null;
  return {
    speaker: {
      name: entity?.name ?? (bare || author),
      kind: entity && entity.type !== "other" ? entityKind(entity) : "person",
      side: entity ? sides.sideNear(entity) : null,
      anonymous: false,
      resolved: "name",
      confidence: 0.9,
    },
    entity,
    word: null,
    type: "person",
    gender: entity?.gender ?? null,
  };
}
