import type { ArticleEntities } from "../../entities/index.js";
import type { AccusationFinding, Finding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import type { Tree } from "../../parse/index.js";
import type { AccusedWord } from "../../reader/index.js";
import type { Topic } from "../../topic/topic.js";
import type { ForceReader, VoiceLookup } from "../harm/index.js";
import { answerReader } from "./answers.js";
import { cueClaims, harmClaims, treeClaims, withRead } from "./claims.js";

/**
 * Accusations against the topic's sides, and whether the accused side answers.
 *
 * An accusation is harm or wrong laid at a side's door, spoken or in the outlet's own voice, by anybody
 * but that side and its declared allies: a harm whose agent is of the side, told as done or to come
 * (what may be, or is only asked, is none); or an attribution with an accusing cue ("blamed", "accused")
 * whose object is of a side other than the speaker's; or an accusing verb or noun in any sentence that
 * says for what ("criticised X for", "accusations that X"); or a sentence that the model reads to lay a wrong at
 * a side's door with a probability of .35 and more. What the model reads as no accusation at all is left out,
 * but for harm where the sentence looks at force. What a side says of its own acts is none.
 *
 * The answer is looked for in the same article: `denied` where a speaker of the accused side denies,
 * disputes or explains that (a responding cue nearby, a denial of the same harm, or words on the same
 * matter), `heard` where one is given words on other things only, `unheard` where none is.
 *
 * When not to trust it: of 50 accusations in US politics 31 were right, and many are not found
 * (`docs/measured/accusations-reading.md`). Whether words are on the same matter is told by the words they share, so an
 * answer in quite other words counts as "heard" only.
 *
 * @param findings the document's attributions, mentions and harms, among others
 * @param read trees and entities of the document, and whose voice its words are in
 * @returns in order of place; ids are `<article>#x<start>-<end>`
 */
export function accusationFindings(
  document: Document,
  findings: readonly Finding[],
  topic: Topic | null,
  {
    trees = [],
    entities = null,
    accused = null,
    forceAt = () => 1,
    voiceAt = () => ({ voice: "outlet", attribution: null }),
  }: {
    readonly trees?: readonly Tree[];
    readonly entities?: ArticleEntities | null;
    readonly forceAt?: ForceReader;
    readonly accused?: readonly AccusedWord[] | null;
    readonly voiceAt?: VoiceLookup;
  } = {},
): AccusationFinding[] {
  const sides = new Set((topic?.sides ?? []).map(({ id }) => id));
  if (topic === null || sides.size === 0) return [];
  const attributions = findings.filter((one) => one.kind === "attribution");
  const harms = findings.filter((one) => one.kind === "harm");
  const mentions = findings
    .filter((one) => one.kind === "mention")
    .sort((a, b) => a.start - b.start);
  const sources = {
    document,
    attributions,
    harms,
    mentions,
    trees,
    entities,
    accused,
    forceAt,
    voiceAt,
    sides,
  };
  const answerTo = answerReader(document, attributions, harms, mentions, wordsOfNames(topic));
  const allies = new Map(topic.thirdParties.map(({ id, alliedTo }) => [id, alliedTo]));

  const told = harmClaims(sources);
  const cued = cueClaims(sources, told);
  const { id: article, outlet } = document.article;
  const before = [...told, ...cued, ...treeClaims(sources, [...told, ...cued])];
  return withRead(sources, before)
    .filter(
      ({ speaker, accused }) =>
        speaker !== accused && (speaker === null || allies.get(speaker) !== accused),
    )
    .map(({ speaker, harm, answeredBy, ...claim }): AccusationFinding => {
      const { start, end, accused, attribution } = claim;
      return {
        ...{ id: `${article}#x${start}-${end}`, kind: "accusation", article, outlet },
        ...claim,
        text: document.text.slice(start, end),
        by: speaker !== null && sides.has(speaker) ? speaker : null,
        harm: harm?.id ?? null,
        ...(answeredBy === null
          ? answerTo({ start, end, side: accused, harm: harm?.harm ?? null, attribution })
          : { response: "denied", answer: answeredBy }),
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Words of the actors' and sides' names: they tell who, not what. */
function wordsOfNames({ sides, actors, thirdParties }: Topic): ReadonlySet<string> {
  const names = [
    ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...sides.map(({ name }) => name),
    ...thirdParties.map(({ name }) => name),
  ];
  return new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
}
