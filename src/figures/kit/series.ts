import { VOICE_NAMES } from "../../evidence/index.js";
import { VOICES } from "../../finding.js";
import type { Topic } from "../../topic/topic.js";
import { sideColour, sideName, VOICE_COLOURS } from "./colours.js";
import type { Panel, Series } from "./panels.js";

/** The three voices, each in its colour. */
export const VOICE_SERIES: readonly Series[] = VOICES.map((voice) => ({
  key: voice,
  name: VOICE_NAMES[voice],
  colour: VOICE_COLOURS[voice],
}));

/** Key of what belongs to no side: no id of a topic can be it. */
export const NO_SIDE = "\u0000none";

/**
 * The sides of a topic, and none, each in its colour; where panels are given only those that have a mark in them.
 *
 * @param nameOf what a side is called in the legend, by its name; null for none
 */
export function sideSeries(
  topic: Topic | null,
  nameOf: (name: string | null) => string,
  panels: readonly Panel[],
): Series[] {
  const used = new Set(panels.flatMap(({ marks }) => marks.map(({ series }) => series)));
  const sides = [...(topic?.sides.map(({ id }) => id) ?? []), NO_SIDE];
  return sides
    .filter((key) => used.has(key))
    .map((key) => {
      const side = key === NO_SIDE ? null : key;
      const name = nameOf(side === null ? null : sideName(topic, side));
      return { key, name, colour: sideColour(topic, side) };
    });
}
