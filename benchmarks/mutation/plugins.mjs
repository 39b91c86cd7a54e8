import { createHash } from "node:crypto";
import { relative } from "node:path";
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { GROUPS, groupOf } from "./groups.mjs";

const LOOKS = new Set(
  "layout marker line font textfont margin hoverlabel xaxis yaxis legend pad".split(" "),
);

/** Leaves out how a chart looks: its colours, fonts, margins and axes. */
const looks = {
  shouldIgnore({ node, parentPath }) {
    const of = parentPath?.node;
    if (node.type !== "ObjectExpression" || of?.type !== "ObjectProperty") return undefined;
    return LOOKS.has(of.key.name) ? "how a chart looks" : undefined;
  },
};

/**
 * Lets through as many faults as MUTATION_SAMPLE says, as many of each group. A fault is drawn by a
 * hash of what it does, so that the draw stays the same where the code does.
 */
const sample = {
  init: () => Promise.resolve(),
  group(faults) {
    const share = Math.ceil(Number(process.env.MUTATION_SAMPLE) / Object.keys(GROUPS).length);
    const seen = new Map();
    const ranked = faults.map((fault) => {
      const file = relative(process.cwd(), fault.fileName);
      const what = `${file} ${fault.mutatorName} ${fault.replacement}`;
      const times = (seen.get(what) ?? 0) + 1;
      seen.set(what, times);
      const rank = createHash("sha256").update(`${what} ${times}`).digest("hex");
      return { id: fault.id, group: groupOf(file), rank };
    });
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    this.drawn = new Set(
      Object.keys(GROUPS).flatMap((name) =>
        ranked
          .filter(({ group }) => group === name)
          .slice(0, share)
          .map(({ id }) => id),
      ),
    );
    return Promise.resolve([faults.map(({ id }) => id)]);
  },
  check(faults) {
    return Promise.resolve(
      Object.fromEntries(
        faults.map(({ id }) => [
          id,
          this.drawn.has(id)
            ? { status: "passed" }
            : { status: "compileError", reason: "not drawn" },
        ]),
      ),
    );
  },
};

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "looks", looks),
  declareValuePlugin(PluginKind.Checker, "sample", sample),
];
