import { readData } from "../../data.js";
import type { Atom, Match } from "../../document/pattern/index.js";

interface Context {
  readonly negators: ReadonlySet<string>;
  readonly closers: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly reach: number;
}

let read: Context | null = null;

function context(): Context {
  if (read) return read;
  const raw = readData("language/en/context.yaml") as Record<
    "negators" | "closers" | "prefixes",
    string[]
  > & {
    reach: number;
  };
  read = {
    negators: new Set(raw.negators),
    closers: new Set(raw.closers),
    prefixes: new Set(raw.prefixes),
    reach: raw.reach,
  };
  return read;
}

/** The atoms of a match: first and last index. */
export interface AtomRange {
  readonly first: number;
  readonly last: number;
}

/** Finds the atoms of a match; `from` is an index at or before its first atom. */
export function atomsOfMatch(atoms: readonly Atom[], match: Match): AtomRange {
  let low = 0;
  let high = atoms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (atoms[middle]!.start < match.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last + 1 < atoms.length && atoms[last + 1]!.end <= match.end) last += 1;
  return { first: low, last };
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

/** "non-violent", "anti-racist": a prefix makes another word of it. */
export function hasPrefix(atoms: readonly Atom[], { first }: AtomRange): boolean {
  return atoms[first]!.joined && context().prefixes.has(atoms[first - 1]?.normal ?? "");
}

/** After "so-called": the writer steps back from the word. */
export function isSoCalled(atoms: readonly Atom[], { first }: AtomRange): boolean {
  let at = first - 1;
  if (atoms[at] && !atoms[at]!.word) at -= 1;
  return (
    atoms[at]?.normal === "so-called" ||
    (atoms[at]?.normal === "called" && atoms[at - 1]?.normal === "so")
  );
}
