import { writeFileSync } from "node:fs";
import { PACKAGE_ROOT } from "../../data.js";
import { lexiconPage } from "./lexicon-page.js";
import { readLexicon } from "./read-lexicon.js";

writeFileSync(`${PACKAGE_ROOT}docs/lexicon.md`, lexiconPage(readLexicon()));
