import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * Hands a result to the cell that is running, in every form that a front end may choose from.
 *
 * @throws Error outside a cell of the TypeScript kernel
 */
export function display(data: Readonly<Record<string, unknown>>): void {
  const jupyter = require("tslab/dist/jupyter") as {
    lastWriteDisplayData:
      | ((display: { data: object; metadata: object; transient: object }, update: boolean) => void)
      | null;
  };
  if (jupyter.lastWriteDisplayData === null)
    throw new Error("nothing to show on: call this in a notebook cell on the TypeScript kernel");
  jupyter.lastWriteDisplayData({ data, metadata: {}, transient: {} }, false);
}

/**
 * Shows HTML in a cell. It is shown as it is: the caller has escaped what comes from articles.
 *
 * @param plain what front ends without HTML show
 * @example showHtml("<b>3</b> articles", "3 articles")
 */
export function showHtml(html: string, plain = ""): void {
  display({ "text/html": html, "text/plain": plain });
}
