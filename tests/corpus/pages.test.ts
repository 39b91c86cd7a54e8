import { describe, expect, it } from "vitest";
import { readCorpus, type Article } from "../../src/corpus/index.js";
import { folderOf } from "./folder.js";

const P = [
  "The lighthouse keepers of the northern coast voted on Friday to keep their lamps lit by hand for one more winter.",
  "Nobody had asked them before, said the oldest of them, who has climbed the same stairs since 1971 and knows each step.",
  "The ministry wants to replace the lamps by next spring, and has set aside four million crowns for the work on them.",
  "Fishermen along the coast say that they trust a lamp that a person has lit more than one that a clock turns on.",
];
const page = (body: string, head = "") =>
  `<!doctype html><html><head><title>Lamps stay lit</title>${head}</head><body>${body}</body></html>`;
const article = `<article><h1>Lamps stay lit</h1>${P.map((text) => `<p>${text}</p>`).join("")}</article>`;
const read = async (source: string): Promise<Article> =>
  (await readCorpus(folderOf({ "p.html": source }))).articles[0]!;
const own = ({ text, zones }: Article) =>
  zones
    .filter(({ zone }) => zone === "body" || zone === "subheading")
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");

describe("a page's text", () => {
  it.each([
    [
      "a long consent dialog",
      `<div id="onetrust-banner"><h2>We value your privacy</h2>${"<p>We and our partners store and access information on a device, such as cookies, and process personal data for many purposes.</p>".repeat(12)}</div>${article}`,
      "We and our partners",
    ],
    [
      "a hidden dialog",
      article.replace(
        "</h1>",
        "</h1><div hidden role=dialog><p>Save this article by registering for free, or sign in if you have an account.</p></div>",
      ),
      "registering",
    ],
    [
      "a wall in its midst",
      article.replace(
        `<p>${P[2]!}`,
        `<section class="paywall"><h3>Register to read on</h3><p>Create an account and read ten articles a month for free.</p></section><p>${P[2]!}`,
      ),
      "Create an account",
    ],
    [
      "times of a live blog",
      article.replace(`<p>${P[1]!}`, `<div><time>14:32</time><b>Ann Reporter</b></div><p>${P[1]!}`),
      "Ann Reporter",
    ],
    [
      "a headline of another story in a link",
      article.replace(
        `<p>${P[1]!}`,
        `<p><a href="/x"><strong>MINISTER HIDES FROM ANGRY KEEPERS</strong></a></p><p>${P[1]!}`,
      ),
      "MINISTER HIDES",
    ],
    [
      "a caption with its credit",
      article.replace(
        `<p>${P[1]!}`,
        `<p>The lamp of Norholm at dusk (Image: Getty)</p><p>${P[1]!}`,
      ),
      "at dusk",
    ],
    [
      "an advertisement of AMP",
      article.replace("</article>", "<amp-ad>Buy boots now</amp-ad></article>"),
      "Buy boots",
    ],
  ])("leaves out %s and keeps every paragraph", async (_, body, stray) => {
    const text = own(await read(page(body)));
    for (const paragraph of P) expect(text).toContain(paragraph);
    expect(text).not.toContain(stray);
  });

  it("keeps a paragraph that is mostly link", async () => {
    const linked = `By the ministry's own count, <a href="/r">eleven of the lamps have not failed in forty years</a>.`;
    const blocks = [P[0]!, P[1]!, linked, P[2]!, P[3]!].map(
      (text) => `<div class="t"><div class="u"><p>${text}</p></div></div>`,
    );
    expect(
      own(await read(page(`<article><h1>Lamps stay lit</h1>${blocks.join("")}</article>`))),
    ).toContain("eleven of the lamps");
  });

  it("is the stated one, with a warning, where the page shows a fraction of it", async () => {
    const stated = {
      "@context": ["https://schema.org", {}],
      "@type": ["NewsArticle"],
      headline: "Lamps stay lit",
      articleBody: [...P, ...P.map((text) => `Again, ${text}`)].join("\n\n"),
    };
    const found = await read(
      page(
        `<div><h1>Lamps stay lit</h1><p>${P[0]!}</p></div>`,
        `<script type="application/ld+json">${JSON.stringify(stated)}</script>`,
      ),
    );
    expect(own(found)).toContain(P[3]);
    expect(found.warnings.map(({ code }) => code)).toContain("text-restored");
  });

  it("ends with a warning where a wall ends it", async () => {
    const found = await read(
      page(
        article.replace(
          "</article>",
          '<div class="paywall"><p>Subscribe to read on.</p></div></article>',
        ),
      ),
    );
    expect(found.warnings.map(({ code }) => code)).toContain("cut-off");
  });

  it("is read though hundreds of elements close themselves", async () => {
    const svg = `<svg>${'<path d="M0 0"/>'.repeat(900)}</svg>`;
    expect(own(await read(page(svg + article)))).toContain(P[3]);
  });
});

describe("a page's facts", () => {
  const ld = (value: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const news = {
    "@type": "NewsArticle",
    headline: "Lamps stay lit",
    datePublished: "2021-03-05T10:00:00+0000",
    author: [{ name: "Jane Doe" }, { name: "John Roe" }],
  };
  it.each([
    ["a list", ld([{ "@type": "BreadcrumbList" }, { ...news, publisher: { name: "The Lamp" } }])],
    [
      "a graph",
      ld({
        "@graph": [
          { ...news, publisher: { "@id": "#o" } },
          { "@type": "Organization", "@id": "#o", name: "The Lamp" },
        ],
      }),
    ],
    [
      "a context that is a list",
      ld({
        "@context": ["http://schema.org", { x: "y" }],
        ...news,
        publisher: { name: "The Lamp" },
      }),
    ],
  ])("stand in JSON-LD as %s", async (_, head) => {
    expect(await read(page(article, head))).toMatchObject({
      outlet: "The Lamp",
      date: "2021-03-05T10:00:00+0000",
      byline: "Jane Doe, John Roe",
    });
  });

  it("are not those of a sidebar", async () => {
    const aside =
      '<aside><ul><li><a href="x">Old</a> <time datetime="2019-01-01">1 January</time></li></ul></aside>';
    const dated = article.replace(
      "</h1>",
      '</h1><span class="published-on">Published 5 March 2021</span>',
    );
    expect((await read(page(aside + article))).date).toBeNull();
    expect((await read(page(aside + dated))).date).toBe("2021-03-05");
  });
});
