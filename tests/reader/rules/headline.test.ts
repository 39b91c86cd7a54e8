import { describe, expect, it } from "vitest";
import { attributionsOf } from "../../../src/index.js";

const BODY =
  "\n\nThe flood left many homeless in the valley this week, and the roads are closed until May, so that nobody can reach the town.\n\nPeople have left their houses and are living with their families in the north of the country for now.";

async function headline(text: string, reader: "rules" | "learned" = "learned") {
  const found = await attributionsOf(text + BODY, { reader });
  return found
    .filter(({ start }) => start < text.length)
    .map(({ source, content }) => `${source?.text}: ${content.text}`);
}

describe.each(["rules", "learned"] as const)(
  "a headline's speaker, with the %s reader",
  (reader) => {
    it.each([
      [
        "Rents to rise again next year: central bank",
        "central bank: Rents to rise again next year",
      ],
      [
        "Sea Levels Rising Faster Than Thought: Study",
        "Study: Sea Levels Rising Faster Than Thought",
      ],
      ["Two killed in factory fire – police", "police: Two killed in factory fire"],
      [
        "Central bank: We will raise rents next year",
        "Central bank: We will raise rents next year",
      ],
      [
        "Navy Takes Control of Two Ports: Ministry of Defence Statement",
        "Ministry of Defence: Navy Takes Control of Two Ports",
      ],
    ])("is read behind the colon of %j", async (text, found) => {
      expect(await headline(text, reader)).toEqual([found]);
    });

    it.each([
      "Explained: What the budget means for you",
      "The Long Road Home: A Memoir",
      "Thousands of nurses walk out: what happens next",
      "Budget cuts hit schools: The view from the police",
      "Opinion: The president must resign",
      "Opinion: We must act before the flood",
      "Lakers Beat Celtics: Recap",
    ])("is nobody in %j", async (text) => {
      expect(await headline(text, reader)).toEqual([]);
    });
  },
);
