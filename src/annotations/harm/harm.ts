import type { AttributionFinding, HarmFinding, MentionFinding, Voice } from "../../finding.js";
import type { Document } from "../../document/document.js";
import { harmMatches } from "./harm-matches.js";
import { harmRoles } from "./harm-roles.js";
import { isAttributive } from "./noun-phrase.js";
import { partyReader } from "./party.js";
import { paragraphAt } from "../../document/index.js";
import { SentenceGrammar } from "./sentence-grammar.js";

/** Tells whose voice the text at a span is in, and in which attribution. */
export type VoiceLookup = (
  start: number,
  end: number,
) => { readonly voice: Voice; readonly attribution: string | null };

/**
 * Finds who is said to harm whom: words of the harm lexicon with their agent and patient, read from
 * the order of words ("X attacked Y", "Y was attacked by X", "X's attack on Y"), without a parser.
 *
 * A harm word with neither agent nor patient tells nobody's harm and is left out.
 *
 * When not to trust it: on sentences that it was never tuned to about six harms in ten are found
 * rightly, but agent and patient both fit in fewer than half (`npm run evaluate -- sidedness`). It is
 * best at short active and passive sentences of conflict and crime, and worst at long ones with many
 * clauses, at politics told in words of war, and where an agent is named by another word ("the
 * group"). Read the sentences behind a blame lean before using it. A harm told is not a harm done:
 * the voice says who tells it.
 *
 * @param mentions mentions of the topic's actors; they tell the sides of agent and patient. Without
 *   any, agents and patients are still found
 * @param voiceAt whose voice the text at a span is in
 * @param attributions tell whose side "we" is in attributed content
 * @returns in order of place; ids are `<article>#h<start>-<end>`
 * @example
 * harmFindings(document, mentions, voiceAt, attributions)[0];
 * // { harm: "attack", agent: { text: "Northland", side: "north" }, patient: …, form: "active", … }
 */
export function harmFindings(
  document: Document,
  mentions: readonly MentionFinding[],
  voiceAt: VoiceLookup,
  attributions: readonly AttributionFinding[] = [],
): HarmFinding[] {
  const { tokens, article } = document;
  const sideOf = new Map(attributions.map(({ id, speaker }) => [id, speaker.side]));
  const reader = partyReader(document, mentions, (start) => {
    const { attribution } = voiceAt(start, start + 1);
    return attribution === null ? null : (sideOf.get(attribution) ?? null);
  });
  const matches = harmMatches(document);
  const verbs = new Set(
    matches.flatMap(({ as, first }) =>
      as === "verb" && !isAttributive(tokens, first) ? [first] : [],
    ),
  );
  const nouns = new Set(matches.flatMap(({ as, first }) => (as === "noun" ? [first] : [])));
  const grammars = new Map<number, SentenceGrammar>();
  const findings: HarmFinding[] = [];
  for (const match of matches) {
    const index = tokens[match.first]!.sentence;
    let sentence = grammars.get(index);
    if (!sentence) {
      const { firstToken, endToken } = document.sentences[index]!;
      grammars.set(
        index,
        (sentence = new SentenceGrammar(tokens, firstToken, endToken, verbs, nouns)),
      );
    }
    const roles = harmRoles(tokens, match, sentence, reader.named);
    if (roles === null || (roles.agent === null && roles.patient === null)) continue;
    const start = tokens[match.first]!.start;
    const end = tokens[match.end - 1]!.end;
    findings.push({
      id: `${article.id}#h${start}-${end}`,
      kind: "harm",
      article: article.id,
      outlet: article.outlet,
      start,
      end,
      text: document.text.slice(start, end),
      zone: document.paragraphs[paragraphAt(document, start)]!.zone,
      reader: "rules",
      confidence: roles.agent && roles.patient ? 0.5 : 0.4,
      harm: match.entry.term,
      category: match.entry.category,
      form: roles.form,
      agent: reader.party(roles.agent, roles.patient),
      patient: reader.party(roles.patient, roles.agent),
      ...voiceAt(start, end),
      negated: roles.negated,
      reason: match.entry.reason,
    });
  }
  return findings;
}
