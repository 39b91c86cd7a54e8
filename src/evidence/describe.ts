import type { Finding, Voice } from "../finding.js";

/** Whose words they are, as pages and charts say it. */
export const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  outlet: "outlet’s own voice",
  reported: "reported speech",
  quoted: "quotation",
};

const RESPONSES = {
  denied: "it denies it in the article",
  heard: "it is heard in the article, on other things",
  unheard: "it is not heard in the article",
};

/**
 * One line on what a finding is: for a loaded term its family, voice, reason and neutral
 * alternatives; for an attribution its speaker, form and cue; for a mention its actor; for harm who does it to whom; for
 * an accusation whether the accused side is heard.
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
  if (finding.kind === "harm") {
    const { agent, patient } = finding;
    const who = `${agent?.text ?? "nobody named"} to ${patient?.text ?? "nobody named"}`;
    return `${finding.harm} (${finding.form}${finding.negated ? ", negated" : ""}): ${who}; ${VOICE_NAMES[finding.voice]}. ${finding.reason}`;
  }
  if (finding.kind === "accusation") {
    const by = finding.by === null ? VOICE_NAMES[finding.voice] : sideName(finding.by);
    return `${sideName(finding.accused)} is accused by ${by}; ${RESPONSES[finding.response]}.`;
  }
  const side = finding.side === null ? "no side" : sideName(finding.side);
  return `${finding.actor} (${side}), ${VOICE_NAMES[finding.voice]}.`;
}
