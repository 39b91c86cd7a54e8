import type { Document } from "../document/document.js";

/** A name and how often, and in how many articles, it stands in the outlet's text and embeds. */
export interface MentionedName {
  readonly name: string;
  readonly mentions: number;
  readonly articles: number;
}

/**
 * The names that a corpus mentions most: runs of capitalised words that also stand elsewhere than
 * at the start of a sentence. A first list to choose actors from; it takes titles of works and
 * weekdays for names where they are written like names.
 *
 * @param most how many names to give at most
 */
export function mostMentioned(documents: readonly Document[], most = 40): MentionedName[] {
  const counts = new Map<string, { mentions: number; inside: number; articles: Set<string> }>();
  for (const document of documents)
    for (const sentence of document.sentences) {
      for (let i = sentence.firstToken; i < sentence.endToken; i++) {
        if (!isName(document, i)) continue;
        let end = i + 1;
        while (end < sentence.endToken && isName(document, end) && adjoins(document, end)) end++;
        const name = document.text
          .slice(document.tokens[i]!.start, document.tokens[end - 1]!.end)
          .replace(/\s+/g, " ");
        const count = counts.get(name) ?? { mentions: 0, inside: 0, articles: new Set() };
        count.mentions++;
        if (i > sentence.firstToken) count.inside++;
        count.articles.add(document.article.id);
        counts.set(name, count);
        i = end - 1;
      }
    }
  return [...counts]
    .filter(([, { inside }]) => inside > 0)
    .map(([name, { mentions, articles }]) => ({ name, mentions, articles: articles.size }))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}

function isName(document: Document, index: number): boolean {
  const { pos, text } = document.tokens[index]!;
  return pos === "PROPN" && /^\p{Lu}[\p{L}\p{M}.-]*$/u.test(text);
}

const adjoins = (document: Document, index: number) =>
  /^[ \u00A0]$/u.test(
    document.text.slice(document.tokens[index - 1]!.end, document.tokens[index]!.start),
  );

/** A commented `topic.yaml` to fill in, with the most mentioned names to choose from. */
export function draftTopic(documents: readonly Document[]): string {
  const names = mostMentioned(documents);
  const list = names
    .map(
      ({ name, mentions, articles }) => `#   ${name} (${mentions} times in ${articles} articles)`,
    )
    .join("\n");
  const example = names.slice(0, 2).map(({ name }) => JSON.stringify(name));
  return `# The topic of these articles: who stands on which side, and which wordings are contested.
# All that gives a score its sign stands here. Fill it in, then run:
#   npx parallax analyze <folder>
# A word on fairness: write each side's wording as carefully as the other's, and give a source.

name: "Name of the topic"

# The parties. Leans run from +1 (all for the first) to -1 (all for the second).
sides:
  - id: side-a
    name: "First side"
  - id: side-b
    name: "Second side"

# Others who speak on it without being a party (a neighbour, a mediator). No lean counts them.
# thirdParties:
#   - id: mediator
#     name: "Mediator"

# People, bodies and countries, with every other way the articles write them.
# kind: head-of-state, government, ministry, military, police, court, legislature, party, politician,
#   spokesperson, official, armed-group, country, international-organisation, company, union, media,
#   expert, civilian, collective, person, place …
# Most mentioned names:
${list || "#   (none found)"}
actors:
  - name: ${example[0] ?? '"Name of the first side"'}
    kind: unknown
    side: side-a
    aliases: []
    source: "why it stands on this side"
  - name: ${example[1] ?? '"Name of the second side"'}
    kind: unknown
    side: side-b
    aliases: []
    source: "why it stands on this side"

# What the sides word differently. side: whose wording it is, or null for wording that neither owns.
# concepts:
#   - id: the-event
#     name: "What happened"
#     terms:
#       - term: "wording of the first side"
#         side: side-a
#         reason: "what this wording takes as given"
#         alternatives: ["neutral wording"]
#         source: "who uses it, and where"
#       - term: "neutral wording"
#         side: null
concepts: []
`;
}
