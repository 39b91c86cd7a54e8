import type { Lexicon, LexiconEntry } from "./lexicon.js";

/**
 * The lexicon as a page that people read: every family with its entries, each with what it finds, why,
 * what to write instead and where that is from.
 *
 * @returns Markdown; the same lexicon gives the same page
 */
export function lexiconPage({ families, entries }: Lexicon): string {
  const flagged = entries.filter(({ flag }) => flag).length;
  const lines = [
    "# The lexicon of loaded terms",
    "",
    `Generated from \`src/language/en/lexicon/\` by \`npm run docs:lexicon\`. ${entries.length} entries in ${families.length} families; ${flagged} are reported, the others are known but silent until a lexicon file of your own turns them on (\`on: [id]\`).`,
    "",
    "A term on this list is not a fault: it is wording that takes a stand, and an outlet may have good reason for it. Each entry says why it is here, what could stand instead, and who says so.",
    "",
    ...families.map(({ id, title, what }) => `- [${title}](#${id}): ${what}`),
  ];
  for (const family of families) {
    const own = entries.filter((entry) => entry.family === family.id);
    lines.push("", `## ${family.title}`, "", `<a id="${family.id}"></a>`, "", family.what);
    if (!family.flag) lines.push("", "Not reported unless a lexicon file turns it on.");
    for (const entry of own) lines.push("", ...entryLines(entry, family.flag));
  }
  return `${lines.join("\n")}\n`;
}

function entryLines(entry: LexiconEntry, familyFlag: boolean): string[] {
  const lines = [
    `### ${entry.id}`,
    "",
    `${entry.reason}${!entry.flag && familyFlag ? " Not reported unless a lexicon file turns it on." : ""}`,
    "",
    `- finds: ${entry.patterns.map(code).join(", ")}`,
  ];
  if (entry.unless.length > 0) lines.push(`- not in: ${entry.unless.map(code).join(", ")}`);
  lines.push(`- instead: ${entry.alternatives.join("; ")}`);
  if (entry.examples)
    lines.push(`- loaded: ${entry.examples.loaded} Not loaded: ${entry.examples.notLoaded}`);
  lines.push(`- source: ${entry.source}`);
  return lines;
}

const code = (pattern: string) => `\`${pattern}\``;
