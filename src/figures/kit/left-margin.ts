import { CHARACTER } from "./layout.js";

/** Room for the longest line of the row labels. */
export function leftMargin(rows: readonly string[]): number {
  const longest = Math.max(
    8,
    ...rows.flatMap((label) => label.split("<br>")).map((line) => visible(line).length),
  );
  return Math.round(longest * CHARACTER + 22);
}

function visible(label: string): string {
  return label.replace(/<[^<>]*>/g, "").replace(/&(?:amp|lt|gt);/g, "x");
}
