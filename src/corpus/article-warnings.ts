import { OUTLET_ZONES, type Warning, type Zone } from "./article.js";
import { countWords, linesOf } from "./lines.js";
import { phrasesOfPages, plain } from "./zones/phrases.js";
import { endsInEllipsis, endsSentence } from "./zones/shape.js";

/** Below this many words of the outlet's own text no figure can be trusted. */
const FEWEST_WORDS = 50;
/** A last line below this many words is more likely a stray label than half a sentence. */
const FEWEST_UNFINISHED = 14;

/**
 * Warnings that the text itself gives: `empty-article`, `not-an-article` (too few words that are
 * the outlet's own), `cut-off` (the last paragraph breaks off, or invites to read the rest
 * elsewhere), `wrapped-lines` (lines broken at a fixed width) and `agency-credit` (an agency was found that the manifest does not name).
 */
export function articleWarnings(
  text: string,
  zones: readonly Zone[],
  file: string | null,
  agency: string | null,
): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: string, message: string, line?: number) =>
    warnings.push({
      code,
      message,
      ...(file === null ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    });
  const own = zones.filter(({ zone }) => OUTLET_ZONES.has(zone));
  const words = own.reduce((sum, { start, end }) => sum + wordsUpTo(text, start, end), 0);
  if (own.length === 0) {
    warn("not-an-article", "holds no line of an article, only page furniture: check the file");
  } else if (words < FEWEST_WORDS) {
    warn(
      "short-article",
      `holds only ${words === 1 ? "1 word" : `${String(words)} words`} of the outlet's own text: its figures will say little`,
    );
  }
  if (isWrapped(text)) {
    warn(
      "wrapped-lines",
      "its lines are broken at a fixed width, so that sentences are cut: join the lines of each paragraph and read it again",
    );
  }
  const cut = findCutOff(text, zones);
  if (cut) warn("cut-off", cut.message, lineNumber(text, cut.at));
  if (agency !== null) {
    warn(
      "agency-credit",
      `credits ${agency}: kept as the article's agency; set "agency" in corpus.yaml to change it`,
    );
  }
  return warnings;
}

/** Most lines are of like length and stop in mid-sentence, with the next one right below. */
function isWrapped(text: string): boolean {
  const lines = linesOf(text.slice(0, 20_000));
  const joined = lines.filter((_, index) => lines[index + 1]?.blankAbove === false);
  if (joined.length < 8) return false;
  const cut = joined.filter(
    (line) =>
      line.text.length >= 45 && line.text.length <= 110 && !/[.!?:;"'”’)]$/u.test(line.text),
  );
  return cut.length >= joined.length * 0.7;
}

function wordsUpTo(text: string, start: number, end: number): number {
  return countWords(text.slice(start, Math.min(end, start + 2_000)));
}

function findCutOff(text: string, zones: readonly Zone[]): { message: string; at: number } | null {
  const body = zones.filter(({ zone }) => zone === "body");
  const last = body.at(-1);
  if (!last) return null;
  const advice = "fetch the whole article, or read its figures as those of a part";
  const end = text.slice(Math.max(last.start, last.end - 400), last.end);
  if (endsInEllipsis(end))
    return { message: `breaks off with an ellipsis: ${advice}`, at: last.start };
  const after = zones.filter(
    ({ start, zone }) => start >= last.start && (zone === "link" || zone === "body"),
  );
  for (const { start, end: stop } of after) {
    if (stop - start > 400) continue;
    const line = plain(text.slice(start, stop));
    const phrase = phrasesOfPages().cutOff.find(
      (known) => line.startsWith(known) || line.endsWith(known),
    );
    if (phrase !== undefined)
      return { message: `sends the reader elsewhere ("${phrase}"): ${advice}`, at: start };
  }
  const unfinished =
    body.length > 1 &&
    countWords(end) >= FEWEST_UNFINISHED &&
    !endsSentence(end) &&
    !/[:;]$/u.test(end);
  if (unfinished) return { message: `ends in the middle of a sentence: ${advice}`, at: last.start };
  return null;
}

function lineNumber(text: string, offset: number): number {
  return linesOf(text).find(({ end }) => end >= offset)?.number ?? 1;
}
