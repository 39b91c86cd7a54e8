import { anyOf, wordList } from "../language/index.js";
import { DIGIT, LETTER, SPACE, classAt, isCapital } from "./characters.js";

/** How a mark may be read where it stands. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Marks pair within a family: double, single, guillemets. */
  readonly family: "double" | "single" | "guillemet";
  readonly shape: "straight" | "opening" | "closing" | "low";
  /** Space or an opening mark before, text after. */
  readonly leads: boolean;
  /** Text before; space, a mark or nothing after. */
  readonly trails: boolean;
  /** A letter before and after, or a plural's or a decade's apostrophe. */
  readonly apostrophe: boolean;
}

type Kind = Pick<Mark, "family" | "shape">;
const KINDS: Readonly<Record<string, Kind>> = {
  '"': { family: "double", shape: "straight" },
  "＂": { family: "double", shape: "straight" },
  "“": { family: "double", shape: "opening" },
  "‟": { family: "double", shape: "opening" },
  "”": { family: "double", shape: "closing" },
  "„": { family: "double", shape: "low" },
  "«": { family: "guillemet", shape: "opening" },
  "»": { family: "guillemet", shape: "closing" },
  "‘": { family: "single", shape: "opening" },
  "‛": { family: "single", shape: "opening" },
  "’": { family: "single", shape: "closing" },
  "‚": { family: "single", shape: "low" },
  "'": { family: "single", shape: "straight" },
  "‹": { family: "guillemet", shape: "opening" },
  "›": { family: "guillemet", shape: "closing" },
};
const MARKS = /``|''|["＂“”„‟«»‘’‚‛'‹›]/g;
const ELISIONS = new RegExp(
  `^(?:\\d0s|${anyOf(wordList("quotation", "elisions"))})(?![\\p{L}\\p{N}])`,
  "iu",
);

const YEAR = /^\d\d(?![\d\p{L}])/u;
const BEFORE_YEAR = new RegExp(`(?<!\\p{L})${anyOf(wordList("grammar", "before-a-year"))} $`, "iu");

/** All marks of a line that could quote, in order, each with what its neighbours allow. */
export function marksOf(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  MARKS.lastIndex = start;
  for (let found = MARKS.exec(text); found; found = MARKS.exec(text)) {
    if (found.index >= end) break;
    const mark = markAt(text, found[0], found.index, start, end);
    if (mark !== undefined) marks.push(mark);
  }
  return marks;
}

function markAt(text: string, found: string, at: number, start: number, end: number) {
  const doubled = found.length === 2;
  const kind: Kind | undefined = doubled
    ? { family: "double", shape: found === "``" ? "opening" : "closing" }
    : KINDS[found];
  if (kind === undefined) return undefined;
  const to = at + found.length;
  const before = at === start ? SPACE : classAt(text, at - 1);
  const after = to >= end ? SPACE : classAt(text, to);
  const opener = at === start || before === SPACE || /[([{—–\-/“‘"'«„…:]/.test(text[at - 1] ?? "");
  return {
    start: at,
    end: to,
    ...kind,
    leads: opener && after !== SPACE && !/[,;:!?)\]}]/.test(text[to] ?? ""),
    trails: before !== SPACE && after !== LETTER && after !== DIGIT,
    apostrophe: isApostropheAt(text, at, to, before, after, kind),
  };
}

function isApostropheAt(
  text: string,
  at: number,
  to: number,
  before: number,
  after: number,
  kind: Kind,
): boolean {
  if (kind.family !== "single")
    return (
      kind.shape === "straight" &&
      before === DIGIT &&
      after !== DIGIT &&
      /^["＂]\s?\p{Ll}/u.test(text.slice(at, at + 3))
    );
  if ((before === LETTER || before === DIGIT) && (after === LETTER || after === DIGIT)) return true;
  if (ELISIONS.test(text.slice(to, to + 7)) && before !== LETTER) return true;
  // "the class of '74"
  if (YEAR.test(text.slice(to, to + 3)) && BEFORE_YEAR.test(text.slice(Math.max(0, at - 7), at)))
    return true;
  // A plural's possessive: "the dogs' dinner". A quotation that ends so would be followed by a
  // mark, a capital or a verb of saying; `readQuotations` decides where another mark could close.
  return (
    /[sSxz]/.test(text[at - 1] ?? "") &&
    text[to] === " " &&
    !isCapital(text, to + 1) &&
    classAt(text, to + 1) === LETTER &&
    kind.shape !== "opening"
  );
}

/**
 * A text in which the straight marks that stand for letters left out ("the '90s", "get 'em") are curly
 * apostrophes, so that nobody takes them for the beginning of a quotation. Offsets stay.
 *
 * @example
 * withCurlyElisions("In the '90s", [{ start: 0, end: 11 }]); // "In the ’90s"
 */
export function withCurlyElisions(
  text: string,
  lines: readonly { readonly start: number; readonly end: number }[],
): string {
  let result = "";
  let from = 0;
  for (const { start, end } of lines)
    for (const mark of marksOf(text, start, end)) {
      const elides = mark.apostrophe && mark.leads && mark.family === "single";
      if (!elides || mark.shape !== "straight") continue;
      result += `${text.slice(from, mark.start)}’`;
      from = mark.end;
    }
  return result + text.slice(from);
}
