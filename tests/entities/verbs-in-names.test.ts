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
  [
    "You Are A Denier: Protesters Interrupt Rick Perry's Speech At Energy Conference. Rick Perry was there. Perry said the ocean was warm.",
    "Rick Perry",
  ],
])("a headline's verb is no part of a name: %s", async (text, name) => {
  expect(await lastSpeaker(text)).toBe(name);
});

it("a name with a verb of its own stays whole", async () => {
  const text =
    "Black Lives Matter said it would march. Later the leaders met the mayor, and Black Lives Matter said it would stay.";
  expect(await lastSpeaker(text)).toBe("Black Lives Matter");
});

it("two names that a heading and its text set side by side stay two", async () => {
  const text =
    "A climate activist confronts Gov. Tom Wolf Rose Strauss has a plan. Rose Strauss met Wolf on Friday. Strauss said the governor had done nothing.";
  expect(await lastSpeaker(text)).toBe("Rose Strauss");
});

it("a name that is written twice on end is one", async () => {
  const text =
    "Lind says he is green after skipping talks President Lind Karl Erik Lind on Monday praised the sea. Lind said the water was clean.";
  expect(await lastSpeaker(text)).toBe("Karl Erik Lind");
});
