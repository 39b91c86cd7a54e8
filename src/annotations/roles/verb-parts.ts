import { agent, modality, negated, object, patient } from "../../parse/index.js";
import type { Tree } from "../../parse/index.js";
import { agencyOf } from "./agency.js";
import type { AgencyVerb } from "./agency.js";

/** A verb of the lexicon in a sentence, with who does it and to whom. Places are words of the tree. */
export interface VerbParts {
  readonly verb: number;
  readonly entry: AgencyVerb;
  /** Null where the sentence does not say. */
  readonly agent: number | null;
  readonly theme: number | null;
  readonly negated: boolean;
  /** False for what is only possible, wanted, asked or a condition. */
  readonly asserted: boolean;
}

/**
 * The verbs of a sentence that the lexicon of agency and power has, with their agent and theme as the tree
 * has them: in the passive the theme is the subject, and so it is for a verb as "sink" that stands without
 * an object ("the ferry sank").
 *
 * @returns in order of text; verbs of which neither agent nor theme is named are left out
 */
export function verbParts(tree: Tree): VerbParts[] {
  return tree.words.flatMap((word, verb) => {
    const tag = tree.partsOfSpeech[verb];
    const entry = tag === "VERB" || tag === "AUX" ? agencyOf(word) : null;
    if (!entry || (tag === "AUX" && !isMainVerb(tree, verb))) return [];
    const does = agent(tree, verb);
    const undergoes = patient(tree, verb);
    const alone = entry.causative === true && undergoes === null && object(tree, verb) === null;
    const parts = alone ? { agent: null, theme: does } : { agent: does, theme: undergoes };
    if (parts.agent === null && parts.theme === null) return [];
    const asserted = modality(tree, verb) === "asserted";
    return [{ verb, entry, ...parts, negated: negated(tree, verb), asserted }];
  });
}

const isMainVerb = (tree: Tree, verb: number) => !/^(aux|cop)/.test(tree.relations[verb] ?? "");
