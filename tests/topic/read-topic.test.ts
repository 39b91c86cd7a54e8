import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.js";
import { parseTopic, readTopic } from "../../src/topic/index.js";

const VALID = `name: Strike
sides:
  - id: union
    name: Union
  - id: company
    name: Company
actors:
  - name: Ana Ruiz
    kind: person
    side: union
    aliases: [Ruiz]
  - name: Acme
    side: company
concepts:
  - id: stop
    name: The stop
    terms:
      - term: strike
        side: union
      - term: walkout
`;

/** The message of the error that a topic gives. */
function problem(yaml: string): string {
  try {
    parseTopic(yaml, "topic.yaml");
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).exitCode).toBe(2);
    return (error as Error).message;
  }
  throw new Error("the topic was taken for valid");
}

describe("a topic file", () => {
  test("gives sides, actors and contested wording", () => {
    const { topic, warnings } = parseTopic(VALID);
    expect(topic.sides.map(({ id }) => id)).toEqual(["union", "company"]);
    expect(topic.actors[0]).toMatchObject({ name: "Ana Ruiz", aliases: ["Ruiz"], alliedTo: null });
    expect(topic.concepts[0]!.terms[1]).toMatchObject({ term: "walkout", side: null });
    expect(warnings).toEqual([]);
  });

  test("of the seeds is valid and says for each contested term where it comes from", async () => {
    const { topic, warnings } = await readTopic("seeds/topic.yaml");
    expect(warnings).toEqual([]);
    for (const { terms } of topic.concepts)
      for (const { term, source, reason } of terms) {
        expect(source, term).not.toBeNull();
        expect(reason, term).not.toBeNull();
      }
  });

  test("names a side that is not defined, with its line and what to do", () => {
    expect(
      problem(VALID.replace("    side: union\n    aliases", "    side: onion\n    aliases")),
    ).toBe(
      "topic.yaml:10: onion is not a side of this topic; define it under sides or use one of union, company",
    );
  });

  test("refuses a name that two actors share", () => {
    expect(problem(VALID.replace("name: Acme", "name: Ruiz"))).toContain(
      "Ruiz already names Ana Ruiz",
    );
  });

  test("says which name an actor has twice", () => {
    const twice = VALID.replace(/aliases: \[/, "aliases: [Ana Ruiz, ");
    expect(twice).not.toBe(VALID);
    expect(problem(twice)).toContain(
      "Ana Ruiz stands twice among the names of Ana Ruiz; delete one",
    );
  });

  test("refuses a side that is defined twice", () => {
    expect(problem(VALID.replace("id: company", "id: union"))).toContain("union is defined twice");
  });

  test("names the field that it does not know and its line", () => {
    expect(problem(VALID.replace("    kind: person", "    knid: person"))).toMatch(
      /^topic\.yaml:8: actors\.0 .*knid/,
    );
  });

  test("says where the YAML is broken", () => {
    expect(problem("name: [Strike\nsides: 3\n")).toMatch(/^topic\.yaml:\d+: not valid YAML/);
  });

  test("warns of a topic with one side, and of a side without actors", () => {
    const codes = (yaml: string) => parseTopic(yaml).warnings.map(({ code }) => code);
    expect(codes("name: A\nsides: [{id: a, name: A}]\nactors: [{name: X, side: a}]\n")).toEqual([
      "one-side",
    ]);
    expect(codes(VALID.replace("    side: company\n", "    side: union\n"))).toEqual([
      "side-without-actors",
    ]);
  });

  test("that is not there gives one line, not a stack", async () => {
    await expect(readTopic("nowhere/topic.yaml")).rejects.toThrow(
      "nowhere/topic.yaml does not exist; give the path of a topic file, or leave --topic out",
    );
  });
});
