import { COLOURS, type SchemeColour } from "./colours.js";

const properties = (shade: keyof SchemeColour): string =>
  Object.entries(COLOURS)
    .map(([name, colour]) => `--${name}:${colour[shade]}`)
    .join(";");

/**
 * The colours as custom properties of a page, `--ink`, `--paper` and so on: light, and dark on the screen of a
 * reader who asks for it. On paper they are light.
 */
export function schemeCss(): string {
  return `:root{color-scheme:light;${properties("light")}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${properties("dark")}}}
`;
}
