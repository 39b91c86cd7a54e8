import { paragraphAt } from "../../document/index.js";
import type { Document } from "../../document/document.js";
import type { ArticleRole, Finding, HarmFinding, MentionRole } from "../../finding.js";
import type { Contribution } from "../../statistics/contribution.js";
import type { Topic } from "../../topic/topic.js";

/** What a sentence may cast a side as. */
export const DEEDS = ["harms", "is-harmed", "helps", "is-helped"] as const;
export type Deed = (typeof DEEDS)[number];

/** Names of the counts behind the measures of roles; each ends in a side's id. */
export const roleCount = {
  /** Mentions of a side that are agent or patient of a verb, in the outlet's own voice. */
  mentions: (side: string) => `role-mentions:${side}`,
  deed: (deed: Deed, side: string) => `role-${deed}:${side}`,
  /** Of these, those whose verb gives somebody power; and where that is the side itself. */
  ranked: (side: string) => `role-ranked:${side}`,
  above: (side: string) => `role-above:${side}`,
  /** Of these, those that act, or undergo, wait or give way; and those that act. */
  moved: (side: string) => `role-moved:${side}`,
  acts: (side: string) => `role-acts:${side}`,
  /** A side's people and bodies, one for each article that casts them; and those in a role. */
  cast: (side: string) => `role-cast:${side}`,
  role: (role: ArticleRole["role"], side: string) => `role-${role}:${side}`,
  /** Acts of harm by a side in the outlet's own voice, and those told in the passive. */
  harmBy: (side: string) => `role-harm-by:${side}`,
  passive: (side: string) => `role-passive:${side}`,
} as const;

/**
 * What sentences and articles cast the sides as. Only the outlet's own voice counts for what a sentence
 * says, and nothing that is denied; roles of whole articles are of all voices together.
 */
export function roleContributions(
  document: Document,
  findings: readonly Finding[],
  topic: Topic | null,
): Contribution[] {
  const sides = new Set((topic?.sides ?? []).map(({ id }) => id));
  return findings.flatMap((finding) => {
    const { side, names } = countsOf(finding);
    if (side === null || !sides.has(side)) return [];
    const paragraph = paragraphAt(document, finding.start);
    return names(side).map((name) => ({ paragraph, name, amount: 1, finding: finding.id }));
  });
}

/** Whose counts a finding adds to, and to which; null where it tells of no side. */
function countsOf(finding: Finding): {
  readonly side: string | null;
  readonly names: (side: string) => string[];
} {
  if (finding.kind === "harm")
    return { side: finding.agent?.side ?? null, names: (side) => harmCounts(finding, side) };
  if (finding.kind !== "role") return { side: null, names: () => [] };
  return {
    side: finding.side,
    names: (side) =>
      finding.of === "article"
        ? [roleCount.cast(side), roleCount.role(finding.role, side)]
        : mentionCounts(finding, side),
  };
}

function harmCounts({ voice, negated, patient, form }: HarmFinding, side: string): string[] {
  // "X is a liar" has no passive.
  if (voice !== "outlet" || negated || form === "quality" || patient?.side === side) return [];
  return [roleCount.harmBy(side), ...(form === "passive" ? [roleCount.passive(side)] : [])];
}

function mentionCounts(finding: MentionRole, side: string): string[] {
  const { voice, negated, position, act, power, agency } = finding;
  if (voice !== "outlet" || negated) return [];
  const names = [roleCount.mentions(side)];
  const isAgent = position === "agent";
  if (act === "harm") names.push(roleCount.deed(isAgent ? "harms" : "is-harmed", side));
  if (act === "help") names.push(roleCount.deed(isAgent ? "helps" : "is-helped", side));
  if (power !== "equal") names.push(roleCount.ranked(side));
  if (power === "above") names.push(roleCount.above(side));
  if (!isAgent || agency !== "neutral") names.push(roleCount.moved(side));
  if (isAgent && agency === "positive") names.push(roleCount.acts(side));
  return names;
}
