import { z } from "zod";
import { readData } from "../../data.js";

const phrases = z.array(
  z.object({
    reason: z.string(),
    phrases: z.array(z.string()).default([]),
    openers: z.array(z.string()).default([]),
    words: z.array(z.string()).default([]),
    all: z.array(z.string()).default([]),
    any: z.array(z.string()).default([]),
  }),
);
const schema = z.record(z.string(), phrases);

/** The phrases that pages print around an article, ready to be looked up. */
export interface Phrases {
  readonly linkOpeners: ReadonlySet<string>;
  readonly linkLines: ReadonlySet<string>;
  readonly linkLineOpeners: readonly string[];
  readonly furnitureLines: ReadonlySet<string>;
  readonly furnitureOpeners: readonly string[];
  readonly listOpeners: ReadonlySet<string>;
  readonly commentOpeners: ReadonlySet<string>;
  readonly cookieAll: readonly string[];
  readonly cookieAny: readonly string[];
  readonly shareWords: ReadonlySet<string>;
  readonly bylineOpeners: readonly string[];
  readonly bylineHolders: readonly string[];
  readonly bylineRoles: ReadonlySet<string>;
  readonly cutOff: readonly string[];
  readonly captionCredits: readonly string[];
  readonly sentenceWords: ReadonlySet<string>;
}

let read: Phrases | undefined;

/** Reads `corpus/zones/phrases.yaml`, once. */
export function phrasesOfPages(): Phrases {
  if (read) return read;
  const data = schema.parse(readData("language/en/furniture.yaml"));
  const list = (name: string, key: "phrases" | "openers" | "words" | "all" | "any" = "phrases") =>
    (data[name] ?? []).flatMap((group) => group[key]);
  read = {
    linkOpeners: new Set(list("link-openers")),
    linkLines: new Set(list("link-lines")),
    linkLineOpeners: list("link-lines", "openers"),
    furnitureLines: new Set(list("furniture-lines").map(bare)),
    furnitureOpeners: list("furniture-openers"),
    listOpeners: new Set(list("list-openers").map(bare)),
    commentOpeners: new Set(list("comment-openers").map(bare)),
    cookieAll: list("cookie-words", "all"),
    cookieAny: list("cookie-words", "any"),
    shareWords: new Set(list("share-words", "words")),
    bylineOpeners: list("byline-openers"),
    bylineHolders: list("byline-holders"),
    bylineRoles: new Set(list("byline-roles")),
    cutOff: list("cut-off"),
    captionCredits: list("caption-credits"),
    sentenceWords: new Set(list("sentence-words", "words")),
  };
  return read;
}

/** Lower case, straight apostrophes, without the bullets, dashes and brackets before it. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^[^\p{L}\p{N}@#©]+/u, "");
}

/** Lower-case words alone, one space between them: what two ways to print a line share. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/gu, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
}
