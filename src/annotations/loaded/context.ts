import { firstAtOrAfter } from "../../document/index.js";
import { readData } from "../../data.js";
import type { Atom, Match } from "../../document/pattern/index.js";

interface Context {
  readonly negators: ReadonlySet<string>;
  readonly closers: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly reach: number;
  readonly denialClosers: ReadonlySet<string>;
  readonly denials: readonly { readonly words: readonly string[]; readonly reach: number }[];
}

let read: Context | null = null;

function context(): Context {
  if (read) return read;
  const raw = readData("language/en/context.yaml") as Record<
    "negators" | "closers" | "denialClosers" | "prefixes",
    string[]
  > & {
    reach: number;
    denials: { words: string[]; reach: number }[];
  };
  read = {
    negators: new Set(raw.negators),
    closers: new Set(raw.closers),
    prefixes: new Set(raw.prefixes),
    reach: raw.reach,
    denialClosers: new Set(raw.denialClosers),
    denials: raw.denials,
  };
  return read;
}

/** The atoms of a match: first and last index. */
export interface AtomRange {
  readonly first: number;
  readonly last: number;
}

/** Finds the atoms of a match; `from` is an index at or before its first atom. */
export function atomsOfMatch(
  atoms: readonly Atom[],
  match: Pick<Match, "start" | "end">,
): AtomRange {
  const first = firstAtOrAfter(atoms, match.start);
  let last = first;
  while (last + 1 < atoms.length && atoms[last + 1]!.end <= match.end) last += 1;
  return { first, last };
}

/** "not a massacre", "never a regime": a negator a few words before, in the same clause. */
export function isNegated(atoms: readonly Atom[], { first }: AtomRange): boolean {
  const { negators, closers, reach } = context();
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const { word, normal, sentence } = atoms[at]!;
    if (!word || sentence !== atoms[first]!.sentence || closers.has(normal)) return false;
    if (negators.has(normal)) return true;
  }
  return false;
}

/** How far the words of a denial may stand apart from one another. */
const APART = 3;

/**
 * Where a term's label is kept off somebody: "denied being an extremist", "anything but radical". The
 * words are the denier's, the label is not.
 *
 * @returns the index of the denial's first word; null where nothing denies it
 */
export function denialOf(atoms: readonly Atom[], { first }: AtomRange): number | null {
  const { denials, denialClosers } = context();
  const { sentence } = atoms[first]!;
  for (const { words, reach } of denials) {
    let at = first - 1;
    let left = reach;
    let found = words.length - 1;
    for (; at >= 0 && left >= 0 && atoms[at]!.sentence === sentence; at--) {
      const { word, lemma, normal, text } = atoms[at]!;
      if (lemma === words[found] || normal === words[found]) {
        if (found === 0) return at;
        found -= 1;
        left = APART;
        continue;
      }
      if (text === ";" || (found === words.length - 1 && denialClosers.has(normal))) break;
      if (word) left -= 1;
    }
  }
  return null;
}

/** "non-violent", "anti-racist": a prefix makes another word of it. */
export function hasPrefix(atoms: readonly Atom[], { first }: AtomRange): boolean {
  return atoms[first]!.joined && context().prefixes.has(atoms[first - 1]?.normal ?? "");
}

/** Is the first part of a run such a prefix: "ex-dictator", marked as one? */
export const opensWithPrefix = (atoms: readonly Atom[], { first, last }: AtomRange): boolean =>
  last > first && atoms[first + 1]!.joined && context().prefixes.has(atoms[first]!.normal);

/** After "so-called": the writer steps back from the word. */
export function isSoCalled(atoms: readonly Atom[], { first }: AtomRange): boolean {
  let at = first - 1;
  if (atoms[at] && !atoms[at]!.word) at -= 1;
  return (
    atoms[at]?.normal === "so-called" ||
    (atoms[at]?.normal === "called" && atoms[at - 1]?.normal === "so")
  );
}
