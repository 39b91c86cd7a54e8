import { wordList } from "../../language/index.js";
import type { Scene } from "./scene.js";
import { useRate } from "./uses.js";
import { isNominal } from "./words.js";

const POSSESSIVES = wordList("grammar", "possessives");

const IRREGULAR: Readonly<Record<string, string>> = {
  said: "say",
  told: "tell",
  wrote: "write",
  thought: "think",
  knew: "know",
  swore: "swear",
  spoke: "speak",
  saw: "see",
  found: "find",
};
const SURE = 50;

/**
 * Verb that a token is a form of although it is tagged as a noun, name or adjective (`Aliyev Said`,
 * `the resolutions demand the withdrawal`); null where it is better left a noun.
 */
export function mistaggedVerb(scene: Scene, index: number): string | null {
  const { normal, pos } = scene.at(index);
  if (!/^(?:NOUN|PROPN|ADJ|X)$/.test(pos) || !maySubject(scene, index - 1)) return null;
  const [lemma, finite] = verbForm(normal);
  if (useRate("verb", lemma, "that") < SURE) return null;
  const next = scene.at(index + 1);
  if (pos === "NOUN" && !finite && !/s$|^[,)]$/.test(scene.at(index - 1).normal)) return null;
  const opens = /^(?:DET|PRON)$/.test(next.pos) || /^(?:that|to|,|["“”'‘:])$/.test(next.normal);
  return opens && (pos !== "NOUN" || next.text !== ",") ? lemma : null;
}

function verbForm(normal: string): [lemma: string, finite: boolean] {
  const irregular = IRREGULAR[normal];
  if (irregular !== undefined) return [irregular, true];
  const bases: [string, boolean][] = [[normal, false]];
  if (normal.endsWith("ies") || normal.endsWith("ied"))
    bases.push([`${normal.slice(0, -3)}y`, true]);
  if (normal.endsWith("s")) bases.push([normal.slice(0, -1), true]);
  if (normal.endsWith("es") || normal.endsWith("ed")) bases.push([normal.slice(0, -2), true]);
  if (normal.endsWith("ed")) bases.push([normal.slice(0, -1), true]);
  return bases.find(([base]) => useRate("verb", base, "that") > 0) ?? [normal, false];
}

/** A noun, name, pronoun or closed insert may stand before a verb; a determiner may not. */
function maySubject(scene: Scene, index: number): boolean {
  const before = scene.at(index);
  return (
    isNominal(before) ||
    (before.pos === "PRON" && !POSSESSIVES.has(before.normal)) ||
    /^[,)]$/.test(before.text)
  );
}
