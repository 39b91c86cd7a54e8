import { describe, expect, it } from "vitest";
import { actOf, toldFindings } from "../../../src/annotations/attribution/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import { bareReading } from "../../../src/reader/bare-reading.js";
import { Scene } from "../../../src/reader/rules/scene.js";
import { marked } from "./said.js";

function act(marks: string) {
  const { text, attributions } = marked(marks);
  const document = readDocument(articleFromText({ id: "a", text }));
  return actOf(new Scene(document), attributions[0]!);
}

describe("what a verb tells", () => {
  it.each([
    ["[Ann Porter] <criticised> {the plan}.", "speech"],
    ["[Ann Porter] <wants> {a longer pier}.", "attitude"],
    ["[The board] <plans> {to sell the hall}.", "attitude"],
    ["[Police] <arrested> {four men}.", "deed"],
    ["[The assembly] <rejected> {the budget}.", "attitude"],
    ["[The club] <dismissed> {its coach}.", "deed"],
  ])("is told from its plain object: %s", (marks, expected) => {
    expect(act(marks)).toBe(expected);
  });

  it.each([
    "[Ann Porter] <hopes> {that the pier will open}.",
    "[Doctors] <believe> {the outbreak is over}.",
    "{The pier will open}, [the board] <decided>.",
    "[Ann Porter] <wants> {a “fair and open” vote}.",
    "[Ann Porter] <dismissed> {the claim}.",
    "[The survey] <found> {a lead for the mayor}.",
  ])(
    "is speech with a clause, quotation marks, words as object or a text as source: %s",
    (marks) => {
      expect(act(marks)).toBe("speech");
    },
  );

  it("keeps a denied label from the denier, with its quotation marks", () => {
    expect(act("[Ann Porter] <rejected> {the label “hawk”}.")).toBe("attitude");
  });
});

describe("findings", () => {
  const told = (marks: string, confidence = 0.9) => {
    const { text, attributions } = marked(marks);
    const document = readDocument(articleFromText({ id: "a", text }));
    return toldFindings(
      document,
      bareReading(document, {
        attributions: attributions.map((one) => ({ ...one, confidence })),
      }),
      { topic: null, reader: "learned" },
    );
  };

  it("keep attitudes apart and leave deeds out", () => {
    expect(told("[The mayor] <wants> {a longer pier}.")).toMatchObject({
      attributions: [],
      attitudes: [{ kind: "attitude", id: "a#t16-29", speaker: { name: "mayor" } }],
    });
    expect(told("[Police] <arrested> {four men}.")).toEqual({ attributions: [], attitudes: [] });
  });

  it("under the floor stand there and do not count", () => {
    const text = "[Ann Porter] <said> {it was over}.";
    expect(told(text, 0.34).attributions).toMatchObject([{ counted: false }]);
    expect(told(text, 0.35).attributions).toMatchObject([{ counted: true }]);
  });
});
