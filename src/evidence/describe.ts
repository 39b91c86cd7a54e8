import type { Finding, Voice } from "../finding.js";

/** Whose words they are, as pages and charts say it. */
export const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  outlet: "outlet’s own voice",
  reported: "reported speech",
  quoted: "quotation",
};

/**
 * One line on what a finding is: for a loaded term its family, voice, reason and neutral
 * alternatives; for an attribution its speaker, form and cue; for a mention its actor.
 *
 * @param sideName turns a side's id into its name
 */
export function describe(finding: Finding, sideName: (id: string) => string = (id) => id): string {
  if (finding.kind === "loaded") {
    const parts = [`${finding.term} (${finding.category}, ${VOICE_NAMES[finding.voice]})`];
    if (finding.distanced) parts.push("at a distance");
    if (finding.negated) parts.push("negated");
    if (finding.favours !== null) parts.push(`wording of ${sideName(finding.favours)}`);
    const alternatives =
      finding.alternatives.length > 0 ? ` Instead: ${finding.alternatives.join(", ")}.` : "";
    return `${parts.join("; ")}. ${finding.reason}${alternatives}`;
  }
  if (finding.kind === "attribution") {
    const { speaker, cue, form } = finding;
    const who = speaker.name ?? finding.source?.text ?? "unnamed source";
    const side = speaker.side === null ? "" : `, ${sideName(speaker.side)}`;
    const how =
      cue === null ? "no cue" : `“${cue.text}” (${cue.stance}${cue.negated ? ", negated" : ""})`;
    return `${who} (${speaker.kind}${side}): ${form} attribution, ${how}.`;
  }
  const side = finding.side === null ? "no side" : sideName(finding.side);
  return `${finding.actor} (${side}), ${VOICE_NAMES[finding.voice]}.`;
}
