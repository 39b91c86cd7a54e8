import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/annotations/loaded/index.js";
import { articleFromText } from "../../src/corpus/index.js";
import { createFinder } from "../../src/find.js";
import { readingHtml } from "../../src/notebook/index.js";

describe("a reading as a page", () => {
  it("numbers who is meant and draws a tree a sentence, with the text escaped", async () => {
    const finder = await createFinder({
      topic: null,
      lexicon: loadLexicon().lexicon,
      reader: "rules",
    });
    const text = "Ann Porter met Tom Reed <late>. She thanked him.";
    const [found] = await finder.find([articleFromText({ id: "a", text })]);
    const html = readingHtml(found!);
    expect(html).toContain("Ann Porter (person, female; 2)");
    expect(html).toContain("&lt;late&gt;");
    expect(html.match(/<details>/g)).toHaveLength(found!.document.sentences.length);
    const she = found!.entities.at({ start: text.indexOf("She"), end: text.indexOf("She") + 3 });
    expect(html).toContain(`[She]<sub style="opacity:0.7">${she!.id}</sub>`);
  });
});
