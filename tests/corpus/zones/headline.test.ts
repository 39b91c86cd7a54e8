import { expect, test } from "vitest";
import { articleFromText } from "../../../src/corpus/index.js";

const BODY = [
  "DOVER, Sept. 28 (UPI) — In a clip for the upcoming radio show of the station, Blige sings an old song about the harbour to the mayor of the town, who listened to it in the studio.",
  "“Promise me that you will keep the harbour open,” she sings to the mayor before asking her where the town goes from here, and what will come of the ferries.",
  "The clip has faced ridicule among listeners since it was released on Tuesday. The whole interview will be broadcast on Sunday evening, the station said.",
].join("\n\n");

const titleOf = (line: string) => articleFromText({ id: "a", text: `${line}\n\n${BODY}` }).title;

test("a headline with a full stop may hold a middle initial and end in a number", () => {
  const line = "Mary J. Blige sings to mayor in clip of ‘The 411.’";
  expect(titleOf(line)).toBe(line);
});

test("two sentences above the text are no headline", () => {
  expect(titleOf("The mayor sang. Nobody in the harbour heard her sing.")).toBeNull();
});
