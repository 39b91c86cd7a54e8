import { wordList } from "../language/index.js";

const MEANT = ["male", "female", "thing", "many"] as const;
const WORDS = MEANT.map((meant) => [meant, wordList("grammar", meant)] as const);

/** Whom a pronoun of the third person can mean, by its form; null for any other word. */
export const meantBy = (pronoun: string): (typeof MEANT)[number] | null =>
  WORDS.find(([, words]) => words.has(pronoun))?.[0] ?? null;
