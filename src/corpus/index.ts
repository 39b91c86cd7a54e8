export * from "./article.js";
export { allWarnings, type Corpus } from "./corpus.js";
export { articleFromText, UNKNOWN_OUTLET, type ArticleInput } from "./article-from-text.js";
export { readCorpus, type ReadCorpusOptions } from "./read-corpus.js";
export { withFurniture } from "./with-furniture.js";
export { zonesOf, type ZoneHints } from "./zones/zones.js";
export { draftManifest } from "./draft-manifest.js";
export { groupedWarnings, type WarningGroup } from "./grouped-warnings.js";
export { knownOutlet, outletKey } from "./outlets.js";
