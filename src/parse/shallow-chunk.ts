import type { Token } from "../document/document.js";
import type { NounChunk } from "./noun-chunks.js";

const RELATION_OF: Readonly<Record<string, string>> = {
  DET: "det",
  ADJ: "amod",
  NUM: "nummod",
  VERB: "amod",
  NOUN: "compound",
  PROPN: "compound",
  ADV: "advmod",
  PUNCT: "punct",
};

/** Hangs the words of a base noun phrase on its head; an owner's words hang on the owner. */
export function attachChunk(
  words: readonly Token[],
  { first, head }: NounChunk,
  heads: (number | null)[],
  relations: string[],
): void {
  let above = head;
  for (let at = head - 1; at >= first; at -= 1) {
    const { pos, normal } = words[at]!;
    if (/^'s?$/.test(normal) && at > first) {
      const owner = at - 1;
      heads[at] = owner;
      relations[at] = "case";
      heads[owner] = above;
      relations[owner] = "nmod:poss";
      above = owner;
      at = owner;
      continue;
    }
    heads[at] = above;
    relations[at] = pos === "PRON" ? "nmod:poss" : (RELATION_OF[pos] ?? "dep");
  }
}
