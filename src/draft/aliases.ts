import { isPlaceName, isAcronym, isBare, isName } from "./corpus-names.js";

/** How often each name is written in the corpus, and for whom: key by key. */
export type NameUses = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is known of whose name it is. */
export interface Naming {
  readonly isPlace: boolean;
  readonly isPerson: boolean;
  readonly uses: NameUses;
  /** Words that the corpus also writes in small letters. */
  readonly small: ReadonlySet<string>;
}

/** Share of a name's uses from which on it is one's own: "Trump" is the candidate's, though his family bears it too. */
const OWN = 0.6;

/**
 * Other ways in which the articles write a name, the commonest first: forms that share a word with it, or that are its
 * initials, and that are mostly written for this one. A form that holds the name or a shorter form adds nothing to
 * find: "Rival Rosa Lind".
 *
 * @param key the name by which the drafts know it
 * @param names forms and how often each is written for it
 */
export function aliasesOf(
  key: string,
  names: ReadonlyMap<string, number>,
  { isPlace, isPerson, uses, small }: Naming,
): string[] {
  const ordered = [...names]
    .filter(([name]) => name !== key && isName(name) && isBare(name))
    .filter(([name]) => key.includes(" and ") || !name.includes(" and "))
    .filter((one) =>
      isPlace ? isPlaceName(one[0], key, small) : isFormOf(one, key, { isPerson, small }),
    )
    .filter(([name]) => isPlace || isOwn(name, key, uses))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
  const known = [key, ...ordered];
  return ordered.filter((name) => !known.some((other) => other !== name && holds(name, other)));
}

/** Is a form written mostly for this one? */
export function isOwn(name: string, key: string, uses: NameUses): boolean {
  const all = [...(uses.get(name) ?? [])];
  const own = all.find(([whose]) => whose === key)?.[1] ?? 0;
  return own >= OWN * all.reduce((sum, [, count]) => sum + count, 0);
}

/** Uses from which on a given name alone is a form of a name: below, it may be anybody's. */
const LEAST_GIVEN = 3;

/** A title alone ("Interior Secretary") or another's name is no form of a name; a part of it is, or its initials. */
function isFormOf(
  [name, count]: readonly [string, number],
  key: string,
  { isPerson, small }: Pick<Naming, "isPerson" | "small">,
): boolean {
  const words = key.split(" ");
  const parts = name.split(" ");
  if (/['’]s /u.test(name)) return false;
  if (parts.length > 1)
    return (
      parts.every((word) => words.includes(word)) || (isPerson && words.at(-1) === parts.at(-1))
    );
  if (isAcronym(name) && isInitials(name, words)) return true;
  // "General" of General Motors, "District" of a district judge: words that are no names.
  if (small.has(name.toLowerCase())) return isPerson && name === words.at(-1);
  return isPerson && name === words.at(-1)
    ? true
    : name === words[0] && (!isPerson || count >= LEAST_GIVEN);
}

/** Letters that begin the words of a name, in their order; small words may be left out. */
function isInitials(letters: string, words: readonly string[]): boolean {
  const first = words.map((word) => word[0]!.toUpperCase());
  let at = 0;
  for (const letter of first) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

const holds = (name: string, other: string) => ` ${name} `.includes(` ${other} `);
