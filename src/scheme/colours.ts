/** A colour on a light page, and the one that means the same on a dark page. */
export interface SchemeColour {
  readonly light: string;
  readonly dark: string;
}

const pair = (light: string, dark: string): SchemeColour => ({ light, dark });

/**
 * Every colour of pages and charts. Pages take them as custom properties (`schemeCss`); charts are made in the
 * light ones, and a page draws them in the dark ones where its reader's machine is dark. A light colour has one
 * dark counterpart, whatever name asks for it.
 *
 * The marks of charts are those of Okabe and Ito (2008), "Color Universal Design", told apart with every common
 * form of colour blindness; on dark ground they are lighter, of the same hue. Red never stands beside green.
 */
export const COLOURS = {
  paper: pair("#ffffff", "#191a1c"),
  panel: pair("#fffefb", "#222326"),
  wash: pair("#f6f6f4", "#232427"),
  line: pair("#dcdcd6", "#3c3d41"),
  ink: pair("#222222", "#e7e5e0"),
  soft: pair("#5c5c5c", "#aeaca6"),
  faint: pair("#767676", "#96979b"),
  accent: pair("#0b4f7d", "#7fc1ef"),
  underline: pair("#9fb9cc", "#4a6a80"),
  hover: pair("#e3eef6", "#22384a"),

  content: pair("#e4f2fb", "#1d3444"),
  "content-direct": pair("#fdf0d2", "#43351a"),
  "content-mixed": pair("#f3ecd9", "#35332a"),
  cue: pair("#333333", "#cfcdc8"),
  "cue-doubting": pair("#9a3d00", "#f09a63"),
  source: pair("#8fb8d3", "#5d8fb0"),
  loaded: pair("#a83f00", "#ffab73"),
  "loaded-source": pair("#7a4b12", "#e5bf8c"),
  "loaded-line": pair("#d9a066", "#a8763e"),

  vermilion: pair("#d55e00", "#f07f3a"),
  blue: pair("#0072b2", "#4aa0dd"),
  orange: pair("#e69f00", "#e9ab2b"),
  sky: pair("#56b4e9", "#a5dafa"),
  purple: pair("#cc79a7", "#dc93bb"),
  yellow: pair("#f0e442", "#f3e95c"),

  "ink-on-pale": pair("#111111", "#101113"),
  "ink-on-deep": pair("#fefefe", "#101113"),
  grid: pair("#e4e4e4", "#37383c"),
  "grid-pale": pair("#ededea", "#2b2c30"),
  zero: pair("#777777", "#8c8d92"),
  frame: pair("#999999", "#77787d"),
  furniture: pair("#dedede", "#46474b"),
  pale: pair("#a8a8a8", "#73747a"),
  ochre: pair("#8a5f00", "#f6d58a"),
  "heat-none": pair("#f4f4f1", "#26282b"),
  "heat-low": pair("#c9dcea", "#1f4a68"),
  "heat-high": pair("#5b9cc6", "#3d8dc4"),
} as const satisfies Readonly<Record<string, SchemeColour>>;

export type ColourName = keyof typeof COLOURS;

/** The dark counterpart of each light colour. */
export const DARK: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(COLOURS).map(({ light, dark }) => [light, dark]),
);
