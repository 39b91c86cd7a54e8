import type { ArticleEntities } from "../../entities/index.js";
import type { AttributionFinding, HarmFinding, MentionFinding, Voice } from "../../finding.js";
import type { Document } from "../../document/document.js";
import { paragraphAt } from "../../document/index.js";
import { conjuncts, headOf, modality, shortNounPhrase, shallowTrees } from "../../parse/index.js";
import type { Phrase, Tree } from "../../parse/index.js";
import { isFigure, type ForceReader } from "./force.js";
import { harmMatches } from "./harm-matches.js";
import { harmRoles } from "./harm-roles.js";
import { partyReader } from "./party.js";

/** Tells whose voice the text at a span is in, and in which attribution. */
export type VoiceLookup = (
  start: number,
  end: number,
) => { readonly voice: Voice; readonly attribution: string | null };

/** What harm is read from beside the text. */
export interface HarmOptions {
  /** Trees of the sentences; shallow ones unless told. */
  readonly trees?: readonly Tree[];
  /** Mentions of the topic's actors: they tell the sides of agent and patient. */
  readonly mentions?: readonly MentionFinding[];
  /** Who is meant by pronouns and descriptions. */
  readonly entities?: ArticleEntities | null;
  /** They tell whose side "we" is in attributed content. */
  readonly attributions?: readonly AttributionFinding[];
  /** Whose voice the text at a span is in. */
  readonly voiceAt: VoiceLookup;
  /** Whether a word that has a figurative use is meant as force; it is everywhere unless told. */
  readonly forceAt?: ForceReader;
}

/**
 * Finds who is said to harm whom: words of the harm lexicon with their agent and patient, read from the
 * trees of the sentences ("X attacked Y", "Y was attacked by X", "X's attack on Y", "X, who attacked Y",
 * "X was accused of attacking Y").
 *
 * A harm word with neither agent nor patient tells nobody's harm and is left out, and so is one of force that
 * where it stands is a figure of speech ("attacked the bill"; `forceReader`).
 *
 * When not to trust it: `npm run evaluate -- sidedness` prints how often agent and patient are right on
 * sentences that nobody tuned to; it is best at short active and passive sentences of conflict and
 * crime, and worst at politics told in words of war. Without the model's trees it is weaker. Read the
 * sentences behind a blame lean before using it. A harm told is not a harm done: the voice says who
 * tells it.
 *
 * @returns in order of place; ids are `<article>#h<start>-<end>`
 * @example
 * harmFindings(document, { trees, mentions, entities, voiceAt, attributions })[0];
 * // { harm: "attack", agent: { text: "Northland", side: "north" }, patient: …, form: "active", … }
 */
export function harmFindings(
  document: Document,
  {
    trees = shallowTrees(document),
    mentions = [],
    entities = null,
    attributions = [],
    voiceAt,
    forceAt = () => 1,
  }: HarmOptions,
): HarmFinding[] {
  const { tokens, article } = document;
  const sideOf = new Map(attributions.map(({ id, speaker }) => [id, speaker.side]));
  const reader = partyReader(document, mentions, entities, (start) => {
    const { attribution } = voiceAt(start, start + 1);
    return attribution === null ? null : (sideOf.get(attribution) ?? null);
  });
  const findings: HarmFinding[] = [];
  for (const match of harmMatches(document, trees)) {
    const { sentence } = tokens[match.first]!;
    if (isFigure(match.entry, sentence, forceAt)) continue;
    const tree = trees[sentence]!;
    const [first, end] = [match.first - tree.firstToken, match.end - tree.firstToken];
    const place = { entry: match.entry, first, end, head: headOf(tree, first, end) };
    const roles = harmRoles(tree, match, place, (at) => reader.named(tree.firstToken + at));
    if (roles === null || (roles.agent === null && roles.patient === null)) continue;
    const [start, stop] = [tokens[match.first]!.start, tokens[match.end - 1]!.end];
    // A word with two readings tells one thing.
    const before = findings.at(-1);
    if (before?.start === start && before.end === stop) continue;
    findings.push({
      id: `${article.id}#h${start}-${stop}`,
      kind: "harm",
      article: article.id,
      outlet: article.outlet,
      start,
      end: stop,
      text: document.text.slice(start, stop),
      zone: document.paragraphs[paragraphAt(document, start)]!.zone,
      reader: tree.shallow ? "rules" : "learned",
      confidence: confidenceOf(tree, roles.agent !== null && roles.patient !== null),
      harm: match.entry.term,
      category: match.entry.category,
      form: roles.form,
      agent: reader.party(partyPhrase(tree, roles.agent, place)),
      patient: reader.party(partyPhrase(tree, roles.patient, place)),
      ...voiceAt(start, stop),
      negated: roles.negated,
      told: modality(tree, roles.told),
      reason: match.entry.reason,
    });
  }
  return findings;
}

/** Shares of harms that were right on labelled sentences, by who made the tree and whether both parties are told. */
const confidenceOf = ({ shallow }: Tree, both: boolean): number =>
  shallow ? (both ? 0.5 : 0.4) : both ? 0.6 : 0.5;

/** A party's words as tokens of the document: its noun phrase, and those joined to it. */
function partyPhrase(
  tree: Tree,
  head: number | null,
  harm: { readonly first: number; readonly end: number },
): Phrase | null {
  if (head === null) return null;
  const { first, end: own } = shortNounPhrase(tree, head);
  let end = own;
  for (const other of conjuncts(tree, head)) {
    if (other <= head) continue;
    const phrase = shortNounPhrase(tree, other);
    if (phrase.first >= harm.end || phrase.end <= harm.first) end = Math.max(end, phrase.end);
  }
  // A phrase never takes in the harm word itself, as in "the attack" of "the men who led the attack".
  const from = first < harm.end && head >= harm.end ? Math.max(first, harm.end) : first;
  const to = end > harm.first && head < harm.first ? Math.min(end, harm.first) : end;
  const base = tree.firstToken;
  return {
    first: base + Math.min(from, head),
    end: base + Math.max(to, head + 1),
    head: base + head,
  };
}
