import { wordList } from "../../language/index.js";
import type { Line } from "../lines.js";
import { isAgencyCredit } from "../agency.js";
import { phrasesOfPages, plain } from "./phrases.js";
import { endsSentence, isNameShaped, LONGEST_LABEL } from "./shape.js";

const WRITERS_NOTE = /follow \S+ on|reach (?:him|her|them) at|^.{0,200}contributed/u;
const CONNECTING = wordList("credits", "joining-names");

/**
 * Lines that say who wrote, edited or delivered the text. `edge` is true before the first and
 * after the last paragraph of prose: only there do a bare name, role or agency count.
 */
export function isByline(line: Line, edge: boolean): boolean {
  if (line.text.length > LONGEST_LABEL || line.words > 60) return false;
  const phrases = phrasesOfPages();
  const text = plain(line.text);
  if (edge && phrases.bylineHolders.some((holder) => text.includes(holder))) {
    return line.words <= 18 || WRITERS_NOTE.test(text);
  }
  if (text.startsWith("by ")) return isByName(line, edge);
  if (!edge) return line.words <= 12 && isNamedRole(text);
  const bracketed = /^\W*\(.*\)\W*$/u.test(line.text);
  if (
    (line.words <= 18 || bracketed) &&
    phrases.bylineOpeners.some((opener) => opensCredit(text, opener))
  ) {
    return true;
  }
  if (line.words > 20) return false;
  return isNamedRole(text) || isAgencyCredit(line.text);
}

function opensCredit(text: string, opener: string): boolean {
  return opener !== "by" && text.startsWith(opener.endsWith(":") ? opener : `${opener} `);
}

/** `By Jane Doe and John Roe in Baku`: capitalised words and connecting words, no sentence. */
function isByName(line: Line, edge: boolean): boolean {
  if (line.words > (edge ? 14 : 6)) return false;
  const after = line.text.replace(/^[^\p{L}]*by:?\s+/iu, "");
  if (endsSentence(line.text) && !/\b\p{Lu}[\p{L}]*\.$/u.test(line.text)) return false;
  const words = after.split(/[\s,|/]+/u).filter((word) => /\p{L}/u.test(word));
  const first = words[0];
  if (first === undefined || CONNECTING.has(first.toLowerCase())) return false;
  return words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || CONNECTING.has(word));
}

/** `Staff writer`, `Jane Doe, Senior Correspondent`, `Web Desk`. */
function isNamedRole(text: string): boolean {
  const { bylineRoles } = phrasesOfPages();
  if (text.length > 120) return false;
  const core = text.replace(/[^\p{L}\p{N}]+$/u, "");
  if (bylineRoles.has(core)) return true;
  const cut = core.search(/[,|–—]/u);
  if (cut < 0) return false;
  return bylineRoles.has(core.slice(cut + 1).trim()) || bylineRoles.has(core.slice(0, cut).trim());
}

/** A bare name counts as a byline only beside another line of the page's head. */
export function isBareName(line: Line): boolean {
  return line.words >= 2 && line.words <= 4 && isNameShaped(line.text);
}
