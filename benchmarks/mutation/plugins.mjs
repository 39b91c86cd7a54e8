import { relative } from "node:path";
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { keyOf } from "./draw.mjs";
import { looks } from "./looks.mjs";

const drawn = new Set(JSON.parse(process.env.MUTATION_DRAWN ?? "[]").map(({ key }) => key));

/** Lets the faults through that were drawn, and not those that stand inside of them. */
const sample = {
  init: () => Promise.resolve(),
  check: (faults) =>
    Promise.resolve(
      Object.fromEntries(
        faults.map((fault) => [
          fault.id,
          drawn.has(keyOf(relative(process.cwd(), fault.fileName), fault))
            ? { status: "passed" }
            : { status: "compileError", reason: "not drawn" },
        ]),
      ),
    ),
};

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "looks", looks),
  declareValuePlugin(PluginKind.Checker, "sample", sample),
];
