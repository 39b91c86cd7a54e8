import { UserError } from "../errors.js";
import type { DrawingOptions } from "./write-comparison.js";

export interface ChartsCommand extends DrawingOptions {
  readonly only?: string;
}

/** `parallax charts`: the charts of a saved analysis, drawn again without reading the articles. */
export async function chartsCommand(folder: string, options: ChartsCommand): Promise<void> {
  const { readAnalysis, writeFigures } = await import("../report/index.js");
  const { figures } = await import("../figures/index.js");
  const all = figures(await readAnalysis(folder));
  const { only } = options;
  const chosen = only === undefined ? all : all.filter((figure) => figure.name === only);
  if (chosen.length === 0)
    throw new UserError(
      `no chart is named ${only}; use one of ${all.map(({ name }) => name).join(", ")}`,
      2,
    );
  const written = await writeFigures(chosen, folder, options);
  process.stdout.write(`${chosen.length} charts in ${written.folder}\n`);
  for (const note of written.notes) process.stdout.write(`${note}\n`);
}
