import type { Voice } from "../../finding.js";
import type { Side, Topic } from "../../topic/topic.js";

/*
 * Colours of Okabe and Ito (2008), "Color Universal Design": told apart with every common form of
 * colour blindness. Red never stands beside green.
 */

/** A colour for each voice; the outlet's own is the darkest. */
export const VOICE_COLOURS: Readonly<Record<Voice, string>> = {
  outlet: "#0072b2",
  reported: "#56b4e9",
  quoted: "#e69f00",
};

const SIDE_COLOURS = ["#d55e00", "#0072b2", "#e69f00", "#56b4e9", "#cc79a7", "#f0e442"];

export const NO_SIDE_COLOUR = "#767676";
export const INK = "#222222";
export const SOFT_INK = "#5c5c5c";
export const GRID = "#e4e4e4";
export const FURNITURE_COLOUR = "#dedede";
/** What rests on too little text. */
export const PALE = "#a8a8a8";

/** Colour of a side or third party: by its place in the topic; grey for none. */
export function sideColour(topic: Topic | null, side: string | null): string {
  const place = parties(topic).findIndex(({ id }) => id === side);
  return (place < 0 ? undefined : SIDE_COLOURS[place]) ?? NO_SIDE_COLOUR;
}

/** Name of a side or third party as the topic gives it; its id where the topic does not know it. */
export function sideName(topic: Topic | null, side: string | null): string {
  if (side === null) return "no side";
  return parties(topic).find(({ id }) => id === side)?.name ?? side;
}

/** The topic's sides and then its third parties, in its order. */
export function parties(topic: Topic | null): readonly Side[] {
  return topic === null ? [] : [...topic.sides, ...topic.thirdParties];
}

/** Black or white, whichever is read better on a colour (by its relative luminance, WCAG 2). */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.3 ? INK : "#ffffff";
}
