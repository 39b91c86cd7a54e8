import type { Atom } from "../../document/pattern/index.js";
import type { AtomRange } from "./context.js";

/**
 * Whether a match is (part of) a proper name: all its longer words are capitalised in a line that
 * does not capitalise its words throughout, and it either stands inside the sentence or runs on into
 * another capitalised word. "Liberation Army", "Radical Party", "Great Recession" are names;
 * "Terrorists attacked", "RADICAL PLAN UNVEILED" are not.
 */
export function isProperName(atoms: readonly Atom[], { first, last }: AtomRange): boolean {
  const opening = atoms[first]!;
  if (opening.titled) return false;
  for (let at = first; at <= last; at++) if (!capitalised(atoms[at]!, at === first)) return false;
  if (opening.text.length > 1 && opening.text === opening.text.toUpperCase()) return false;
  if (nameWord(atoms[last + 1], opening)) return true;
  return !opensSentence(atoms, first);
}

/**
 * Whether a match with capitals is but a part of a longer name: "the Land Grab Inquiry", but not "a Land
 * Grab", nor "the Harbour land grab".
 */
export function isWithinName(atoms: readonly Atom[], { first, last }: AtomRange): boolean {
  const opening = atoms[first]!;
  if (opening.titled) return false;
  for (let at = first; at <= last; at++) if (!capitalised(atoms[at]!, true)) return false;
  if (opening.text.length > 1 && opening.text === opening.text.toUpperCase()) return false;
  const joins = (at: number) => {
    const atom = atoms[at];
    return atom?.sentence === opening.sentence && atom.word && /^\p{Lu}\p{L}/u.test(atom.text);
  };
  return joins(last + 1) || (joins(first - 1) && !opensSentence(atoms, first - 1));
}

const capitalised = (atom: Atom, required: boolean) =>
  !atom.word || /^\p{Lu}/u.test(atom.text) || (!required && atom.text.length < 4);

const nameWord = (atom: Atom | undefined, opening: Atom) =>
  atom !== undefined &&
  atom.word &&
  atom.sentence === opening.sentence &&
  /^\p{Lu}\p{Ll}/u.test(atom.text) &&
  atom.pos === "PROPN" &&
  opening.pos === "PROPN";

/** First word of its sentence, or of what a quotation mark or colon opens. */
function opensSentence(atoms: readonly Atom[], first: number): boolean {
  const before = atoms[first - 1];
  return (
    before === undefined ||
    before.sentence !== atoms[first]!.sentence ||
    /^["'“”‘’:—–([]/.test(before.text)
  );
}
