import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { anchor, highlight } from "../../src/evidence/index.js";
import { nest } from "../../src/evidence/nest.js";
import { HOSTILE, makeAnalysis } from "../fixtures/analysis.js";

const page = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
const analysis = makeAnalysis({ hostile: true });
const { articles, findings } = analysis;

describe("marks around text", () => {
  const marks = fc.array(
    fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }) }),
    { maxLength: 12 },
  );

  it("leave the text as it is and are well formed, however they nest and overlap", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 40 }), marks, (text, spans) => {
        const html = nest(
          text,
          { start: 3, end: 27 },
          spans.map(({ start, length }, index) => ({
            start,
            end: start + length,
            id: `m${String(index)}`,
            attributes: "",
          })),
        );
        const bare = html.replace(/<[^>]*>/g, "");
        const read = bare.replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "",
        );
        // eslint-disable-next-line no-control-regex
        expect(read).toBe(text.slice(3, 27).replace(/[\u0000-\u001f\u007f]/g, "\ufffd"));
        let depth = 0;
        for (const [tag] of html.matchAll(/<\/?span[^>]*>/g)) {
          depth += tag.startsWith("</") ? -1 : 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it("cover exactly the characters of their span", () => {
    const html = nest("abcdefghij", { start: 0, end: 10 }, [
      { start: 1, end: 6, id: "a", attributes: ' class="a"' },
      { start: 4, end: 9, id: "b", attributes: ' class="b"' },
    ]);
    const text = (name: string) =>
      [...page(html).querySelectorAll(`.${name}`)].map((part) => part.textContent).join("");
    expect(text("a")).toBe("bcdef");
    expect(text("b")).toBe("efghi");
    expect(html.match(/id="b"/g)).toHaveLength(1);
  });
});

describe("an article with its findings", () => {
  it("marks source, cue and content of every attribution with its own words", () => {
    for (const { article } of articles) {
      const document = page(highlight(article, findings));
      for (const finding of findings) {
        if (finding.kind !== "attribution" || finding.article !== article.id) continue;
        const content = document.getElementById(anchor(finding.id));
        expect(content?.classList.contains("content")).toBe(true);
        expect(content?.textContent).toBe(finding.content.text);
        const cues = [...document.querySelectorAll(".cue")].map((cue) => cue.textContent);
        expect(cues).toContain(finding.cue?.text);
      }
    }
  });

  it("tells of a loaded term why, what else could be said, and whose voice it is", () => {
    const row = articles[0]!;
    const loaded = findings.find((one) => one.kind === "loaded" && one.article === row.article.id)!;
    const element = page(highlight(row.article, findings)).getElementById(anchor(loaded.id));
    expect(element?.textContent).toBe(loaded.text);
    expect(element?.getAttribute("class")).toContain("loaded voice-outlet");
    expect(element?.getAttribute("title")).toMatch(
      /own voice.*judges as it tells.*Instead: took, held/,
    );
  });

  it("shows every line in its zone, and page furniture only where it is wanted", () => {
    const { article } = articles[0]!;
    expect(highlight(article, [])).toContain('<p class="zone-furniture">Share this story</p>');
    expect(highlight(article, [], { furniture: false })).not.toContain("Share this story");
    const read = page(highlight(article, findings)).body.textContent;
    for (const line of article.text.split("\n\n").filter(Boolean)) expect(read).toContain(line);
  });

  it("runs no markup of the article", () => {
    const { article } = articles.find((row) => row.article.outlet === HOSTILE.outlet)!;
    const document = page(highlight(article, findings));
    expect(document.querySelectorAll("script, img, b, [onmouseover], [onclick]")).toHaveLength(0);
    expect(document.body.textContent).toContain(HOSTILE.body);
  });
});
