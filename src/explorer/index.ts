export { explorerInCell, explorerScript, type ExploreOptions } from "./cell.js";
export { fillByEvent, type PageBound } from "./fill.js";
export { packed } from "../packed.js";
export { collectFindings, type FindingCollector, type PageFindings } from "./page-findings.js";
export { explorerParts, explorerStyle } from "./parts.js";
export { explorerHtml, type ExplorerHolds } from "./section.js";
