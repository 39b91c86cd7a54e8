import type {
  AccusationFinding,
  AttributionFinding,
  Finding,
  HarmFinding,
  HarmParty,
  LoadedFinding,
  RoleFinding,
  Voice,
} from "../finding.js";

/** Whose words they are, as pages and charts say it. */
export const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  outlet: "outlet’s own voice",
  reported: "reported speech",
  quoted: "quotation",
};

/** Turns a side's id into its name. */
export type SideName = (id: string) => string;

/**
 * One line on what a finding is: for a loaded term its family, voice, reason and neutral
 * alternatives; for an attribution its speaker, form and cue; for a mention its actor; for a harm who
 * does it to whom; for an accusation who is accused and whether that side is heard; for a role who is cast as what.
 */
export function describe(finding: Finding, sideName: SideName = (id) => id): string {
  switch (finding.kind) {
    case "loaded":
      return describeLoaded(finding, sideName);
    case "attribution":
      return describeAttribution(finding, sideName);
    case "attitude":
      return `${finding.speaker.name ?? finding.source?.text ?? "not told who"}: attitude, no words given.`;
    case "mention":
      return `${finding.actor} (${sideOrNone(finding.side, sideName)}), ${VOICE_NAMES[finding.voice]}.`;
    case "harm":
      return describeHarm(finding, sideName);
    case "frame":
      return `Frame: ${finding.frame.replaceAll("-", " ")}; ${VOICE_NAMES[finding.voice]}.`;
    case "naming":
      return `${finding.entity} is called “${finding.naming}”${finding.loaded ? " (loaded)" : ""}, ${VOICE_NAMES.outlet}.`;
    case "role":
      return describeRole(finding, sideName);
    default:
      return describeAccusation(finding, sideName);
  }
}

const sideOrNone = (side: string | null, sideName: SideName) =>
  side === null ? "no side" : sideName(side);

function describeLoaded(finding: LoadedFinding, sideName: SideName): string {
  const { term, category, voice, distanced, negated, favours, concept, alternatives, reason } =
    finding;
  const parts = [`${term} (${category}, ${VOICE_NAMES[voice]})`];
  if (distanced) parts.push("at a distance");
  if (negated) parts.push("negated");
  // What a topic lists is a side's own word; what the sentence turns for a side is anybody's.
  if (favours !== null)
    parts.push(`${concept === null ? "speaks for" : "wording of"} ${sideName(favours)}`);
  const instead = alternatives.length > 0 ? ` Instead: ${alternatives.join(", ")}.` : "";
  return `${parts.join("; ")}. ${reason}${instead}`;
}

function describeAttribution(finding: AttributionFinding, sideName: SideName): string {
  const { speaker, source, cue, form } = finding;
  const who = speaker.name ?? source?.text ?? "source not told";
  const side = speaker.side === null ? "" : `, ${sideName(speaker.side)}`;
  const how =
    cue === null ? "no cue" : `“${cue.text}” (${cue.stance}${cue.negated ? ", negated" : ""})`;
  return `${who} (${speaker.kind}${side}): ${form} attribution, ${how}.`;
}

function describeHarm(finding: HarmFinding, sideName: SideName): string {
  const party = (one: HarmParty | null) =>
    one === null ? "not told" : `${one.actor ?? one.text} (${sideOrNone(one.side, sideName)})`;
  const { category, form, agent, patient, voice, negated } = finding;
  return `${category}, ${form}${negated ? ", negated" : ""}; by: ${party(agent)}; to: ${party(patient)}; ${VOICE_NAMES[voice]}.`;
}

function describeRole(finding: RoleFinding, sideName: SideName): string {
  const who = `${finding.entity} (${sideOrNone(finding.side, sideName)})`;
  if (finding.of === "article") {
    const { role, confidence, acts, toned } = finding;
    const as = role === "none" ? "in no role" : `as ${role}`;
    return `${who}: cast ${as} by the whole article, probability ${String(confidence)}; from ${String(acts)} acts and the tone of ${String(toned)} mentions.`;
  }
  const { verb, position, act, power, voice, negated } = finding;
  const does = act === null ? "" : `, ${act}`;
  return `${who}: ${position} of “${verb.text}”${does}${negated ? ", negated" : ""}; power: ${power}; ${VOICE_NAMES[voice]}.`;
}

const RESPONSES: Readonly<Record<AccusationFinding["response"], string>> = {
  denied: "it denies or disputes it in this article",
  heard: "it is heard in this article, but not on this",
  unheard: "it is not heard in this article",
};

function describeAccusation(finding: AccusationFinding, sideName: SideName): string {
  const { accused, by, voice, response } = finding;
  const who = by === null ? VOICE_NAMES[voice] : sideName(by);
  return `${sideName(accused)} is accused by ${who}; ${RESPONSES[response]}.`;
}
