import { mentionInTree, type EntityMention } from "../entities/index.js";
import type { Found } from "../find.js";

/**
 * Is a capitalised word no noun where it stands, by its tree, and so nobody's name? "Democratic" of "the Democratic
 * nominee" names no body, "American" of "the American people" no person, and "I'm" nobody.
 */
export function isNotANoun({ document, trees }: Found, mention: EntityMention): boolean {
  if (mention.type !== "name") return false;
  const head = mentionInTree(document, trees, mention);
  return head !== null && OTHERS.has(head.tree.partsOfSpeech[head.place]!);
}

/** Universal parts of speech that name nobody. */
const OTHERS: ReadonlySet<string> = new Set(["ADJ", "ADV", "AUX", "INTJ", "PRON", "VERB"]);
