import { describe, expect, it } from "vitest";
import { isCutAtSign, isWithinTitle } from "../../../src/annotations/naming/within-title.js";

const at = (text: string, name: string) => {
  const start = text.indexOf(name);
  return { start, end: start + name.length };
};
const within = (text: string, name: string) => isWithinTitle(text, at(text, name));

describe("a name within the title of a work", () => {
  it("is one in marks, with capitals on most words", () => {
    expect(within("They play “Rosa Is Just Alright” again.", "Rosa")).toBe(true);
    expect(within("Come and see <The Palace: Tale of Rosa Lind> tonight.", "Rosa Lind")).toBe(true);
  });

  it("is none in a sentence that somebody says, nor alone in marks, nor beside a title", () => {
    expect(within("“I saw that Rosa had left the town,” he said.", "Rosa")).toBe(false);
    expect(within("They call her “Rosa” here.", "Rosa")).toBe(false);
    expect(within("After “Mill Song” Rosa Lind sang “River Song”.", "Rosa Lind")).toBe(false);
  });

  it("is cut where a sign belongs to it", () => {
    const text = "Sign up for Nordia+ and for Suda.";
    expect(isCutAtSign(text, at(text, "Nordia"))).toBe(true);
    expect(isCutAtSign(text, at(text, "Suda"))).toBe(false);
  });
});
