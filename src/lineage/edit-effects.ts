import type { AttributionFinding, Finding, LoadedFinding, TextSpan } from "../finding.js";

/** What an edit does to what readers are told. */
export interface EditEffect {
  readonly effect:
    | "adds-loaded-term"
    | "drops-loaded-term"
    | "adds-source"
    | "drops-source"
    | "adds-side"
    | "drops-side"
    | "changes-stance";
  /** The term, the speaker, the side, or both stances (`neutral > doubting`). */
  readonly what: string;
  /** Ids of the findings behind it. */
  readonly findings: readonly string[];
}

/**
 * Compares the findings of a sentence before and after an edit. A side counts as dropped or added only
 * where no other attribution of that version gives it voice.
 */
export function editEffects(
  before: TextSpan | null,
  after: TextSpan | null,
  findingsFrom: readonly Finding[],
  findingsTo: readonly Finding[],
): EditEffect[] {
  const [from, to] = [within(before, findingsFrom), within(after, findingsTo)];
  const [loadedFrom, loadedTo] = [from.filter(isLoaded), to.filter(isLoaded)];
  const [spokenFrom, spokenTo] = [from.filter(isAttribution), to.filter(isAttribution)];
  const term = ({ term, voice }: LoadedFinding) => `${term} (${voice})`;
  return [
    ...surplus(loadedTo, loadedFrom, term).map(effect("adds-loaded-term")),
    ...surplus(loadedFrom, loadedTo, term).map(effect("drops-loaded-term")),
    ...surplus(spokenTo, spokenFrom, speakerOf).map(effect("adds-source")),
    ...surplus(spokenFrom, spokenTo, speakerOf).map(effect("drops-source")),
    ...sides(spokenTo, findingsFrom).map(effect("adds-side")),
    ...sides(spokenFrom, findingsTo).map(effect("drops-side")),
    ...stanceChanges(spokenFrom, spokenTo),
  ];
}

const isLoaded = (finding: Finding) => finding.kind === "loaded";
const isAttribution = (finding: Finding) => finding.kind === "attribution";

const effect =
  (name: EditEffect["effect"]) =>
  ([what, findings]: readonly [string, readonly string[]]): EditEffect => ({
    effect: name,
    what,
    findings,
  });

function within(span: TextSpan | null, findings: readonly Finding[]): Finding[] {
  return span === null
    ? []
    : findings.filter(({ start }) => start >= span.start && start < span.end);
}

const speakerOf = ({ speaker, source }: AttributionFinding) =>
  speaker.name ?? source?.text ?? "a source not named";

/** What stands more often in the first list, with the findings that are too many. */
function surplus<T extends Finding>(
  more: readonly T[],
  less: readonly T[],
  key: (finding: T) => string,
): [string, string[]][] {
  const left = new Map<string, number>();
  for (const finding of less) left.set(key(finding), (left.get(key(finding)) ?? 0) + 1);
  const found = new Map<string, string[]>();
  for (const finding of more) {
    const name = key(finding);
    const known = left.get(name) ?? 0;
    if (known > 0) left.set(name, known - 1);
    else found.set(name, [...(found.get(name) ?? []), finding.id]);
  }
  return [...found];
}

/** Sides that speak in these attributions and nowhere in the other version. */
function sides(
  spoken: readonly AttributionFinding[],
  others: readonly Finding[],
): [string, string[]][] {
  const heard = new Set(others.filter(isAttribution).map(({ speaker }) => speaker.side));
  const found = new Map<string, string[]>();
  for (const { id, speaker } of spoken)
    if (speaker.side !== null && !heard.has(speaker.side))
      found.set(speaker.side, [...(found.get(speaker.side) ?? []), id]);
  return [...found];
}

/** Attributions of one speaker, in order, whose cue takes another stance. */
function stanceChanges(
  from: readonly AttributionFinding[],
  to: readonly AttributionFinding[],
): EditEffect[] {
  const waiting = [...to];
  return from.flatMap((before): EditEffect[] => {
    const at = waiting.findIndex((after) => speakerOf(after) === speakerOf(before));
    const [after] = at < 0 ? [] : waiting.splice(at, 1);
    if (!before.cue || !after?.cue || before.cue.stance === after.cue.stance) return [];
    return [
      {
        effect: "changes-stance",
        what: `${before.cue.stance} > ${after.cue.stance}`,
        findings: [before.id, after.id],
      },
    ];
  });
}
