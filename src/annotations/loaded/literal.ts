import { z } from "zod";
import type { Span } from "../../corpus/article.js";
import { readData } from "../../data.js";
import type { Document } from "../../document/document.js";
import { allMatches, compilePatterns } from "../../document/pattern/index.js";
import type { PatternSet } from "../../document/pattern/index.js";

const schema = z.strictObject({
  groups: z.array(z.strictObject({ reason: z.string(), patterns: z.array(z.string()).min(1) })),
});

let compiled: PatternSet | null = null;

/**
 * Where an article uses words in a technical or literal sense that could be loaded elsewhere: "a pitch
 * invasion", "a corrupt file" (`literal.yaml`, each group with its reason). Fixed compounds only: a
 * pun on one ("the regime's exercise regime") is not seen.
 */
export function literalSpans({ tokens }: Document): readonly Span[] {
  compiled ??= compilePatterns(
    schema.parse(readData("language/en/literal.yaml")).groups.map(({ patterns }, index) => ({
      id: `literal/${String(index)}`,
      patterns,
      nested: true,
    })),
  );
  return allMatches(compiled, tokens);
}
