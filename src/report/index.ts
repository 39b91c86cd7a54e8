export { readAnalysis } from "./read-analysis.js";
export { replaceFiles } from "./replace-files.js";
export { reportHtml } from "./report-html.js";
export {
  FORMATS,
  writeFigures,
  writeOutputs,
  type Format,
  type WriteOptions,
  type Written,
} from "./write.js";
