import { expect, it } from "vitest";
import { attributionsOf } from "../../src/index.js";

const lastSpeaker = async (text: string) => (await attributionsOf(text)).at(-1)?.speaker.name;

it.each([
  [
    "Andrew Wheeler Downplays Climate Threat At Hearing. Wheeler said on Monday that he had read the report.",
    "Andrew Wheeler",
  ],
  [
    "Elizabeth Warren Zeroes In On Climate Change Ahead Of Next Debate But the senator's campaign is growing. Last week, Warren said she would run.",
    "Elizabeth Warren",
  ],
])("a headline's verb is no part of a name: %s", async (text, name) => {
  expect(await lastSpeaker(text)).toBe(name);
});

it("a name with a verb of its own stays whole", async () => {
  const text =
    "Black Lives Matter said it would march. Later the leaders met the mayor, and Black Lives Matter said it would stay.";
  expect(await lastSpeaker(text)).toBe("Black Lives Matter");
});
