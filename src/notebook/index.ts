export { showFigure, showHtml, showTable } from "./show.js";
export type { TableLike } from "./show.js";
