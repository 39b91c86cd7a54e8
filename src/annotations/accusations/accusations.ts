import type {
  AccusationFinding,
  AttributionFinding,
  Finding,
  HarmFinding,
  MentionFinding,
} from "../../finding.js";
import type { Document } from "../../document/document.js";
import type { Topic } from "../../topic/topic.js";
import { grammar } from "../harm/grammar.js";

/**
 * Accusations against the topic's sides, and whether the accused side is heard.
 *
 * An accusation is a harm whose agent is of a side, told by the outlet or by anybody but that side
 * and its declared allies; or an attribution with an accusing cue ("blamed", "accused") that names a
 * side other than the speaker's. What a side says of its own acts is none.
 *
 * The answer is looked for in the same article: `denied` where a speaker of the accused side denies,
 * rejects or disputes something, `heard` where one is given words on anything at all, `unheard`
 * where none is. What a side is said to want or think is no answer, nor are a side's words inside another side's content. So `heard` is generous:
 * an article in which a side only speaks of the weather counts as hearing it.
 *
 * @param findings the document's attributions, mentions and harms, among others
 * @returns in order of place; ids are `<article>#x<start>-<end>`
 */
export function accusationFindings(
  document: Document,
  findings: readonly Finding[],
  topic: Topic | null,
): AccusationFinding[] {
  const sides = new Set((topic?.sides ?? []).map(({ id }) => id));
  if (topic === null || sides.size === 0) return [];
  const allies = new Map(topic.thirdParties.map(({ id, alliedTo }) => [id, alliedTo]));
  const attributions = findings.filter((one) => one.kind === "attribution");
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const answers = answersOf(
    attributions,
    findings.filter((one) => one.kind === "harm"),
  );
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
      ...nearestAnswer(answers.get(accused) ?? [], start),
    });
  };

  for (const harm of findings) {
    if (harm.kind !== "harm" || harm.negated) continue;
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
    const accused = accusedBy(one, mentions, sides);
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

/** The side that an accusing attribution names after its cue, other than the speaker's. */
function accusedBy(
  { cue, end, content, speaker }: AttributionFinding,
  mentions: readonly MentionFinding[],
  sides: ReadonlySet<string>,
): string | null {
  if (cue === null) return null;
  const until = Math.max(end, content.end);
  for (const { start, side } of mentions)
    if (
      start >= cue.end &&
      start < until &&
      side !== null &&
      sides.has(side) &&
      side !== speaker.side
    )
      return side;
  return null;
}

interface Answer {
  readonly finding: AttributionFinding;
  readonly denies: boolean;
}

/** Attributions by which each side is heard, from its own mouth. */
function answersOf(
  attributions: readonly AttributionFinding[],
  harms: readonly HarmFinding[],
): Map<string, Answer[]> {
  const answers = new Map<string, Answer[]>();
  for (const finding of attributions) {
    const { side } = finding.speaker;
    if (side === null || finding.parent !== null || !isStatement(finding, harms)) continue;
    const denies = finding.cue !== null && grammar().denying.has(finding.cue.lemma);
    answers.set(side, [...(answers.get(side) ?? []), { finding, denies }]);
  }
  return answers;
}

/** Not what a side is said to want or think, and not "X is to blame", where the cue itself accuses. */
function isStatement({ form, cue }: AttributionFinding, harms: readonly HarmFinding[]): boolean {
  if (form === "direct" || cue === null) return true;
  if (grammar().wishing.has(cue.lemma)) return false;
  return !harms.some(({ start, end }) => start < cue.end && end > cue.start);
}

/** A denial before any other words, then what stands nearest. */
function nearestAnswer(
  answers: readonly Answer[],
  place: number,
): Pick<AccusationFinding, "response" | "answer"> {
  const far = ({ finding }: Answer) => Math.abs(finding.content.start - place);
  const [best] = [...answers].sort(
    (a, b) =>
      Number(b.denies) - Number(a.denies) || far(a) - far(b) || a.finding.start - b.finding.start,
  );
  if (!best) return { response: "unheard", answer: null };
  return { response: best.denies ? "denied" : "heard", answer: best.finding.id };
}
