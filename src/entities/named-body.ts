import type { Document } from "../document/document.js";
import type { ArticleNames, NamedEntity } from "./named-entity.js";
import { type Context, type Resolved, nobody } from "./resolved.js";
import type { Role } from "./roles.js";

/** How far back "the company" reaches to a body that nothing calls a company, in sentences. */
const REACH = 3;

/**
 * The body that "the company", "the bank" or "the group" means where nothing in the text calls a named
 * one so: the name that opens a sentence shortly before, if it is no person's and no place's ("Halden
 * Motors recalled 4,000 vans. The company said …").
 */
export function namedBodyBefore(
  { document, names }: Context,
  role: Role,
  place: { readonly at: number; readonly sentence: number },
): Resolved | null {
  for (let index = place.sentence - 1; index >= Math.max(0, place.sentence - REACH); index -= 1) {
    const name = openingName(document, index);
    if (name === null) continue;
    const known = mentionAt(names, name.start);
    if (known !== null && (known.type === "person" || known.type === "place")) continue;
    return {
      ...nobody(),
      word: role.word,
      type: "body",
      speaker: {
        name: known?.name ?? document.text.slice(name.start, name.end).replace(/\s+/gu, " "),
        kind: role.kind,
        side: null,
        anonymous: false,
        resolved: "role",
        confidence: 0.6,
      },
    };
  }
  return null;
}

/** The run of names that a sentence opens with, an article left out; null where it opens otherwise. */
function openingName({ sentences, tokens }: Document, index: number) {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  let first = sentence.firstToken;
  if (tokens[first]?.normal === "the") first += 1;
  let end = first;
  while (end < sentence.endToken && tokens[end]!.pos === "PROPN") end += 1;
  const after = tokens[end];
  if (end === first || after === undefined || /^['’]s?$/.test(after.text)) return null;
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

const mentionAt = ({ mentions }: ArticleNames, at: number): NamedEntity | null =>
  mentions.find(({ start, end }) => start <= at && at < end)?.entity ?? null;
