/**
 * The log-odds that a link may lose so that a candidate which nothing points to finds its place. Chosen on
 * one half of PolNeAR's development part and seen on the other; from 4 to 9 the figures are alike.
 */
const MOST_LOST = 6;

/**
 * Each span points to its best candidate, or to none where none scores above `least`. But the model
 * marks a source or cue only where something belongs to it, so none should be left over while others
 * serve twice: as long as there is one, the span turns to it that loses least by doing so, among those
 * whose candidate another span keeps and those that have none.
 *
 * @param scores for each span the score of each candidate
 * @param least what the score of no candidate is; -Infinity where each span has one
 * @returns for each span the number of its candidate; null where it has none
 * @example
 * assign([[5, 1], [4, 3]]); // [0, 1]: the second has the first's candidate at heart, but the other is free
 */
export function assign(
  scores: readonly (readonly number[])[],
  least = -Infinity,
): readonly (number | null)[] {
  const candidates = scores[0]?.length ?? 0;
  const chosen = scores.map((row) => highest(row, least));
  const uses = new Array<number>(candidates).fill(0);
  for (const candidate of chosen) if (candidate !== null) uses[candidate]! += 1;
  for (let left = uses.filter((count) => count === 0).length; left > 0; left -= 1) {
    const turn = cheapestTurn(scores, chosen, uses, least);
    if (turn === null) break;
    const before = chosen[turn.span]!;
    if (before !== null) uses[before]! -= 1;
    uses[turn.to]! += 1;
    chosen[turn.span] = turn.to;
  }
  return chosen;
}

function highest(scores: readonly number[], least: number): number | null {
  let found: number | null = null;
  let top = least;
  for (const [candidate, score] of scores.entries())
    if (score > top) {
      top = score;
      found = candidate;
    }
  return found;
}

function cheapestTurn(
  scores: readonly (readonly number[])[],
  chosen: readonly (number | null)[],
  uses: readonly number[],
  least: number,
): { span: number; to: number } | null {
  let cheapest: { span: number; to: number } | null = null;
  let lost = MOST_LOST;
  for (const [span, row] of scores.entries()) {
    const now = chosen[span]!;
    if (now !== null && uses[now]! < 2) continue;
    const has = now === null ? least : row[now]!;
    for (const [to, score] of row.entries())
      if (uses[to] === 0 && has - score < lost) {
        lost = has - score;
        cheapest = { span, to };
      }
  }
  return cheapest;
}
