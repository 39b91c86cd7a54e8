export { appositions } from "./apposition.js";
export { ascribed } from "./ascribed.js";
export type { Ascription } from "./ascribed.js";
export { clauseOf, clauseSpan, clauseWordsOf, modality, negated } from "./clause.js";
export type { Modality } from "./clause.js";
export { clauseWords } from "./clause-words.js";
export { conjuncts, firstConjunct } from "./coordination.js";
export { coreNounPhrase, headOf, nounPhrase, shortNounPhrase } from "./noun-phrase.js";
export { bestHeads } from "./spanning-tree.js";
export { antecedent } from "./relative.js";
export {
  agent,
  isPassive,
  isTime,
  lendingVerb,
  object,
  oblique,
  ownerOf,
  patient,
  subject,
} from "./roles.js";
export { LONGEST, shallowTree, shallowTrees } from "./shallow.js";
export {
  dependents,
  dependentsBy,
  isBelow,
  isNominal,
  isRelation,
  isVerbal,
  subtree,
} from "./tree.js";
export type { Phrase, Tree, Word } from "./tree.js";
