import type { Span } from "../corpus/article.js";
import type { NamedEntity, NameMention } from "./named-entity.js";
import { type Role, roleEndingAt, sameRole } from "./roles.js";
import { PREPOSITIONS } from "./vocabulary.js";
import { type NameWord, lowerWords } from "./words.js";

/** "the senator", "the former president": who bears the office, where somebody named before does. */
export interface Office extends Span {
  readonly role: Role;
  readonly sentence: number;
  readonly quoted: boolean;
  readonly opens: boolean;
}

export function officesIn(
  words: readonly NameWord[],
  at: {
    readonly sentenceAt: (offset: number) => number;
    readonly quotedAt: (offset: number) => boolean;
  },
): Office[] {
  const lower = lowerWords(words);
  const offices: Office[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    if (lower[i] !== "the") continue;
    for (let k = Math.min(i + 3, words.length - 1); k > i; k--) {
      const found = roleEndingAt(lower, k, i + 1);
      const next = words[k + 1];
      if (found?.role.type !== "person" || found.role.plural || words[k]!.capital) continue;
      if (words.slice(i, k).some(({ gap }) => !/^\s+$/.test(gap))) continue;
      if (next && /^\s+$/.test(words[k]!.gap) && (next.capital || next.lower === "of")) break;
      const sentence = at.sentenceAt(words[i]!.start);
      offices.push({
        start: words[i]!.start,
        end: words[k]!.end,
        role: found.role,
        sentence,
        quoted: at.quotedAt(words[i]!.start),
        opens: !PREPOSITIONS.has(lower[i - 1] ?? ""),
      });
      break;
    }
  }
  return offices;
}

/** People whom an office may come back to: those named last. */
const RECENT = 12;

export function withOffices(
  named: readonly NameMention[],
  offices: readonly Office[],
): NameMention[] {
  const all: NameMention[] = [];
  const recent: NamedEntity[] = [];
  const opened = new Set(named.filter(({ subject }) => subject).map(({ sentence }) => sentence));
  let next = 0;
  const upTo = (offset: number) => {
    for (; next < named.length && named[next]!.start < offset; next++) {
      const mention = named[next]!;
      all.push(mention);
      if (mention.entity.type !== "person") continue;
      const at = recent.indexOf(mention.entity);
      if (at >= 0) recent.splice(at, 1);
      recent.push(mention.entity);
      if (recent.length > RECENT) recent.shift();
    }
  };
  for (const office of offices) {
    upTo(office.start);
    const bearer = recent.findLast((entity) =>
      [...entity.roles.keys()].some((role) => sameRole(role, office.role.word)),
    );
    if (!bearer) continue;
    const { start, end, sentence, quoted } = office;
    const subject = office.opens && !quoted && !opened.has(sentence);
    all.push({
      entity: bearer,
      start,
      end,
      sentence,
      quoted,
      subject,
      possessive: false,
      office: true,
    });
  }
  upTo(Infinity);
  return all;
}
