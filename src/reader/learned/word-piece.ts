/**
 * WordPiece, as the uncased BERT tokenizer does it, with the exact place of every piece.
 *
 * The reference tokenizer normalises the text first and then has to find its way back. Here each
 * normalised character remembers the UTF-16 units it came from, so offsets need no search.
 */

/** A stretch of text in word pieces. Arrays of pieces and arrays of units run side by side. */
export interface Pieces {
  /** Row of the vocabulary for each piece. */
  readonly ids: readonly number[];
  /** Start and end of each piece, UTF-16 units of the whole text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** For each piece the number of its unit: a run of letters and digits, or one punctuation mark. */
  readonly unit: readonly number[];
  readonly unitStarts: readonly number[];
  readonly unitEnds: readonly number[];
}

/** Turns text into word pieces. */
export interface WordPiece {
  readonly vocabularySize: number;
  readonly encode: (text: string, start?: number, end?: number) => Pieces;
}

/** Longer runs of letters become one unknown piece, as in the reference. */
const LONGEST_WORD = 100;
/** Words seen before need no second search; the map is emptied when it has grown this large. */
const CACHE_SIZE = 50_000;

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u;
const MARK = /\p{Mn}/u;
const PUNCTUATION = /\p{P}/u;

/** What one character is to the tokenizer. */
const enum Kind {
  Letter,
  Space,
  Alone,
  Nothing,
}

/** Chinese, Japanese and Korean ideographs stand as words of their own. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x2a6df) ||
    (code >= 0x2a700 && code <= 0x2b73f) ||
    (code >= 0x2b740 && code <= 0x2b81f) ||
    (code >= 0x2b920 && code <= 0x2ceaf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2f800 && code <= 0x2fa1f)
  );
}

function kindOf(code: number, character: string): Kind {
  if (code < 128) {
    if (code === 32 || code === 9 || code === 10 || code === 13) return Kind.Space;
    if (code < 32 || code === 127) return Kind.Nothing;
    const letter =
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return letter ? Kind.Letter : Kind.Alone;
  }
  // A lone surrogate is a control character here: the reference, which takes UTF-8, never sees one.
  if (CONTROL.test(character)) return Kind.Nothing;
  if (/\s/.test(character)) return Kind.Space;
  if (isIdeograph(code) || PUNCTUATION.test(character)) return Kind.Alone;
  return Kind.Letter;
}

/**
 * Reads a vocabulary (one piece a line, the line's number is the piece's row).
 *
 * @example
 * createWordPiece(vocabulary).encode("Kyiv’s").unitEnds // [4, 5, 6]
 */
export function createWordPiece(vocabulary: string): WordPiece {
  const rows = new Map<string, number>();
  for (const [row, line] of vocabulary.split("\n").entries()) {
    const piece = line.replace(/\r$/, "");
    if (piece !== "") rows.set(piece, row);
  }
  const unknown = rows.get("[UNK]") ?? 100;
  let cache = new Map<string, readonly (readonly [row: number, length: number])[] | null>();

  /** Longest match first; null where some part of the word is in no piece. */
  function split(word: string): readonly (readonly [number, number])[] | null {
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= CACHE_SIZE) cache = new Map();
    const found: [number, number][] = [];
    let at = 0;
    while (at < word.length) {
      let end = word.length;
      let row: number | undefined;
      for (; end > at; end -= 1) {
        row = rows.get(at === 0 ? word.slice(0, end) : `##${word.slice(at, end)}`);
        if (row !== undefined) break;
      }
      if (row === undefined) break;
      found.push([row, end - at]);
      at = end;
    }
    const result = at < word.length ? null : found;
    cache.set(word, result);
    return result;
  }

  function encode(text: string, start = 0, end = text.length): Pieces {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const unit: number[] = [];
    const unitStarts: number[] = [];
    const unitEnds: number[] = [];
    // The word that is being gathered: its normalised text, and for each of its UTF-16 units the
    // stretch of the original that it stands for.
    let word = "";
    let from: number[] = [];
    let to: number[] = [];

    function add(row: number, first: number, last: number): void {
      ids.push(row);
      starts.push(from[first]!);
      ends.push(to[last]!);
      unit.push(unitStarts.length);
    }

    function finish(): void {
      if (word === "") return;
      const characters = word.length > LONGEST_WORD ? [...word].length : word.length;
      const pieces = characters > LONGEST_WORD ? null : split(word);
      if (pieces === null) {
        add(unknown, 0, word.length - 1);
      } else {
        let at = 0;
        for (const [row, length] of pieces) {
          add(row, at, at + length - 1);
          at += length;
        }
      }
      unitStarts.push(from[0]!);
      unitEnds.push(to[word.length - 1]!);
      word = "";
      from = [];
      to = [];
    }

    function gather(normal: string, at: number, next: number): void {
      word += normal;
      for (let k = 0; k < normal.length; k += 1) {
        from.push(at);
        to.push(next);
      }
    }

    let at = start;
    while (at < end) {
      const code = text.codePointAt(at)!;
      const next = Math.min(end, at + (code > 0xffff ? 2 : 1));
      const character = text.slice(at, next);
      const kind = kindOf(code, character);
      if (kind === Kind.Space) finish();
      else if (kind === Kind.Alone || kind === Kind.Letter) {
        const normal = code < 128 ? character.toLowerCase() : withoutAccents(character);
        // Normalising can turn a letter into nothing (an accent of its own) or into a mark.
        for (const part of code < 128 ? [normal] : normal) {
          if (kind === Kind.Alone || (code >= 128 && PUNCTUATION.test(part))) {
            finish();
            gather(part, at, next);
            finish();
          } else gather(part, at, next);
        }
      }
      at = next;
    }
    finish();
    return { ids, starts, ends, unit, unitStarts, unitEnds };
  }

  return { vocabularySize: rows.size, encode };
}

function withoutAccents(character: string): string {
  let out = "";
  for (const part of character.normalize("NFD")) if (!MARK.test(part)) out += part;
  return out.toLowerCase();
}
