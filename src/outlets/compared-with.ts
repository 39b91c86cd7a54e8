import type { Contrast } from "./analysis.js";

/**
 * Whom a contrast compares its first outlet with, in words: the second outlet, or the rest together.
 *
 * @example comparedWith({ b: null }) // 'all others'
 */
export const comparedWith = ({ b }: Pick<Contrast, "b">): string => b ?? "all others";
