import { anyOf, wordList } from "../../language/index.js";
import { agenciesIn, isAgencyCredit } from "../agency.js";
import type { ZoneName } from "../article.js";
import type { Line } from "../lines.js";
import { bare, phrasesOfPages, plain } from "./phrases.js";
import { endsInEllipsis, endsSentence, isDateLine, isProse, LONGEST_LABEL } from "./shape.js";

/** Words of the longest phrase that is a whole line of furniture. */
const LONGEST_PHRASE = 20;
const SEPARATOR = /^\s*(?::|\||–|—|»|>|\s-\s)/u;

/** A line's zone if its own words say that it is a link or furniture, whatever stands around it. */
export function zoneByWords(line: Line): Extract<ZoneName, "link" | "furniture"> | null {
  if (line.text.length > LONGEST_LABEL) return null;
  if (isFurnitureByWords(line)) return "furniture";
  return isLink(line) ? "link" : null;
}

/** An invitation to another article: `Read more: …`, `WATCH: …`, `Read the rest here.` */
export function isLink(line: Line): boolean {
  if (line.words > 40) return false;
  const phrases = phrasesOfPages();
  const text = plain(line.text);
  if (phrases.linkLines.has(bare(text))) return true;
  if (line.words <= 20 && phrases.linkLineOpeners.some((opener) => text.startsWith(opener))) {
    return true;
  }
  const colon = text.slice(0, 40).search(/[:|–—»>]|\s-\s/u);
  if (colon < 3) return false;
  const rest = text.slice(colon);
  if (!phrases.linkOpeners.has(text.slice(0, colon).trim()) || !SEPARATOR.test(rest)) return false;
  return !/[.!?]["'”’]?\s+\p{L}/u.test(rest);
}

function isFurnitureByWords(line: Line): boolean {
  const phrases = phrasesOfPages();
  if (line.words > 60) return false;
  const text = plain(line.text);
  if (line.words <= LONGEST_PHRASE) {
    const words = bare(line.text);
    if (words === "") return isRule(line.text);
    if (phrases.furnitureLines.has(words) || isDateLine(line.text) || isShareBar(words))
      return true;
  }
  if (line.words <= 40 && phrases.furnitureOpeners.some((opener) => startsWith(text, opener))) {
    return true;
  }
  return isCaption(line) || isDeskMark(line.text) || isCookieNotice(text);
}

const BRACKETED_END = /\(([^()]{3,70})\)[\s."”]*$/u;
const CREDIT_BEHIND = /(?:^|[.!?"”’)\s])(\p{L}[\p{L} ]{2,24}):\s*([^.!?:]{2,70})\.?$/u;
const PICTURE_AGENCY = new RegExp(`\\b${anyOf(wordList("credits", "picture-agencies"))}\\b`, "iu");
const LONGEST_CAPTION = 60;

/**
 * A picture's caption by the credit at its end: `(Image: Getty)`, `Photograph: Jane Doe/Getty Images`, a
 * name and an agency in brackets with a stroke between. An agency alone in brackets credits the text.
 */
function isCaption(line: Line): boolean {
  if (line.words > LONGEST_CAPTION) return false;
  const isWord = (text: string) =>
    phrasesOfPages().captionCredits.includes(text.trim().toLowerCase());
  const inside = BRACKETED_END.exec(line.text)?.[1];
  if (inside !== undefined) {
    const colon = inside.indexOf(":");
    if (colon > 0 && isWord(inside.slice(0, colon))) return true;
    if (inside.includes("/") && agenciesIn(inside).length > 0 && !isAgencyCredit(inside))
      return true;
    if (PICTURE_AGENCY.test(inside)) return true;
  }
  const behind = CREDIT_BEHIND.exec(line.text);
  return behind !== null && isWord(behind[1]!) && /^\p{Lu}/u.test(behind[2]!);
}

/** `dk-ar/rjm/jhb`: initials of a news agency's editors, alone in a line. */
function isDeskMark(text: string): boolean {
  return /^\p{Ll}{2,4}(?:[-/]\p{Ll}{2,4}){1,6}$/u.test(text);
}

/** A line of signs alone (`* * *`, `———`): drawn, not told. */
function isRule(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function startsWith(text: string, opener: string): boolean {
  if (!text.startsWith(opener)) return false;
  const next = text.charAt(opener.length);
  return !/\p{L}$/u.test(opener) || !/\p{L}/u.test(next);
}

function isCookieNotice(text: string): boolean {
  const phrases = phrasesOfPages();
  return (
    phrases.cookieAll.every((word) => text.includes(word)) &&
    phrases.cookieAny.some((word) => text.includes(word))
  );
}

/** Two or more words, all of them of a share bar or numbers, two of them more than fillers. */
function isShareBar(words: string): boolean {
  const { shareWords } = phrasesOfPages();
  const all = words.split(" ");
  if (all.length < 2 || all.length > 20) return false;
  const known = all.filter((word) => shareWords.has(word));
  const counts = all.filter((word) => /^\d+k?$/u.test(word));
  return known.length + counts.length === all.length && known.some((word) => word.length > 3);
}

/**
 * Lines below an article's end: a box that lists other articles, and the readers' comments. A list
 * runs on while its lines look like headlines or teasers, or stand further in than the article's
 * own paragraphs; the first whole sentence at the article's indent ends it. Comments run to the
 * end of the text, and count only where at least three paragraphs of prose stand above.
 */
export function findTail(lines: readonly Line[]): number[] {
  const phrases = phrasesOfPages();
  const tail: number[] = [];
  let prose = 0;
  let indent = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const words = line.words <= 6 && line.text.length <= 100 ? bare(line.text) : "";
    const counted = words.replace(/^\d+ /u, "");
    if (prose >= 3 && phrases.commentOpeners.has(counted)) {
      for (let rest = index; rest < lines.length; rest += 1) tail.push(rest);
      return tail;
    }
    if (prose >= 2 && phrases.listOpeners.has(words)) {
      tail.push(index);
      while (index + 1 < lines.length && isListed(lines[index + 1]!, indent)) {
        index += 1;
        tail.push(index);
      }
      continue;
    }
    if (isProse(line)) {
      prose += 1;
      indent = Math.max(indent, line.indent);
    }
  }
  return [...tail, ...doubledLines(lines, new Set(tail))];
}

function isListed(line: Line, articleIndent: number): boolean {
  return line.indent > articleIndent || !isProse(line) || endsInEllipsis(line.text);
}

/** The same heading twice in a row below the middle: a picture's title and its link. */
function doubledLines(lines: readonly Line[], tail: ReadonlySet<number>): number[] {
  const doubled: number[] = [];
  for (let index = Math.ceil(lines.length / 2); index + 1 < lines.length; index += 1) {
    const line = lines[index]!;
    if (tail.has(index) || line.words < 2 || endsSentence(line.text)) continue;
    if (line.text === lines[index + 1]!.text) doubled.push(index, index + 1);
  }
  return doubled;
}
