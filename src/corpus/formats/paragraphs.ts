import { healHyphens } from "../unwrap.js";

/** Longest line that was broken to a width: those of archives and mail have 65 to 100 letters. */
const WIDEST = 110;

/**
 * Lines as paragraphs. Where lines are broken to a width, those between two blank lines are one
 * paragraph; else each line is.
 *
 * @param lines lines of an export, blank ones kept as ""
 */
export function paragraphsOf(lines: readonly string[]): string[] {
  const filled = lines.map((line) => line.trim());
  if (!isBroken(filled)) return filled.filter((line) => line !== "");
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(healHyphens(open, "keep"));
    open = [];
  };
  for (const line of filled) {
    if (line === "") close();
    else open.push(line);
  }
  close();
  return paragraphs;
}

/** True where no line is longer than such lines are, and most that have one below stop unfinished. */
function isBroken(lines: readonly string[]): boolean {
  if (lines.some((line) => line.length > WIDEST)) return false;
  const joined = lines.filter((line, index) => line !== "" && (lines[index + 1] ?? "") !== "");
  if (joined.length === 0) return false;
  const unfinished = joined.filter((line) => line.length >= 40 && !/[.!?:"”’)]$/u.test(line));
  return unfinished.length * 2 >= joined.length;
}
