import { bareReading } from "../bare-reading.js";
import type { Reader } from "../reader.js";
import { attributionsByRule } from "./read-rules.js";

/**
 * The reader without a model: words, tags and tables of cues. Every attribution names its rule.
 */
export function createRulesReader(): Reader {
  return {
    name: "rules",
    read: (documents, _targets, onShare) => {
      const readings = documents.map((document) =>
        bareReading(document, { attributions: attributionsByRule(document) }),
      );
      onShare?.(1);
      return Promise.resolve(readings);
    },
  };
}
