import { tagWords } from "../wink.js";
import { splitWord } from "./atoms.js";
import { inflections } from "./inflect.js";
import { literalPattern } from "./literal.js";

/** Words that close a phrase whose first word bends: "crack down", "give in to". */
const PARTICLES: ReadonlySet<string> = new Set(["ADP", "ADV", "PART"]);
/** A part of a word that may be written solid has so many letters: "landgrab", but no "apart". */
const LEAST_SOLID = 3;
/** Small letters and nothing that a pattern would take for a sign. */
const WORD = /^['\p{Ll}\p{M}]+$/u;

/**
 * The patterns that fit a word or phrase of everyday English in all its forms, for wording that is
 * given as it stands and not as a pattern: in any case, with a space, with a hyphen, and two words in
 * one.
 *
 * - A single word, and a phrase that is written with hyphens, bends as nouns and verbs do.
 * - A phrase bends its last word as nouns do, and to `-ing`: "land grabs", "land grabbing", but not
 *   "the land grabbed headlines".
 * - A phrase that ends with a particle bends its first word: "cracked down".
 * - A plural finds its singular too.
 * - A name (a word with a capital), a word with signs and a phrase that begins with an article stay to
 *   the letter: "the regime" is not "a regime".
 *
 * @returns no pattern where the text has no letter or digit
 * @example phrasePatterns("land grab").includes('"land grabs"') // true
 */
export function phrasePatterns(text: string): readonly string[] {
  const literal = literalPattern(text, false);
  if (literal === null) return [];
  const words = splitWord(literal.replaceAll('"', ""));
  const { tags, pieces, lemma } = tagWords(words);
  const tagged = pieces.length === words.length;
  const plain = words.every((word) => WORD.test(word));
  if (!tagged || !plain || tags[0] === "DET") return [literal];
  const last = words.length - 1;
  const bends = last > 0 && PARTICLES.has(tags[last]!) ? 0 : last;
  const word = words[bends]!;
  const singular = tags[bends] === "NOUN" && /s$/u.test(word) ? [lemma(bends)] : [];
  const free = last === 0 || bends === 0 || /\p{L}[-‐‑]\p{L}/u.test(text);
  const forms = new Set([
    ...inflections(word, free ? null : "NOUN"),
    ...inflections(word, "VERB").filter((form) => free || form.endsWith("ing")),
    ...singular,
  ]);
  const before = words.slice(0, bends);
  const after = words.slice(bends + 1);
  const whole = (form: string, by: string) => [...before, form, ...after].join(by);
  const solid = words.length === 2 && words.every(({ length }) => length >= LEAST_SOLID);
  return [
    literal,
    ...[...forms].flatMap((form) =>
      [whole(form, " "), ...(solid ? [whole(form, "")] : [])].map((one) => `"${one}"`),
    ),
    // Irregular forms are known by their lemma alone: "lone wolves".
    [...before.map(exact), free ? word : `${word}/NOUN`, ...after.map(exact)].join(" "),
  ];
}

const exact = (word: string): string => `"${word}"`;
