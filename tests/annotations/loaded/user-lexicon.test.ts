import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/errors.js";
import {
  loadLexicon,
  readLexicon,
  withUserLexicon,
} from "../../../src/annotations/loaded/index.js";
import { findIn } from "./read.js";

const own = (text: string, lenient = false) =>
  withUserLexicon(text, "words.yaml", readLexicon(), { lenient });

const added = `
entries:
  - id: quango-king
    family: dysphemism
    patterns: [quango king]
    reason: Makes an official ridiculous.
    alternatives: [chair]
    source: our desk
`;

describe("a user's lexicon file", () => {
  it("adds an entry, and findings name the file", () => {
    const { lexicon } = own(added);
    expect(findIn("The quango king spoke.", { lexicon })).toMatchObject([
      { entry: "quango-king", lexicon: "words.yaml", source: "our desk" },
    ]);
  });

  it("changes an entry and leaves the rest of it as it was", () => {
    const { lexicon } = own("entries:\n  - id: slam\n    alternatives: [reprove]");
    const [finding] = findIn("The senator slammed the plan.", { lexicon });
    expect(finding).toMatchObject({ alternatives: ["reprove"], lexicon: "words.yaml" });
    expect(finding!.reason).toBe(readLexicon().entries.find(({ id }) => id === "slam")!.reason);
  });

  it("switches entries and families off and on", () => {
    expect(
      findIn("The senator slammed the plan.", { lexicon: own("off: [slam]").lexicon }),
    ).toEqual([]);
    const text = "Nine villagers were killed in the raid.";
    expect(findIn(text)).toEqual([]);
    expect(findIn(text, { lexicon: own("on: [agentless-harm]").lexicon })).toHaveLength(1);
  });

  it("says file, line, what is wrong and what to do", () => {
    const message = (text: string) => {
      try {
        own(text);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        expect((error as UserError).exitCode).toBe(2);
        return (error as UserError).message;
      }
      throw new Error("accepted");
    };
    expect(message(added.replace("quango king]", "quango/NOUNS]"))).toMatch(
      /^words\.yaml:5: .*unknown part of speech NOUNS.*use one of/,
    );
    expect(message(added.replace("[chair]", "[]"))).toMatch(/words\.yaml:7: .*alternatives/);
    expect(message("entries:\n  - id: brand-new\n    reason: Why not.")).toMatch(
      /words\.yaml:2: .*needs family, patterns, alternatives, source/,
    );
    expect(message(added + added.replace("\nentries:\n", ""))).toMatch(
      /words\.yaml:9: .*quango-king stands on line 3 too; rename one/,
    );
    expect(message(added.replace("quango king", "slam/VERB"))).toMatch(
      /words\.yaml:3: .*slam\/VERB is a pattern of slam too; leave it out/,
    );
    expect(message("off: [nothing-known]")).toMatch(/words\.yaml:1: .*no entry and no family/);
    expect(message("")).toMatch(/words\.yaml:1: .*the file is empty/);
    expect(message("entries: {a: [")).toMatch(/words\.yaml:1: not valid YAML/);
    expect(() => loadLexicon({ file: "no-such.yaml" })).toThrow(/cannot be read; check the name/);
  });

  it("with --lenient loads the rest and warns", () => {
    const broken = `${added}  - id: broken\n    patterns: ["("]\n`;
    const { lexicon, warnings } = own(broken, true);
    expect(warnings.map(({ message }) => message).join()).toMatch(/words\.yaml:10: .*left open/);
    expect(findIn("The quango king spoke.", { lexicon })).toHaveLength(1);
  });
});
