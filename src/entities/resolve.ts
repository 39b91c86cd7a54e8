import type { Speaker } from "../finding.js";
import type { Document } from "../document/document.js";
import { described } from "./described-speaker.js";
import { named } from "./named-speaker.js";
import { byAuthor, withoutSource, isImpersonal, toldByNobody } from "./no-source.js";
import { pronoun } from "./pronoun-speaker.js";
import { pulledQuotes } from "./pulled-quotes.js";
import { type Context, NOBODY, type Resolved, type Voiced, again, nobody } from "./resolved.js";
import { readSource } from "./source-phrase.js";
import { withToldSources } from "./told-source.js";
import type { ArticlePeople } from "./entities-of.js";

/**
 * Finds the speaker of each attribution of a document: the name that people would write in a table.
 *
 * In order: who the topic knows by name; a name in the source, completed from the article ("Aliyev"
 * to "Ilham Aliyev"); a pronoun or a role, by who was named or spoke before; a body by its seat
 * ("Baku", "the Kremlin"); else the description as it stands ("senior officials"), anonymous where
 * the outlet protects a name. No gazetteer of people: names come from the article itself.
 *
 * @param items in any order; answers stand in the same
 */
export function resolveSpeakers(
  document: Document,
  items: readonly Voiced[],
  people: ArticlePeople,
): Speaker[] {
  const { names } = people;
  const context: Context = {
    document,
    names,
    sides: people.sides,
    people,
    spoken: [],
  };
  const anchor = (one: Voiced) => (one.source ?? one.cue ?? one.content).start;
  const order = items
    .map((_, index) => index)
    .sort((a, b) => anchor(items[a]!) - anchor(items[b]!) || a - b);
  const speakers: Resolved[] = items.map(() => ({
    speaker: NOBODY,
    entity: null,
    word: null,
    type: "person",
    gender: null,
  }));
  const later: number[] = [];
  for (const index of order) {
    const item = items[index]!;
    const resolved = resolveOne(context, item);
    if (resolved === "parent") {
      later.push(index);
      continue;
    }
    speakers[index] = resolved;
    if (resolved.speaker.name !== null && item.zone !== "headline")
      context.spoken.push({
        found: resolved,
        entity: resolved.entity,
        word: resolved.word,
        type: resolved.type,
        gender: resolved.gender,
        start: anchor(item),
        sentence: names.sentenceAt(anchor(item)),
      });
  }
  for (const index of later) {
    const { parent } = items[index]!;
    if (parent === null) continue;
    const holder = speakers[parent]!;
    speakers[index] = again(holder, "pronoun", 0.8);
  }
  pulledQuotes(document, items, speakers);
  return withToldSources(context, items, speakers).map(({ speaker }) => ({
    ...speaker,
    confidence: Math.round(speaker.confidence * 100) / 100,
  }));
}

function resolveOne(context: Context, item: Voiced): Resolved | "parent" {
  const { document, names } = context;
  if (item.author !== null) return byAuthor(context, item.author);
  if (item.source === null) return withoutSource(context, item);
  const { source } = item;
  const sentence = names.sentenceAt(source.start);
  const opening = document.sentences[sentence];
  const opens = opening !== undefined && source.start - opening.start <= 1;
  const heading = names.inTitleCase(source.start);
  const told = readSource(document.text, source, names, opens || heading);
  const phrase =
    told?.names.length === 0 && item.beside !== null
      ? (readSource(document.text, item.beside, names, heading) ?? told)
      : told;
  if (!phrase) return { ...nobody(), type: "group" };
  const place = { at: source.start, sentence };
  if (phrase.pronoun === "it" && isImpersonal(document, item.cue)) return toldByNobody();
  if (phrase.pronoun !== null) {
    const answer = pronoun(context, phrase, { ...place, content: item.content });
    if (answer !== null) return answer;
  }
  if (phrase.names.length > 0) return named(context, phrase);
  return described(context, phrase, item, place);
}
