import { describe, expect, it } from "vitest";
import { looksEnglish } from "../../../src/reader/learned/language.js";

describe("looks English", () => {
  it.each([
    "The minister said on Monday that the government would not change its plans for the year.",
    "Senate passes budget",
    "Erdoğan, Šefčovič and Łukasz Piątek met in Île-de-France before the summit on the border.",
    "🫠 … — 1,234",
    "",
  ])("yes: %s", (text) => {
    expect(looksEnglish(text)).toBe(true);
  });

  it.each([
    "Der Präsident sagte am Montag, dass die Regierung ihre Pläne für das Jahr nicht ändern werde.",
    "El presidente dijo el lunes que el gobierno no cambiaría sus planes para este año ni el próximo.",
    "Президент заявил в понедельник, что планы правительства не изменятся.",
    "قال الرئيس يوم الاثنين إن الحكومة لن تغير خططها",
    "総理大臣は月曜日に計画を変更しないと述べた",
  ])("no: %s", (text) => {
    expect(looksEnglish(text)).toBe(false);
  });
});
