import type { Voice } from "../../finding.js";

/** A voice as a sentence about an outlet has it. */
export const WORDS_OF: Readonly<Record<Voice, string>> = {
  outlet: "its own voice",
  reported: "what it reports",
  quoted: "what it quotes",
};
