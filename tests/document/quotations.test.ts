import { describe, expect, it } from "vitest";
import { readDocument, withCurlyElisions } from "../../src/document/index.js";
import { bodyArticle } from "./article.js";

const quoted = (text: string): string[] =>
  readDocument(bodyArticle(text)).quotations.map(({ inner }) => text.slice(inner.start, inner.end));

describe("quotation marks are paired", () => {
  it.each([
    ["double", '"No," he said. "Never."', ["No,", "Never."]],
    ["curly", "“No,” he said, “never.”", ["No,", "never."]],
    [
      "single curly",
      "‘I don’t know,’ she said. ‘It’s the dogs’ dinner.’",
      ["I don’t know,", "It’s the dogs’ dinner."],
    ],
    ["single straight", "'I don't know,' she said.", ["I don't know,"]],
    [
      "a year cut short",
      "The class of '74 met. 'Half of us farm,' she said.",
      ["Half of us farm,"],
    ],
    ["a number first", "He said '74 of us farm' and left.", ["74 of us farm"]],
    ["guillemets", "«Non», dit-il. »Nein«, sagt er.", ["Non", "Nein"]],
    ["German", "„Nein“, sagte er. „Ja”, sagte sie.", ["Nein", "Ja"]],
    ["typewriter", "``No,'' he said.", ["No,"]],
    ["nested", "“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,", "no"]],
    [
      "turned the wrong way",
      "Said, ” Karabakh is Azerbaijan! ” in a",
      [" Karabakh is Azerbaijan! "],
    ],
    ["both opening", "He said “no“ twice.", ["no"]],
  ])("%s", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each([
    "Leaders’ talks in the ’90s and rock ’n’ roll: it’s the Joneses’ and the dogs' turn.",
    "The workers' union and the nurses' union met in '68.",
    "He is 6'2\" tall.",
    "A stray ” mark, and a ' here.",
  ])("apostrophes and strays quote nothing: %s", (text) => {
    expect(quoted(text)).toEqual([]);
  });
});

describe("speech over several paragraphs", () => {
  it("opens in each, closes in the last", () => {
    const text = "“One. Two.\n“Three.\n“Four,” he said.";
    const { quotations } = readDocument(bodyArticle(text));
    expect(quotations.map(({ closed }) => closed)).toEqual([false, false, true]);
    expect(quoted(text)).toEqual(["One. Two.", "Three.", "Four,"]);
  });

  it("a mark never closed ends with its paragraph, not with the document", () => {
    expect(quoted("He said: “We go on.\nThe outlet goes on too.")).toEqual(["We go on."]);
  });

  it("a second paragraph without its opening mark is quoted from its start", () => {
    expect(quoted("“One.\nTwo,” he said.")).toEqual(["One.", "Two,"]);
  });
});

it("marks for letters left out can be made curly without moving anything", () => {
  const text = "In the '90s, 'rock 'n' roll' was it; the dogs' dinner wasn't.";
  const curly = withCurlyElisions(text, [{ start: 0, end: text.length }]);
  expect(curly).toBe("In the ’90s, 'rock ’n' roll' was it; the dogs' dinner wasn't.");
});
