import { healHyphens } from "./unwrap.js";

const SHORTEST = 45;
const LONGEST = 110;
/** Fewer joined lines than this say nothing about a width. */
const FEWEST = 6;
const LOOKED_AT = 20_000;
const PAGE_NUMBER = /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/iu;

/**
 * A text whose lines are broken at a fixed width, as mail, PDF and old exports break them, with the
 * lines of each paragraph joined, or null where lines are not broken so. Page numbers that stand alone
 * and form feeds, which cut paragraphs, are left out.
 */
export function unwrapped(text: string): string | null {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replaceAll("\f", "").trim());
  if (!isWrapped(lines)) return null;
  const hyphenated = new Set(
    [...text.toLowerCase().matchAll(/\p{L}+-\p{L}+/gu)].map((match) => match[0]),
  );
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(healHyphens(open, "drop", hyphenated));
    open = [];
  };
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  lines.forEach((line, index) => {
    const alone = (lines[index - 1] ?? "") === "" && (lines[index + 1] ?? "") === "";
    if (alone && PAGE_NUMBER.test(line)) return;
    if (line === "") {
      close();
      return;
    }
    open.push(line);
    // Without a blank line between them, a short last line ends its paragraph.
    if (line.length < width * 0.6 && /[.!?]["'”’)]?$/u.test(line)) close();
  });
  close();
  return paragraphs.join("\n\n");
}

/** Most lines with another right below stop in mid-sentence, at like lengths. */
function isWrapped(all: readonly string[]): boolean {
  let length = 0;
  const lines = all.filter((line) => (length += line.length) <= LOOKED_AT);
  const joined = lines.filter((line, index) => line !== "" && (lines[index + 1] ?? "") !== "");
  if (joined.length < FEWEST) return false;
  const broken = joined.filter(
    (line) => line.length >= SHORTEST && line.length <= LONGEST && !/[.!?:;"'”’)]$/u.test(line),
  );
  return broken.length >= joined.length * 0.7;
}
