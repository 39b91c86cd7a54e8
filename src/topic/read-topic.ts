import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { checkedYaml } from "../checked-yaml.js";
import type { Warning } from "../corpus/article.js";
import { UserError } from "../errors.js";
import { UNNAMED_SIDES } from "./topic.js";
import type { ActorKind, Topic } from "./topic.js";

const KINDS = [
  "head-of-state",
  "government",
  "ministry",
  "military",
  "police",
  "court",
  "legislature",
  "party",
  "politician",
  "spokesperson",
  "official",
  "separatist-authority",
  "armed-group",
  "country",
  "international-organisation",
  "non-governmental-organisation",
  "company",
  "union",
  "media",
  "expert",
  "civilian",
  "collective",
  "document",
  "person",
  "place",
  "anonymous",
  "unknown",
] as const;

const text = z.string().trim().min(1, "give a text of at least one letter");
const optionalText = text.nullish().transform((value) => value ?? null);
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "an id has small letters, digits and hyphens only, as side-a");
const list = z
  .array(text)
  .nullish()
  .transform((value) => value ?? []);

const topicSchema = z.strictObject({
  name: text,
  sides: z
    .array(z.strictObject({ id, name: text }))
    .min(1, "name at least one side; leans need two"),
  thirdParties: z
    .array(
      z.strictObject({
        id,
        name: text,
        alliedTo: id.nullish().transform((value) => value ?? null),
        source: optionalText,
      }),
    )
    .nullish()
    .transform((value) => value ?? []),
  actors: z
    .array(
      z.strictObject({
        name: text,
        kind: z
          .enum(KINDS, { error: `use one of ${KINDS.join(", ")}` })
          .nullish()
          .transform((value): ActorKind => (value ?? "unknown") as ActorKind),
        side: id.nullish().transform((value) => value ?? null),
        alliedTo: id.nullish().transform((value) => value ?? null),
        role: optionalText,
        aliases: list,
        source: optionalText,
      }),
    )
    .nullish()
    .transform((value) => value ?? []),
  concepts: z
    .array(
      z.strictObject({
        id,
        name: text,
        terms: z
          .array(
            z.strictObject({
              term: text,
              side: id.nullish().transform((value) => value ?? null),
              patterns: list,
              reason: optionalText,
              alternatives: list,
              source: optionalText,
            }),
          )
          .min(2, "a contested concept needs at least two rival terms"),
      }),
    )
    .nullish()
    .transform((value) => value ?? []),
});

/** A topic with what its author should know about it. */
export interface TopicFile {
  readonly topic: Topic;
  readonly warnings: readonly Warning[];
}

/**
 * Reads a topic from YAML text: sides, third parties, actors with their names, contested wording.
 *
 * @param yaml the text of the file
 * @param file name of the file, for messages
 * @throws UserError (exit code 2) naming file, line, value and remedy: bad syntax, an unknown
 *   field, a side that is not defined, a name that two actors share, a
 *   draft whose sides nobody named
 * @example
 * parseTopic("name: Strike\nsides:\n  - { id: union, name: Union }\n  - { id: firm, name: Firm }\n").topic.sides[0].name; // "Union"
 */
export function parseTopic(yaml: string, file = "topic.yaml"): TopicFile {
  const { value: topic, lineOf } = checkedYaml(yaml, file, topicSchema);
  const problems: string[] = [];
  const at = (path: readonly PropertyKey[]) => `${file}:${lineOf(path)}`;

  topic.sides.forEach(({ name }, index) => {
    if ((UNNAMED_SIDES as readonly string[]).includes(name))
      problems.push(
        `${at(["sides", index, "name"])}: "${name}" is still the draft's; name the two sides and give each its actors, or take the file away to go on without a topic`,
      );
  });
  const parties = new Map<string, string>();
  for (const [group, members] of [
    ["sides", topic.sides],
    ["thirdParties", topic.thirdParties],
  ] as const) {
    members.forEach((member, index) => {
      const path = [group, index, "id"];
      if (parties.has(member.id))
        problems.push(`${at(path)}: ${member.id} is defined twice; give each side its own id`);
      parties.set(member.id, member.name);
    });
  }
  const known = (side: string | null) => side === null || parties.has(side);
  const ids = [...parties.keys()].join(", ");
  const unknownSide = (path: readonly PropertyKey[], side: string | null) =>
    problems.push(
      `${at(path)}: ${side} is not a side of this topic; define it under sides or use one of ${ids}`,
    );

  const owner = new Map<string, number>();
  topic.actors.forEach((actor, index) => {
    if (!known(actor.side)) unknownSide(["actors", index, "side"], actor.side);
    if (!known(actor.alliedTo)) unknownSide(["actors", index, "alliedTo"], actor.alliedTo);
    const names = [
      [actor.name, ["actors", index, "name"]],
      ...actor.aliases.map((alias, i) => [alias, ["actors", index, "aliases", i]] as const),
    ] as const;
    for (const [name, path] of names) {
      const other = owner.get(name);
      if (other !== undefined)
        problems.push(
          other === index
            ? `${at(path)}: ${name} stands twice among the names of ${actor.name}; delete one`
            : `${at(path)}: ${name} already names ${topic.actors[other]!.name}; a name may stand for one actor only`,
        );
      owner.set(name, index);
    }
  });
  topic.thirdParties.forEach((party, index) => {
    if (!known(party.alliedTo)) unknownSide(["thirdParties", index, "alliedTo"], party.alliedTo);
  });
  const concepts = new Set<string>();
  topic.concepts.forEach((concept, index) => {
    if (concepts.has(concept.id))
      problems.push(`${at(["concepts", index, "id"])}: ${concept.id} is defined twice; rename one`);
    concepts.add(concept.id);
    concept.terms.forEach((term, i) => {
      if (!known(term.side)) unknownSide(["concepts", index, "terms", i, "side"], term.side);
    });
  });
  if (problems.length > 0) throw new UserError(problems.join("\n"), 2);

  const warnings: Warning[] = [];
  if (topic.sides.length === 1)
    warnings.push({
      code: "one-side",
      file,
      line: lineOf(["sides"]),
      message: `${file} has one side only, so no lean can be told; add the other side under sides`,
    });
  topic.sides.forEach((side, index) => {
    if (!topic.actors.some((actor) => actor.side === side.id))
      warnings.push({
        code: "side-without-actors",
        file,
        line: lineOf(["sides", index]),
        message: `${file}: ${side.name} has no actors, so nobody can be counted for it; add some under actors`,
      });
  });
  return { topic, warnings };
}

/**
 * Reads a topic file.
 *
 * @throws UserError where the file cannot be read or is not a valid topic (see `parseTopic`)
 * @example
 * const { topic } = await readTopic("seeds/topic.yaml");
 * topic.sides.map(({ id }) => id); // ["azerbaijan", "armenia"]
 */
export async function readTopic(path: string): Promise<TopicFile> {
  let yaml: string;
  try {
    yaml = await readFile(path, "utf8");
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "does not exist" : "cannot be read";
    throw new UserError(`${path} ${why}; give the path of a topic file, or leave --topic out`, 2);
  }
  return parseTopic(yaml.replace(/^\uFEFF/, ""), basename(path));
}
