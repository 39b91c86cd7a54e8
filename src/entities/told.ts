import { wordList } from "../language/index.js";
import type { Document } from "../document/document.js";
import type { NameRun } from "./names.js";
import { placeOf } from "./places.js";
import { type Role, roleEndingAt, roleOf } from "./roles.js";
import { POSTMODIFIERS } from "./vocabulary.js";
import type { NameWord } from "./words.js";

const BEFORE_A_ROLE = wordList("grammar", "before-a-role");

/** Party and state or constituency after a name, as American papers set it: "(D-Ore.)", ", R-Wis.". */
const PARTY_TAG = /^\s?[(,]\s?(?:[DRI]|Lab|Con|SNP)(?:[-–][A-Z]|\))/u;

/** Who has one of these holds an office or runs for one: "the Clinton campaign", "Roe's presidency". */
const OF_POLITICIANS = wordList("names", "of-politicians");

/** What stands around a name: "nominee Donald Trump", "Jane Roe, 31, a Miami lawyer who …". */
export function said(
  document: Document,
  words: readonly NameWord[],
  lower: readonly string[],
  runs: readonly NameRun[],
  run: NameRun,
): { roles: Role[]; age: string | null } {
  const roles = [...run.roles];
  let age: string | null = null;
  if (run.type === "role") return { roles, age };
  const before = words[run.first - 1];
  const last = words[run.stop - 1]!;
  // "his senior adviser, Ann Roe, to the office": named after a comma, unless a list goes on.
  const named =
    before && /^,\s$/.test(before.gap) && /^,\s$/.test(last.gap) && goesOn(words[run.stop]);
  if (before && !before.possessive && (named || /^\s+$/.test(before.gap))) {
    const role = roleEndingAt(lower, run.first - 1);
    if (role?.role.type === "person") roles.push(role.role);
  }
  const tagged =
    run.type === "person" && PARTY_TAG.test(document.text.slice(last.end, last.end + 12));
  const campaigns = run.type !== "body" && OF_POLITICIANS.has(lower[run.stop] ?? "");
  const politician = roleOf("politician");
  if ((tagged || (campaigns && /^\s$/.test(last.gap))) && politician) roles.push(politician);
  let at = run.stop;
  if (!/^,\s/.test(last.gap) || last.possessive) return { roles, age };
  if (/^\d{1,3}$/.test(lower[at] ?? "")) {
    age = lower[at]!;
    if (!/^,\s/.test(words[at]!.gap)) return { roles, age };
    at++;
  }
  const determined = BEFORE_A_ROLE.has(lower[at] ?? "");
  for (let k = at; k < Math.min(at + 12, words.length); k++) {
    const role = roleEndingAt(lower, k, at);
    if (role && role.role.type !== "document" && (determined || role.first === at || k - at < 4))
      if (role.role.type === "person" && !role.role.plural)
        roles.push(ledBody(words, lower, runs, k, ofCompany(words, lower, k) ?? role.role));
    if ((POSTMODIFIERS.has(lower[k]!) && lower[k] !== "of") || /[,;.:()]/.test(words[k]!.gap))
      break;
    if (lower[k] === "of") break;
  }
  return { roles, age };
}

const goesOn = (word: NameWord | undefined): boolean =>
  word !== undefined && !word.capital && word.lower !== "and" && word.lower !== "or";

/** "director of the Institute for Fiscal Studies" has the kind of the institute. */
function ledBody(
  words: readonly NameWord[],
  lower: readonly string[],
  runs: readonly NameRun[],
  at: number,
  role: Role,
): Role {
  if (!role.leads) return role;
  const before = runs.find((one) => one.stop <= at && one.first > at - 6 && one.type === "body");
  for (let k = at + 1; k < Math.min(at + 10, words.length); k++) {
    if (/[,;.:()]/.test(words[k - 1]!.gap)) break;
    const body = runs.find((one) => one.first === k && one.type === "body");
    const kind = body?.roles.at(-1)?.kind ?? null;
    if (kind !== null) return { ...role, kind };
  }
  const kind = before?.roles.at(-1)?.kind ?? null;
  return kind === null ? role : { ...role, kind };
}

/** "president of the union", "the association's president" head no state. */
function ofCompany(words: readonly NameWord[], lower: readonly string[], at: number): Role | null {
  if (lower[at] !== "president" || lower[at + 1] !== "of") return null;
  const next = words[lower[at + 2] === "the" ? at + 3 : at + 2];
  const state = next !== undefined && placeOf(next.text) !== null;
  return state ? null : roleOf("director");
}
