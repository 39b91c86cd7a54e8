import type { ArticleEntities } from "../../entities/index.js";
import type {
  AccusationFinding,
  AttributionFinding,
  Finding,
  HarmFinding,
  MentionFinding,
} from "../../finding.js";
import type { Document } from "../../document/document.js";
import { lastAtOrBefore } from "../../document/index.js";
import { isPassive, object, oblique, shortNounPhrase, subject } from "../../parse/index.js";
import type { Tree } from "../../parse/index.js";
import type { Topic } from "../../topic/topic.js";
import { answerReader } from "./answers.js";

const ON: ReadonlySet<string> = new Set(["on", "upon"]);

/** Ways of telling a harm that lay it at nobody's door: it may be, or it is a condition or a question. */
const OPEN: ReadonlySet<string> = new Set(["possible", "conditional", "asked"]);

/**
 * Accusations against the topic's sides, and whether the accused side answers.
 *
 * An accusation is harm or wrong laid at a side's door, spoken or in the outlet's own voice, by anybody
 * but that side and its declared allies: a harm whose agent is of the side, told as done or to come
 * (what may be, or is only asked, is none); or an attribution with an accusing cue ("blamed", "accused")
 * whose object is of a side other than the speaker's. What a side says of its own acts is none.
 *
 * The answer is looked for in the same article: `denied` where a speaker of the accused side denies,
 * disputes or explains that (a responding cue nearby, a denial of the same harm, or words on the same
 * matter), `heard` where one is given words on other things only, `unheard` where none is.
 *
 * When not to trust it: whether words are on the same matter is told by the words they share, so an
 * answer in quite other words counts as "heard" only.
 *
 * @param findings the document's attributions, mentions and harms, among others
 * @param read trees and entities of the document
 * @returns in order of place; ids are `<article>#x<start>-<end>`
 */
export function accusationFindings(
  document: Document,
  findings: readonly Finding[],
  topic: Topic | null,
  {
    trees = [],
    entities = null,
  }: { readonly trees?: readonly Tree[]; readonly entities?: ArticleEntities | null } = {},
): AccusationFinding[] {
  const sides = new Set((topic?.sides ?? []).map(({ id }) => id));
  if (topic === null || sides.size === 0) return [];
  const allies = new Map(topic.thirdParties.map(({ id, alliedTo }) => [id, alliedTo]));
  const attributions = findings.filter((one) => one.kind === "attribution");
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const harms = findings.filter((one) => one.kind === "harm");
  const answerTo = answerReader(document, attributions, harms, wordsOfNames(topic));
  const accusations: AccusationFinding[] = [];

  const accuse = (
    base: HarmFinding | AttributionFinding,
    span: { start: number; end: number },
    accused: string,
    speaker: string | null,
    more: Pick<AccusationFinding, "voice" | "attribution" | "harm">,
  ) => {
    const { start, end } = span;
    accusations.push({
      id: `${base.article}#x${start}-${end}`,
      kind: "accusation",
      article: base.article,
      outlet: base.outlet,
      start,
      end,
      text: document.text.slice(start, end),
      zone: base.zone,
      reader: base.reader,
      confidence: base.confidence,
      accused,
      by: speaker !== null && sides.has(speaker) ? speaker : null,
      ...more,
      ...answerTo({
        start,
        end,
        side: accused,
        harm: base.kind === "harm" ? base.harm : null,
        attribution: more.attribution,
      }),
    });
  };

  for (const harm of findings) {
    if (harm.kind !== "harm" || harm.negated || OPEN.has(harm.told ?? "asserted")) continue;
    const accused = harm.agent?.side ?? null;
    if (accused === null || !sides.has(accused) || !isAgainstOthers(harm, accused)) continue;
    const speaker =
      harm.attribution === null ? null : (byId.get(harm.attribution)?.speaker.side ?? null);
    if (speaker === accused || (speaker !== null && allies.get(speaker) === accused)) continue;
    const { voice, attribution } = harm;
    accuse(harm, harm, accused, speaker, { voice, attribution, harm: harm.id });
  }
  const mentions = findings.filter((one) => one.kind === "mention");
  for (const one of attributions) {
    if (one.cue?.stance !== "accusing" || one.cue.negated) continue;
    if (accusations.some(({ start }) => start >= one.start && start < one.end)) continue;
    const accused = accusedBy(document, trees, one, mentions, entities, sides);
    if (accused === null) continue;
    const { side } = one.speaker;
    if (side !== null && allies.get(side) === accused) continue;
    accuse(one, one.cue, accused, side, { voice: "reported", attribution: one.id, harm: null });
  }
  return accusations.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A side's harm to its own is no accusation here; being "to blame" is one whatever for. */
const isAgainstOthers = ({ patient, category }: HarmFinding, accused: string) =>
  category === "blame" || patient?.side !== accused;

/** The side that an accusing attribution lays it on: whom its verb's object names, or "on" after "blamed". */
function accusedBy(
  { tokens }: Document,
  trees: readonly Tree[],
  { cue, end, content, speaker }: AttributionFinding,
  mentions: readonly MentionFinding[],
  entities: ArticleEntities | null,
  sides: ReadonlySet<string>,
): string | null {
  if (cue === null) return null;
  const other = (side: string | null): string | null =>
    side !== null && sides.has(side) && side !== speaker.side ? side : null;
  const token = lastAtOrBefore(tokens, cue.start);
  const tree = trees[tokens[token]?.sentence ?? -1];
  if (tree !== undefined && !tree.shallow) {
    const place = token - tree.firstToken;
    const target =
      (cue.lemma === "blame" ? oblique(tree, place, ON) : null) ??
      (isPassive(tree, place) ? subject(tree, place) : object(tree, place));
    if (target !== null) {
      const { first, end: last } = shortNounPhrase(tree, target);
      const span = { start: tree.words[first]!.start, end: tree.words[last - 1]!.end };
      const inside = mentions.filter(({ start }) => start >= span.start && start < span.end);
      const head = tree.words[target]!.start;
      const named =
        inside.find(({ start, end: stop }) => start <= head && stop > head) ?? inside[0];
      // Whom the verb names is accused, and nobody whom the accusation only mentions.
      return other(named?.side ?? entities?.at(span, head)?.side ?? null);
    }
  }
  const until = Math.max(end, content.end);
  for (const { start, side } of mentions)
    if (start >= cue.end && start < until && other(side) !== null) return side;
  return null;
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
