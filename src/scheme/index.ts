export { COLOURS, DARK, type ColourName, type SchemeColour } from "./colours.js";
export { contrast } from "./contrast.js";
export { schemeCss } from "./css.js";
export { schemeScript } from "./script.js";
