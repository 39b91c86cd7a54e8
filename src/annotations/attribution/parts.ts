import type { Span } from "../../corpus/article.js";
import type { AttributionFinding } from "../../finding.js";

/** The parts of an attribution's content, in order; one where it is unbroken. */
export const partsOf = ({ content }: Pick<AttributionFinding, "content">): readonly Span[] =>
  content.parts ?? [{ start: content.start, end: content.end }];
