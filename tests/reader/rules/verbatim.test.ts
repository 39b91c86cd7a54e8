import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import { Scene, spanOf } from "../../../src/reader/rules/scene.js";
import { verbatim } from "../../../src/reader/rules/verbatim.js";

function printed(text: string) {
  const document = readDocument(articleFromText({ id: "a", text }));
  const scene = new Scene(document);
  const { found, questions } = verbatim(scene);
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    said: found.map(({ content, rule }) => [
      rule,
      content.map((run) => words(spanOf(scene.tokens, run))).join(" / "),
    ]),
    asked: questions.map(words),
  };
}

const intro = "Ann Porter has run the mill for thirty years. She met us in May.\n\n";

describe("words printed as they were given", () => {
  it("are turns behind labels, and questions are the outlet's", () => {
    expect(
      printed(`${intro}Q: Is it loud?\n\nA: Always. I am deaf.\n\nQ: Why stay?\n\nA: I like it.`),
    ).toEqual({
      said: [
        ["transcript", "Always. I am deaf."],
        ["transcript", "I like it."],
      ],
      asked: ["Is it loud?", "Why stay?"],
    });
  });

  it("are turns where each opens with a quotation mark that none closes", () => {
    const talk = "“WARD: Do you sleep?\n\n“PORTER: Not much. I read.\n\n“WARD: What do you read?";
    expect(printed(intro + talk).said.map(([, words]) => words)).toEqual([
      "Do you sleep?",
      "Not much. I read.",
      "What do you read?",
    ]);
  });

  it("are answers to bare questions that say “you”", () => {
    const talk = "Do you sleep?\n\nNot much. I read.\n\nWhat do you read?\n\nMy old letters.";
    expect(printed(intro + talk)).toEqual({
      said: [
        ["interview", "Not much. I read."],
        ["interview", "My old letters."],
      ],
      asked: ["Do you sleep?", "What do you read?"],
    });
  });

  it("are no questions that the outlet answers itself", () => {
    const list = "What is inflation?\n\nA rise in prices.\n\nWho sets rates?\n\nThe central bank.";
    expect(printed(intro + list)).toEqual({ said: [], asked: [] });
  });

  it("are no list of places and times", () => {
    const list =
      "Venue: Town Hall.\n\nPrice: Ten pounds for adults.\n\nDate: Monday, if it is dry.";
    expect(printed(intro + list)).toEqual({ said: [], asked: [] });
  });

  it("are a statement in full, until the outlet speaks again", () => {
    const text = `${intro}Her statement in full:\n\nThe mill will close.\n\nI am sorry.\n\nThe mayor said she had known since May.`;
    expect(printed(text).said).toEqual([["statement", "The mill will close. / I am sorry."]]);
  });
});
