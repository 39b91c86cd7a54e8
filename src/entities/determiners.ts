import { wordList } from "../language/index.js";
import type { Token } from "../document/document.js";
import type { Determiner } from "./candidates.js";
import { pronounOf } from "./pronouns.js";

const POINTING = wordList("grammar", "pointing");

/** What opens a phrase: "the", "a", "this", "her" or "Nordia's", or nothing that points. */
export function determinerOf(tokens: readonly Token[], first: number, head: number): Determiner {
  for (let at = first; at < head && at < first + 8; at += 1) {
    const { normal, pos } = tokens[at]!;
    if (normal === "the" || normal === "both") return "definite";
    if (POINTING.has(normal)) return "demonstrative";
    if (normal === "'s" || pronounOf(normal)?.possessive) return "possessive";
    if (pos === "DET") return "indefinite";
  }
  return "none";
}
