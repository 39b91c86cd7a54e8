export { ownTone } from "./own-tone.js";
