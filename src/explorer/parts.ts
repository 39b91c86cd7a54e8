import { pageFile } from "../data.js";

/** The scripts that a page needs to search its findings, in the order in which they are read. */
export function explorerParts(): string[] {
  return ["findings.js", "explore.js"].map((name) => pageFile(`explorer/page/${name}`));
}

/** How the controls and the table look; colours come from the page around them. */
export function explorerStyle(): string {
  return pageFile("explorer/page/explore.css");
}
