import type { Finding, FindingBase, Voice } from "../finding.js";
import { findingIndex } from "../finding-list.js";
import type { Analysis } from "../outlets/analysis.js";
import { context, type Context } from "./context.js";

/** One value, or several of which one must hold; an empty list stands for all. */
export type OneOrMore<T> = T | readonly T[];

/** Which findings a concordance lists; every field given must hold, none lists all. */
export interface ConcordanceFilter {
  readonly outlet?: OneOrMore<string>;
  readonly article?: OneOrMore<string>;
  /** Id of the event that an article tells of. */
  readonly event?: OneOrMore<string>;
  readonly kind?: OneOrMore<Finding["kind"]>;
  /** Loaded term, cue's lemma, actor or kind of harm, whatever the case. */
  readonly term?: string;
  readonly category?: string;
  readonly voice?: OneOrMore<Voice>;
  /** Side that a loaded term favours, that a speaker or an actor belongs to, that harms, is harmed or accused. */
  readonly side?: OneOrMore<string>;
  /** Ids of findings, as tables and charts give them; their order is kept. */
  readonly findings?: readonly string[];
}

/** A finding with the words around it. */
export interface ConcordanceRow extends Context {
  readonly id: string;
  readonly article: string;
  readonly outlet: string;
  readonly finding: Finding;
}

/**
 * Keyword in context: every finding that fits the filter, each with its sentence, in the order of
 * the analysis (or of the ids given). This is how a number is checked: take its finding ids and read
 * their sentences.
 *
 * An attribution is shown by its cue, or by its content where it has none. Ids that the analysis does
 * not hold are left out.
 *
 * @param width characters of context on each side; 60 unless told
 * @example concordance(analysis, { outlet: "The Post", voice: "outlet", kind: "loaded" })
 */
export function concordance(
  analysis: Pick<Analysis, "findings" | "articles">,
  filter: ConcordanceFilter = {},
  width = 60,
): ConcordanceRow[] {
  const rows = new Map(analysis.articles.map((row) => [row.article.id, row]));
  return chosen(analysis.findings, filter.findings)
    .filter((finding) => fits(finding, filter))
    .flatMap((finding) => {
      const row = rows.get(finding.article);
      if (row === undefined || !isOneOf(row.event, filter.event)) return [];
      const { text } = row.article;
      const { id, article, outlet } = finding;
      return [{ ...context(text, shownSpan(finding), width), id, article, outlet, finding }];
    });
}

/** Where the eye should go: a term or mention itself, an attribution's cue, else its content. */
export function shownSpan(finding: Finding): Pick<FindingBase, "start" | "end"> {
  return finding.kind === "attribution" ? (finding.cue ?? finding.content) : finding;
}

function chosen(
  findings: readonly Finding[],
  ids: readonly string[] | undefined,
): readonly Finding[] {
  if (ids === undefined) return findings;
  const { withId } = findingIndex(findings);
  return ids.flatMap((id) => withId(id) ?? []);
}

function fits(finding: Finding, filter: ConcordanceFilter): boolean {
  const { outlet, article, kind, term, category, voice, side } = filter;
  return (
    isOneOf(finding.outlet, outlet) &&
    isOneOf(finding.article, article) &&
    isOneOf(finding.kind, kind) &&
    (term === undefined || termOf(finding)?.toLowerCase() === term.toLowerCase()) &&
    (category === undefined || ("category" in finding && finding.category === category)) &&
    isOneOf("voice" in finding ? finding.voice : null, voice) &&
    (isOneOf(null, side) || sidesOf(finding).some((one) => isOneOf(one, side)))
  );
}

function isOneOf<T>(value: T | null, wanted: OneOrMore<T> | undefined): boolean {
  if (wanted === undefined || (Array.isArray(wanted) && wanted.length === 0)) return true;
  return value !== null && (Array.isArray(wanted) ? wanted.includes(value) : wanted === value);
}

/** What a finding is about: the term, the cue, the actor, the harm, the frame, the name given. */
export function termOf(finding: Finding): string | undefined {
  switch (finding.kind) {
    case "loaded":
      return finding.term;
    case "attribution":
      return finding.cue?.lemma;
    case "mention":
      return finding.actor;
    case "harm":
      return finding.harm;
    case "frame":
      return finding.frame;
    case "naming":
      return finding.naming;
    case "role":
      return finding.entity;
    default:
      return undefined;
  }
}

/** The sides that a finding concerns. */
export function sidesOf(finding: Finding): readonly (string | null | undefined)[] {
  switch (finding.kind) {
    case "loaded":
      return [finding.favours];
    case "attribution":
    case "attitude":
      return [finding.speaker.side];
    case "mention":
      return [finding.side];
    case "harm":
      return [finding.agent?.side, finding.patient?.side];
    case "naming":
    case "role":
      return [finding.side];
    case "frame":
      return [];
    default:
      return [finding.accused];
  }
}
