import type { PartOfSpeech } from "./syntax.js";

/**
 * The regular forms of an English word, the word itself first. It makes too many forms rather
 * than too few (`slamed` beside `slammed`): a form that is no word is never met. Irregular forms
 * (`took`) are found by the lemma that the document gives.
 *
 * @param pos makes only the forms of that part of speech; null makes them all
 * @example inflections("slam", "VERB") // ["slam", "slams", "slamed", "slaming", "slammed", "slamming"]
 */
export function inflections(word: string, pos: PartOfSpeech | null): string[] {
  const forms = new Set([word]);
  const noun = pos === null || pos === "NOUN" || pos === "PROPN";
  const verb = pos === null || pos === "VERB" || pos === "AUX";
  if (noun || verb) forms.add(withS(word));
  if (verb) {
    forms.add(withEd(word));
    forms.add(withIng(word));
    if (/^[^aeiou]*[aeiou][bdgklmnprtvz]$|[^aeiou][aeiou][bdgklmnprtvz]$/.test(word)) {
      const doubled = word + word.at(-1)!;
      forms.add(`${doubled}ed`);
      forms.add(`${doubled}ing`);
    }
    if (word.endsWith("c")) {
      forms.add(`${word}ked`);
      forms.add(`${word}king`);
    }
  }
  if (pos === "ADJ") {
    const stem = word.endsWith("e") ? word.slice(0, -1) : word.replace(/([^aeiou])y$/, "$1i");
    forms.add(`${stem}er`);
    forms.add(`${stem}est`);
  }
  return [...forms];
}

function withS(word: string): string {
  if (/(s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function withEd(word: string): string {
  if (word.endsWith("e")) return `${word}d`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`;
}

function withIng(word: string): string {
  if (word.endsWith("ie")) return `${word.slice(0, -2)}ying`;
  return /[^eoy]e$/.test(word) ? `${word.slice(0, -1)}ing` : `${word}ing`;
}
