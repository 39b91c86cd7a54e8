const LOOKS = new Set(
  "layout marker line font textfont margin hoverlabel xaxis yaxis legend pad".split(" "),
);

/** Leaves out how a chart looks: its colours, fonts, margins and axes. */
export const looks = {
  shouldIgnore({ node, parentPath }) {
    const of = parentPath?.node;
    if (node.type !== "ObjectExpression" || of?.type !== "ObjectProperty") return undefined;
    return LOOKS.has(of.key.name) ? "how a chart looks" : undefined;
  },
};
