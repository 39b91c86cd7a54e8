import { readData } from "../data.js";
import type { ActorKind } from "../topic/topic.js";

export type Gender = "male" | "female";

/** What a noun says about the speaker that it names. */
export interface Role {
  /** The noun, singular, as the data writes it. */
  readonly word: string;
  readonly kind: ActorKind;
  readonly type: "person" | "body" | "collective" | "document";
  readonly gender: Gender | null;
  /** As often a family name. */
  readonly surname: boolean;
  /** Without a name it is somebody whom the outlet protects. */
  readonly insider: boolean;
  /** Leads a body, and has its kind where the text names it. */
  readonly leads: boolean;
  readonly plural: boolean;
}

interface Group {
  readonly kind: ActorKind;
  readonly words: readonly string[];
  readonly gender?: Gender;
  readonly surname?: boolean;
  readonly insider?: boolean;
  readonly leads?: boolean;
}

interface RolesFile {
  readonly persons: readonly Group[];
  readonly bodies: readonly Group[];
  readonly collectives: readonly Group[];
  readonly documents: readonly Group[];
  readonly utterances: readonly string[];
  readonly former: {
    readonly words: readonly string[];
    readonly kinds: Readonly<Partial<Record<ActorKind, ActorKind>>>;
  };
  readonly same: readonly (readonly string[])[];
}

const TYPES = [
  ["persons", "person"],
  ["bodies", "body"],
  ["collectives", "collective"],
  ["documents", "document"],
] as const;

let table: ReadonlyMap<string, Role> | null = null;
/** For each last word of a role, how many words its roles have, the longest first. */
let lengths: ReadonlyMap<string, readonly number[]> = new Map();
let same: ReadonlyMap<string, ReadonlySet<string>> | null = null;
let utterances: ReadonlySet<string> | null = null;

function roles(): ReadonlyMap<string, Role> {
  if (table) return table;
  const file = readData("language/en/roles.yaml") as RolesFile;
  const map = new Map<string, Role>();
  for (const [section, type] of TYPES)
    for (const group of file[section])
      for (const word of group.words) {
        const role: Role = {
          word,
          kind: group.kind,
          type,
          gender: group.gender ?? null,
          surname: group.surname ?? false,
          insider: group.insider ?? false,
          leads: group.leads ?? false,
          plural: false,
        };
        if (!map.has(word)) map.set(word, role);
        const many = pluralOf(word);
        if (!map.has(many)) map.set(many, { ...role, plural: true });
      }
  const byLast = new Map<string, number[]>();
  for (const phrase of map.keys()) {
    const words = phrase.split(" ");
    const known = byLast.get(words.at(-1)!) ?? [];
    if (!known.includes(words.length)) known.push(words.length);
    byLast.set(
      words.at(-1)!,
      known.sort((a, b) => b - a),
    );
  }
  lengths = byLast;
  return (table = map);
}

/** Plural of a noun by the rules of spelling; "man" and "woman" as in every compound of them. */
export function pluralOf(word: string): string {
  if (/(?:^|wo)man$|[a-z]man$/.test(word) && !/(?:hu|ger|ro)man$/.test(word))
    return `${word.slice(0, -2)}en`;
  if (/(?:spokes|chair|^)person$/.test(word)) return word.replace(/person$/, "people");
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

/**
 * The longest role that ends at a word, with the index of its first word: in "Iranian foreign
 * minister", at the third word, `foreign minister` from the second.
 *
 * @param words lower case
 */
export function roleEndingAt(
  words: readonly string[],
  end: number,
  from = 0,
): { readonly role: Role; readonly first: number } | null {
  const all = roles();
  const word = words[end]!;
  for (const length of lengths.get(word) ?? []) {
    const first = end - length + 1;
    if (first < from) continue;
    const role = all.get(length === 1 ? word : words.slice(first, end + 1).join(" "));
    if (role) return { role: former(role, words[first - 1] ?? ""), first };
  }
  if (!/^(?:ex|vice|co)-/.test(word) && !word.endsWith(".")) return null;
  const role = all.get(word.replace(/^(?:ex|vice|co)-|\.$/g, ""));
  return role ? { role: word.startsWith("ex-") ? former(role, "ex") : role, first: end } : null;
}

/** "a former minister" holds no ministry: what is over gives no office. */
function former(role: Role, before: string): Role {
  const { words, kinds } = (readData("language/en/roles.yaml") as RolesFile).former;
  if (!words.includes(before)) return role;
  const kind = kinds[role.kind];
  return kind === undefined ? role : { ...role, kind };
}

/** The role of a noun or noun phrase as it stands in the data; null for none. */
export const roleOf = (phrase: string): Role | null => roles().get(phrase) ?? null;

/** Is it a word for something said or sent, whose issuer is the speaker ("statement", "tweet")? */
export function isUtterance(word: string): boolean {
  utterances ??= new Set(
    (readData("language/en/roles.yaml") as RolesFile).utterances.flatMap((one) => [
      one,
      pluralOf(one),
    ]),
  );
  return utterances.has(word);
}

/** Can an article come back to a bearer of the one role by the other ("Sen. Roe ... the lawmaker")? */
export function sameRole(a: string, b: string): boolean {
  if (a === b) return true;
  if (!same) {
    const map = new Map<string, Set<string>>();
    for (const list of (readData("language/en/roles.yaml") as RolesFile).same)
      for (const word of list) {
        const others = map.get(word) ?? new Set<string>();
        for (const other of list) others.add(other);
        map.set(word, others);
      }
    same = map;
  }
  return same.get(a)?.has(b) ?? false;
}
