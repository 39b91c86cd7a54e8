/** The three roles of an attribution. */
export type Role = "source" | "cue" | "content";

/** First and last unit of a part, both included. */
export type UnitRange = readonly [first: number, last: number];

/** A span of one role in one or more parts, in order of text. */
export interface UnitSpan {
  readonly role: Role;
  readonly parts: readonly UnitRange[];
  /** True where marks of the text, not the tags, end it. */
  readonly endsAtMarks?: boolean;
}

const ROLE_OF_TAG: readonly (Role | null)[] = [
  null,
  "source",
  "source",
  "cue",
  "cue",
  "content",
  "content",
];

/** The tag that goes on with a span of this role. */
export const INSIDE: Readonly<Record<Role, number>> = { source: 2, cue: 4, content: 6 };

/** The longest gap, in units, over which a span of a role may go on. */
export type LongestGap = Readonly<Record<Role, number>>;

/**
 * Tags (`O`, then begin and inside of source, cue, content) to spans. An inside tag after a gap goes
 * on with the last span of its role, where the gap is short and within the paragraph: so
 * “…,” he said, “…” is one content in two parts.
 *
 * @example
 * spansOf(Uint8Array.of(5, 6, 1, 3, 6), [0, 0, 0, 0, 0], gaps) // content [0–1, 4], source [2], cue [3]
 */
export function spansOf(
  tags: Uint8Array,
  paragraph: readonly number[],
  longestGap: LongestGap,
): readonly UnitSpan[] {
  const spans: { role: Role; parts: [number, number][] }[] = [];
  const open = new Map<Role, [number, number][]>();
  let before: Role | null = null;
  for (const [unit, tag] of tags.entries()) {
    const role: Role | null = ROLE_OF_TAG[tag] ?? null;
    if (role !== null) {
      const parts = open.get(role);
      const end = parts?.at(-1)![1];
      const goesOn =
        tag === INSIDE[role] &&
        end !== undefined &&
        (before === role ||
          (unit - end - 1 <= longestGap[role] && paragraph[end] === paragraph[unit]));
      if (parts === undefined || !goesOn) {
        const fresh: [number, number][] = [[unit, unit]];
        open.set(role, fresh);
        spans.push({ role, parts: fresh });
      } else if (before === role) parts.at(-1)![1] = unit;
      else parts.push([unit, unit]);
    }
    before = role;
  }
  return spans;
}
