import type { Voice } from "../../finding.js";
import { COLOURS, contrast } from "../../scheme/index.js";
import type { Side, Topic } from "../../topic/topic.js";

/** The colours that charts are made in: the light ones. A page that is dark draws them in their dark counterparts. */
const { vermilion, blue, orange, sky, purple, yellow } = COLOURS;

/** A colour for each voice; the outlet's own is the darkest. */
export const VOICE_COLOURS: Readonly<Record<Voice, string>> = {
  outlet: blue.light,
  reported: sky.light,
  quoted: orange.light,
};

const SIDE_COLOURS = [vermilion, blue, orange, sky, purple, yellow].map(({ light }) => light);

export const NO_SIDE_COLOUR = COLOURS.faint.light;
export const INK = COLOURS.ink.light;
export const SOFT_INK = COLOURS.soft.light;
export const GRID = COLOURS.grid.light;
export const FURNITURE_COLOUR = COLOURS.furniture.light;
/** The ground of charts, and what is hollow. */
export const PAPER = COLOURS.paper.light;
/** What rests on too little text. */
export const PALE = COLOURS.pale.light;

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

/** Ids of the topic's sides and third parties in its order, and none at the end: the order in which they are shown. */
export const sideOrder = (topic: Topic | null): (string | null)[] => [
  ...parties(topic).map(({ id }) => id),
  null,
];

/** The topic's sides and then its third parties, in its order. */
export function parties(topic: Topic | null): readonly Side[] {
  return topic === null ? [] : [...topic.sides, ...topic.thirdParties];
}

/** Black or white, whichever is read better on a colour. */
export function inkOn(colour: string): string {
  const [black, white] = [COLOURS["ink-on-pale"].light, COLOURS["ink-on-deep"].light];
  return contrast(black, colour) > contrast(white, colour) ? black : white;
}
