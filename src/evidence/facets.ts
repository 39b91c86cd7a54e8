import type { Finding, Voice } from "../finding.js";
import { sidesOf, termOf } from "./concordance.js";

/** By what findings are told apart in a list: each empty where a finding has none. */
export interface Facets {
  readonly kind: Finding["kind"];
  /** Family of a loaded term, form of an attribution, category of a harm, frame, response to an accusation. */
  readonly family: string;
  readonly voice: Voice | "";
  /** Ids of the sides that it concerns. */
  readonly sides: readonly string[];
  /** Who says it: of an attribution its speaker, of what stands in one the speaker of that. */
  readonly speaker: string;
  /** The term, the cue, the actor, the harm, the name given. */
  readonly term: string;
}

/**
 * What a finding is filtered by.
 *
 * @param speakerOf name of the speaker of the attribution of an id; null where it has none
 * @example facets(finding, () => null).kind; // "loaded"
 */
export function facets(
  finding: Finding,
  speakerOf: (attribution: string) => string | null,
): Facets {
  const sides = sidesOf(finding).filter((side) => side !== null && side !== undefined);
  return {
    kind: finding.kind,
    family: familyOf(finding),
    voice: "voice" in finding ? finding.voice : "",
    sides: [...new Set(sides)],
    speaker: speaker(finding, speakerOf) ?? "",
    term: termOf(finding) ?? "",
  };
}

function familyOf(finding: Finding): string {
  switch (finding.kind) {
    case "loaded":
    case "harm":
      return finding.category;
    case "attribution":
    case "attitude":
    case "naming":
      return finding.form;
    case "frame":
      return finding.frame;
    case "accusation":
      return finding.response;
    case "mention":
      return finding.role ?? "";
    case "role":
      return finding.of === "article" ? finding.role : finding.position;
  }
}

function speaker(
  finding: Finding,
  speakerOf: (attribution: string) => string | null,
): string | null {
  if (finding.kind === "attribution" || finding.kind === "attitude") return finding.speaker.name;
  return "attribution" in finding && finding.attribution !== null
    ? speakerOf(finding.attribution)
    : null;
}
