import { readData } from "../data.js";

interface DesignatorsFile {
  readonly closing: readonly string[];
  readonly open: readonly string[];
}

const file = () => readData("language/en/designators.yaml") as DesignatorsFile;

/** Does a word, small and without its full stop, say what a body is in law or in kind: "inc", "group"? */
export const isDesignator = (word: string): boolean =>
  closesName(word) || file().open.includes(word);

/** Is it one that ends the name? */
export const closesName = (word: string): boolean => file().closing.includes(word);
