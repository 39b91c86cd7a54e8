import { UNNAMED_SIDES } from "../topic/topic.js";
import { countOf } from "../figures/kit/text.js";
import type { Found } from "../find.js";
import { namingRows, rivalNamings } from "../outlets/index.js";
import type { Candidate, Tie } from "./candidate.js";
import { draftCandidates } from "./candidates.js";
import { rivalTerms } from "./rival-terms.js";
import { draftSides } from "./sides.js";

const MOST_TIES = 3;
const MOST_OTHERS = 20;
/** Concepts of either kind: rival terms, and rival names of one entity. */
const MOST_CONCEPTS = 6;

/**
 * A `topic.yaml` drafted from articles: the people, bodies and countries that matter, grouped into two sides
 * by who harms and accuses whom, with the other ways the articles write their names, and wordings that the
 * outlets do not share. Everything in it is marked as a draft, with the sentences that led to it: the
 * program does not know who is on whose side, the user does.
 *
 * @param found articles read without a topic
 * @example draftTopic(await finder.find(articles)); // "# A DRAFT of the topic …"
 */
export function draftTopic(found: readonly Found[]): string {
  const { candidates, ties } = draftCandidates(found);
  const { sides, between, others } = draftSides(candidates, ties);
  const ids = sideIds(sides.map(({ name }) => name));
  const named = (index: number) => sides[index]?.name ?? UNNAMED_SIDES[index]!;
  return `# A DRAFT of the topic, made by the program from these articles: who stands on which side, and
# which wordings are contested. All that gives a score its sign stands here, and the program does not
# know it. Check every entry: move it to its side, or delete it. Then run:
#   npx parallax analyze <folder> --out <results>
# A word on fairness: write each side's wording as carefully as the other's, and give a source.

name: "Name of the topic" # DRAFT: name it

# The parties. Leans run from +1 (all for the first) to -1 (all for the second).
# DRAFT: ${sides.length === 2 ? "the two that are told to harm or accuse each other most often:" : "nobody is told to harm or accuse another who matters: name the sides yourself."}
${between.slice(0, MOST_TIES).map(tieLine).join("")}sides:
  - id: ${ids[0]!}
    name: ${quoted(named(0))}
  - id: ${ids[1]!}
    name: ${quoted(named(1))}

# Others who speak on it without being a party (a neighbour, a mediator). No lean counts them.
# thirdParties:
#   - id: mediator
#     name: "Mediator"

# People, bodies and countries, with every other way the articles write them.
# kind: head-of-state, government, ministry, military, police, court, legislature, party, politician,
#   spokesperson, official, armed-group, country, international-organisation, company, union, media,
#   expert, civilian, collective, person, place …
# A letter among a party's aliases, as R, gives "Ann Roe (R-Utah)" its side, and so do its initials in brackets.
actors:
${sides
  .map(
    ({ name, members }, index) =>
      `  # DRAFT: ${oneLine(name)}, and who belongs to it by name or by what it does\n${members.map((one) => actor(one, ids[index]!)).join("")}`,
  )
  .join("")}${
    others.length === 0
      ? ""
      : `  # DRAFT: others who matter; no side could be told\n${others
          .slice(0, MOST_OTHERS)
          .map((one) => actor(one, null))
          .join("")}`
  }${candidates.length === 0 ? "  []\n" : ""}
# What the sides word differently: for one thing two wordings or more. side: whose wording it is, or null
# for wording that neither owns. To write one, take the # away from these lines and put your own words in:
${exampleConcept(ids)}
${concepts(found)}`;
}

const tieLine = ({ told }: Tie) => `#   ${oneLine(told.article)}: “${oneLine(told.text)}”\n`;

function actor(one: Candidate, side: string | null): string {
  const { name, kind, aliases, mentions, articles, speaks, harms, harmed, belongsTo } = one;
  const counts = [
    `named ${times(mentions)} in ${countOf(articles, "article")}`,
    ...(speaks > 0 ? [`speaks ${times(speaks)}`] : []),
    ...(harms > 0 ? [`does harm ${times(harms)}`] : []),
    ...(harmed > 0 ? [`suffers harm ${times(harmed)}`] : []),
    ...(belongsTo === null ? [] : [`stands beside the name of ${oneLine(belongsTo)}`]),
  ];
  const sentences = one.sentences.map(
    ({ article, text }) => `    #   ${oneLine(article)}: “${oneLine(text)}”\n`,
  );
  return `  - name: ${quoted(name)}
    # DRAFT: ${counts.join("; ")}
${sentences.join("")}    kind: ${kind}
    side: ${side ?? "null"}
    aliases: [${aliases.map(quoted).join(", ")}]
    source: "draft from the articles: check it"
`;
}

/** Invented words: a program's guess would be taken for an answer. */
const exampleConcept = ([first, second]: readonly string[]): string => `# concepts:
#   - id: fall-of-the-town
#     name: "what happened to the town"
#     terms:
#       - term: "liberated"
#         side: ${first!}
#         patterns: ["liberated", "liberation", "liberate"] # all its forms
#         reason: "says that the town was theirs by right"
#         source: "where you read that this side says so"
#       - term: "occupied"
#         side: ${second!}
#         patterns: ["occupied", "occupation", "occupy"]
#         reason: "says that it was not"
#         source: "where you read that this side says so"`;

function concepts(found: readonly Found[]): string {
  const terms = rivalTerms(found).map(({ term: own, reason, source, outlets, rivals }) => ({
    name: `${own}, or ${rivals[0]!.term}`,
    terms: [
      { term: own, outlets, reason, source: source ?? "the program's lexicon" },
      ...rivals.map((rival) => ({
        ...rival,
        reason: "an alternative of the lexicon",
        source: "the program's lexicon",
      })),
    ],
  }));
  const namings = rivalNamings(
    namingRows(
      found.map(({ document, findings }) => ({
        findings,
        copyOf: null,
        event: document.article.id,
      })),
    ),
  ).map(({ entity, wordings }) => ({
    name: `what ${entity} is called`,
    terms: wordings.map(({ naming, outlet }) => ({
      term: naming,
      outlets: [outlet],
      reason: "no other outlet calls it so",
      source: "draft from the articles: check it",
    })),
  }));
  const all = [...terms.slice(0, MOST_CONCEPTS), ...namings.slice(0, MOST_CONCEPTS)];
  if (all.length === 0) return "concepts: []\n";
  // Commented out: a wording that a program took for contested must not count before a person looked at it.
  const ids = sideIds(all.map(({ name }) => name));
  return `# DRAFT: words that one outlet uses where another has words of its own. Give each its side, or delete it.
# concepts:
${all
  .map(
    ({ name, terms: own }, index) => `#   - id: ${ids[index]!}
#     name: ${quoted(name)}
#     terms:
${own
  .map(
    ({
      term,
      outlets,
      reason,
      source,
    }) => `#       - term: ${quoted(term)} # DRAFT: ${outlets.map(oneLine).join(", ")}
#         side: null
#         reason: ${quoted(reason)}
#         source: ${quoted(source)}
`,
  )
  .join("")}`,
  )
  .join("")}concepts: []
`;
}

const times = (count: number) => countOf(count, "time");

const oneLine = (text: string) => text.replace(/[\s\u2028\u2029]+/gu, " ");

const quoted = (text: string) => JSON.stringify(oneLine(text));

/** Ids of small letters, digits and hyphens, no two alike; `side-1` where a name has no such letter. */
function sideIds(names: readonly string[]): string[] {
  const padded = names.length >= 2 ? names : [...names, "side-a", "side-b"].slice(0, 2);
  const used = new Set<string>();
  return padded.map((name, index) => {
    const plain = name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
    const id = plain === "" || used.has(plain) ? `${plain || "side"}-${String(index + 1)}` : plain;
    used.add(id);
    return id;
  });
}
