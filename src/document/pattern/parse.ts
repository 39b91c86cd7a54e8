import { splitWord } from "./atoms.js";
import { lexemes } from "./lexer.js";
import type { Lexeme } from "./lexer.js";
import { MOST_DEPTH, MOST_GAP, MOST_WORDS, PARTS_OF_SPEECH, PatternError } from "./syntax.js";
import type { PartOfSpeech, PatternNode, WordNode } from "./syntax.js";

/**
 * Reads one pattern.
 *
 * | written | fits |
 * |---|---|
 * | `massacre` | any form of the word: massacre, massacres, massacred, Massacring |
 * | `"ethnic cleansing"` | these words in these forms, in any case |
 * | `=Left` | this word letter for letter, capitals and all |
 * | `slam/VERB` | any form of the word where it is tagged so |
 * | `ADV` | one word of that part of speech |
 * | `..2` | a gap of at most two words |
 * | `(retake\|seize)` | one or the other |
 * | `(very)?` | with or without |
 *
 * Hyphens count as spaces, and British and American spelling are one, in pattern and text alike.
 *
 * @throws PatternError that names what is wrong and the remedy
 * @example parsePattern("were (ADV)? killed")
 */
export function parsePattern(pattern: string): PatternNode {
  const parser = new Parser(pattern, lexemes(pattern));
  const tree = parser.read();
  if (words(tree) > MOST_WORDS)
    throw new PatternError(
      `${pattern} has more than ${MOST_WORDS} words; write it as several patterns`,
    );
  if (canBeEmpty(tree))
    throw new PatternError(`${pattern || "an empty pattern"} fits no word; give at least one word`);
  if (!startsAndEndsWithWord(tree))
    throw new PatternError(`${pattern} starts or ends with a gap; leave the gap out`);
  return tree;
}

class Parser {
  private at = 0;

  constructor(
    private readonly pattern: string,
    private readonly pieces: readonly Lexeme[],
  ) {}

  read(): PatternNode {
    const tree = this.choice(0);
    if (this.at < this.pieces.length)
      throw new PatternError(`a bracket is closed that was not opened in ${this.pattern}`);
    return tree;
  }

  private choice(depth: number): PatternNode {
    if (depth > MOST_DEPTH)
      throw new PatternError(
        `brackets more than ${MOST_DEPTH} deep in ${this.pattern}; write it as several patterns`,
      );
    const options = [this.sequence(depth)];
    while (this.pieces[this.at]?.type === "or") {
      this.at += 1;
      options.push(this.sequence(depth));
    }
    if (options.length === 1) return options[0]!;
    if (options.some(canBeEmpty))
      throw new PatternError(
        `nothing stands on one side of | in ${this.pattern}; use ( … )? for words that may be missing`,
      );
    return { type: "choice", options };
  }

  private sequence(depth: number): PatternNode {
    const parts: PatternNode[] = [];
    for (let piece = this.pieces[this.at]; piece; piece = this.pieces[this.at]) {
      if (piece.type === "or" || piece.type === "close") break;
      this.at += 1;
      if (piece.type === "quoted") parts.push(exactly(piece.text));
      else if (piece.type === "bare") parts.push(bare(piece.text, this.pattern));
      else if (piece.type === "open") {
        parts.push(this.choice(depth + 1));
        if (this.pieces[this.at]?.type !== "close")
          throw new PatternError(`a bracket is left open in ${this.pattern}; close it with )`);
        this.at += 1;
      } else {
        const inner = parts.pop();
        if (!inner || inner.type === "optional")
          throw new PatternError(`? stands after nothing in ${this.pattern}; put it after a word`);
        parts.push({ type: "optional", inner });
      }
    }
    return parts.length === 1 ? parts[0]! : { type: "sequence", parts };
  }
}

function exactly(text: string): PatternNode {
  return inSequence(splitWord(text).map((word) => wordNode("exact", word.toLowerCase(), null)));
}

function bare(text: string, pattern: string): PatternNode {
  const gap = /^\.\.(\d{1,3})$/.exec(text);
  if (gap) {
    const most = Number(gap[1]);
    if (most < 1 || most > MOST_GAP)
      throw new PatternError(`gap ${text} in ${pattern}; use ..1 to ..${MOST_GAP}`);
    return { type: "gap", most };
  }
  if (isPartOfSpeech(text)) return { type: "tag", pos: text };
  const slash = text.lastIndexOf("/");
  if (slash >= 0) return tagged(text.slice(0, slash), text.slice(slash + 1), pattern);
  if (text.startsWith("="))
    return inSequence(splitWord(text.slice(1)).map((word) => wordNode("cased", word, null)));
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new PatternError(`${text} in ${pattern} has no letter; leave it out`);
  return inSequence(splitWord(text).map((word) => wordNode("inflected", word.toLowerCase(), null)));
}

function tagged(word: string, tag: string, pattern: string): PatternNode {
  if (!isPartOfSpeech(tag))
    throw new PatternError(
      `unknown part of speech ${tag} in ${pattern}; use one of ${PARTS_OF_SPEECH.join(", ")}`,
    );
  const parts = splitWord(word);
  if (parts.length !== 1)
    throw new PatternError(`${word}/${tag} in ${pattern} is not one word; tag each word apart`);
  return wordNode("inflected", word.toLowerCase(), tag);
}

const wordNode = (fit: WordNode["fit"], word: string, pos: PartOfSpeech | null): WordNode => ({
  type: "word",
  fit,
  word,
  pos,
});

const inSequence = (parts: readonly PatternNode[]): PatternNode =>
  parts.length === 1 ? parts[0]! : { type: "sequence", parts };

const isPartOfSpeech = (text: string): text is PartOfSpeech =>
  (PARTS_OF_SPEECH as readonly string[]).includes(text);

function words(node: PatternNode): number {
  if (node.type === "sequence") return node.parts.reduce((sum, part) => sum + words(part), 0);
  if (node.type === "choice") return node.options.reduce((sum, part) => sum + words(part), 0);
  if (node.type === "optional") return words(node.inner);
  return node.type === "gap" ? node.most : 1;
}

function canBeEmpty(node: PatternNode): boolean {
  if (node.type === "sequence") return node.parts.every(canBeEmpty);
  if (node.type === "choice") return node.options.some(canBeEmpty);
  return node.type === "optional" || node.type === "gap";
}

function startsAndEndsWithWord(node: PatternNode): boolean {
  if (node.type !== "sequence") return true;
  return node.parts[0]?.type !== "gap" && node.parts.at(-1)?.type !== "gap";
}
