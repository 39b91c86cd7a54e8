import { readData } from "../../data.js";

let pairs: ReadonlyMap<string, string> | null = null;

/** Words already read; emptied when full, so that a stream of texts never fills the memory. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/**
 * A word's spelling for comparing: British and American forms of a word give one string. The
 * result is a key and not a spelling to show (`rise` gives `rize`).
 *
 * @param word lower case
 * @example commonSpelling("liberalisation") === commonSpelling("liberalization") // true
 */
export function commonSpelling(word: string): string {
  let common = known.get(word);
  if (common === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    common = computed(word);
    known.set(word, common);
  }
  return common;
}

function computed(word: string): string {
  pairs ??= new Map((readData("language/en/spelling.yaml") as { pairs: [string, string][] }).pairs);
  const paired = pairs.get(word);
  if (paired !== undefined) return paired;
  if (word.length < 5) return word;
  return word
    .replace(/([iy])s(e|ed|es|er|ers|ing|ation|ations)$/, "$1z$2")
    .replace(/our(|s|ed|ing|ite|able|ful|less)$/, "or$1")
    .replace(/([bt])re(|s|d)$/, "$1er$2")
    .replace(/([aeiou][^aeiou]+[aei]l)l(ed|ing|er|ers)$/, "$1$2");
}
