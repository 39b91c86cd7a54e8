import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor, escapeHtml, safeLink, scriptJson } from "../../src/evidence/index.js";

describe("text of an article in a page", () => {
  it("keeps no character that begins markup or ends an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
        expect(escapeHtml(text).replace(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
      }),
    );
  });

  it("reads the same to a person", () => {
    expect(escapeHtml(`<b>AT&T</b> "x" 'y'`)).toBe(
      "&lt;b&gt;AT&amp;T&lt;/b&gt; &quot;x&quot; &#39;y&#39;",
    );
  });

  it("replaces control characters", () => {
    expect(escapeHtml("a\u0000b\u001bc")).toBe("a\ufffdb\ufffdc");
  });
});

describe("JSON inside a script element", () => {
  it("gives the value back and cannot end the element", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = scriptJson(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      }),
    );
    expect(scriptJson("</script>")).toBe('"\\u003c/script\\u003e"');
  });
});

describe("addresses", () => {
  it.each(["https://example.org/a?b=c", "http://example.org/"])("links to %s", (url) => {
    expect(safeLink(url)).toBe(url);
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc",
    "no address",
    "",
  ])("does not link to %j", (url) => {
    expect(safeLink(url)).toBeNull();
  });
});

describe("anchors", () => {
  it("hold only characters that an id and a link can, and never meet", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(anchor(a)).toMatch(/^[A-Za-z0-9_.-]*$/);
        if (a !== b) expect(anchor(a)).not.toBe(anchor(b));
      }),
    );
  });
});
