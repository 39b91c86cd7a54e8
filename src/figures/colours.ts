import type { Voice } from "../finding.js";
import type { Topic } from "../topic/topic.js";

/*
 * Colours of Okabe and Ito (2008), "Color Universal Design": told apart with every common form of
 * colour blindness. Red never stands against green.
 */

/** A colour for each voice; the outlet's own is the darkest. */
export const VOICE_COLOURS: Readonly<Record<Voice, string>> = {
  outlet: "#0072b2",
  reported: "#56b4e9",
  quoted: "#e69f00",
};

const SIDE_COLOURS = ["#d55e00", "#0072b2", "#cc79a7", "#e69f00", "#56b4e9"];

export const NO_SIDE_COLOUR = "#9a9a9a";
export const INK = "#222222";
export const SOFT_INK = "#5c5c5c";
export const GRID = "#e4e4e4";
export const FURNITURE_COLOUR = "#dedede";
/** What rests on too little text. */
export const PALE = "#a8a8a8";

/** Colour of a side: by its place in the topic; grey for none. */
export function sideColour(topic: Topic | null, side: string | null): string {
  const place = topic?.sides.findIndex(({ id }) => id === side) ?? -1;
  return place < 0 ? NO_SIDE_COLOUR : (SIDE_COLOURS[place % SIDE_COLOURS.length] ?? NO_SIDE_COLOUR);
}

/** A side's name as the topic gives it; its id where the topic does not know it. */
export function sideName(topic: Topic | null, side: string | null): string {
  if (side === null) return "no side";
  return topic?.sides.find(({ id }) => id === side)?.name ?? side;
}
