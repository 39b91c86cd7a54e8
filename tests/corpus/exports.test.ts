import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readCorpus, type Article } from "../../src/corpus/index.js";
import { ARTICLE, folderOf } from "./folder.js";
import { docxOf, zipOf } from "./zip.js";

const ONE =
  "The ferry company said on Friday that it would stop its night boats in May, as few people used them.";
const TWO =
  "“We asked for a year and got a month,” said a baker on the island, who crosses twice a week for flour.";
const own = ({ text, zones }: Article, ...names: string[]): string[] =>
  zones.filter(({ zone }) => names.includes(zone)).map(({ start, end }) => text.slice(start, end));
const read = (name: string, content: string | Uint8Array) =>
  readCorpus(folderOf({ [name]: content }));

const oldNexis = (number: number, of: number, title: string) => `

                               ${String(number)} of ${String(of)} DOCUMENTS


                              The Harbour Gazette

                             March ${String(number)}, 2021 Friday

${title}

BYLINE: Jane Doe

SECTION: NEWS; Pg. 4

LENGTH: 38 words

The ferry company said on Friday that it would stop its
night boats in May, as few people used them.

${TWO}

LOAD-DATE: March ${String(number)}, 2021

GRAPHIC: A boat at night

                       Copyright 2021 Harbour Gazette Ltd
`;
const uni = (title: string, outlet = "The Harbour Gazette") => [
  title,
  outlet,
  "March 5, 2021 Friday",
  "Copyright 2021 Harbour Gazette Ltd All Rights Reserved",
  "Section: NEWS; Pg. 4",
  "Length: 38 words",
  "Byline: Jane Doe",
  "Body",
  ONE,
  TWO,
  "Classification",
  "Language: ENGLISH",
  "Load-Date: March 5, 2021",
  "End of Document",
];

describe("an old Nexis export", () => {
  const check = (articles: readonly Article[]) => {
    expect(
      articles.map(({ id, outlet, title, date, byline, section, statedWords }) => [
        id,
        outlet,
        title,
        date,
        byline,
        section,
        statedWords,
      ]),
    ).toEqual([
      [
        "n",
        "The Harbour Gazette",
        "Night boats to stop",
        "2021-03-01",
        "Jane Doe",
        "NEWS; Pg. 4",
        38,
      ],
      [
        "n-2",
        "The Harbour Gazette",
        "Island loses its boat",
        "2021-03-02",
        "Jane Doe",
        "NEWS; Pg. 4",
        38,
      ],
    ]);
    for (const article of articles) {
      expect(own(article, "body")).toEqual([ONE, TWO]);
      expect(own(article, "furniture").join()).toMatch(
        /LOAD-DATE.*GRAPHIC: A boat.*Copyright 2021/u,
      );
    }
  };

  it("as text is split, its wrapped lines joined, its notes furniture", async () => {
    const { articles, warnings } = await read(
      "n.txt",
      oldNexis(1, 2, "Night boats to stop") + oldNexis(2, 2, "Island loses its boat"),
    );
    check(articles);
    expect(warnings).toEqual([]);
  });

  it("as a page is split", async () => {
    const line = (text: string) =>
      `<br><div class="c0"><p class="c1"><span class="c2">${text}</span></p></div>`;
    const page = [
      ["Night boats to stop", 1],
      ["Island loses its boat", 2],
    ]
      .map(([title, number]) =>
        [
          `${String(number)} of 2 DOCUMENTS`,
          "The Harbour Gazette",
          `March ${String(number)}, 2021 Friday`,
          title,
          "BYLINE: </span><span>Jane Doe",
          "SECTION: NEWS; Pg. 4",
          "LENGTH: 38 words",
          `${ONE}</span></p><p><span>${TWO}`,
          "LOAD-DATE: March 1, 2021",
          "LANGUAGE: ENGLISH",
          "GRAPHIC: A boat",
          "Copyright 2021 Gazette",
        ]
          .map((text) => line(String(text)))
          .join("\n"),
      )
      .join("");
    check(
      (await read("n.html", `<html><head><title>x</title></head><body>${page}</body></html>`))
        .articles,
    );
  });

  it("that says that it holds more documents than it does is warned of", async () => {
    const { articles, warnings } = await read(
      "n.txt",
      oldNexis(1, 74, "Night boats to stop") + oldNexis(2, 74, "Island loses its boat"),
    );
    expect(articles).toHaveLength(2);
    expect(warnings.map(({ code, message }) => [code, /74.*2 were found/u.test(message)])).toEqual([
      ["count-differs", true],
    ]);
  });

  it("whose text is much shorter than its stated length is known as cut off", async () => {
    const { articles } = await read(
      "n.txt",
      oldNexis(1, 1, "Night boats").replace("38 words", "900 words"),
    );
    expect(articles[0]!.warnings.map(({ code }) => code)).toContain("cut-off");
  });
});

describe("a Nexis Uni export", () => {
  const cover = [
    "User Name: Jane",
    "Date and Time: March 6, 2021",
    "Job Number: 12",
    "Documents (2)",
    "1. Night boats to stop",
    "2. Island loses its boat",
  ];
  const lines = [
    ...cover,
    ...uni("Night boats to stop"),
    ...uni("Island loses its boat", "harbourgazette.example"),
  ];

  it.each([
    ["a Word document", "u.docx", docxOf(lines)],
    [
      "rich text",
      "u.rtf",
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}${lines.map((line) => line.replace(/[“”]/gu, (mark) => (mark === "“" ? "\\'93" : "\\'94"))).join("\\par\n")}\\par}`,
    ],
    ["text", "u.txt", lines.join("\n\n")],
  ])("as %s is split, its cover page left out", async (_, name, content) => {
    const { articles, warnings, skipped } = await read(name, content);
    expect([...warnings, ...skipped]).toEqual([]);
    expect(
      articles.map(({ title, outlet, date, byline, language }) => [
        title,
        outlet,
        date,
        byline,
        language,
      ]),
    ).toEqual([
      ["Night boats to stop", "The Harbour Gazette", "2021-03-05", "Jane Doe", "ENGLISH"],
      ["Island loses its boat", "harbourgazette.example", "2021-03-05", "Jane Doe", "ENGLISH"],
    ]);
    expect(own(articles[0]!, "body")).toEqual([ONE, TWO]);
    expect(own(articles[0]!, "headline")).toEqual(["Night boats to stop"]);
  });
});

describe("a Factiva export", () => {
  const plain = (title: string, end: string) => [
    "SE",
    title,
    "By Jane Doe",
    "38 words",
    "5 March 2021",
    "11:21",
    "Reuters News",
    "LBA",
    "English",
    "Copyright 2021 Thomson Reuters",
    ONE,
    TWO,
    `Document ${end}`,
  ];
  const rows = (title: string, end: string) =>
    [
      ["HD", title],
      ["BY", "By Jane Doe"],
      ["WC", "38 words"],
      ["PD", "5 March 2021"],
      ["SN", "Reuters News"],
      ["CR", "AFP"],
      ["LP", `<p>${ONE}</p><p>${TWO}</p>`],
      ["CY", "(c) 2021"],
      ["AN", `Document ${end}`],
    ]
      .map(
        ([code, value]) =>
          `<tr><td class="index"><b>${code!}</b>&nbsp;</td><td>${value!}</td></tr>`,
      )
      .join("");
  it("as a page with codes is split", async () => {
    const page = `<html><body><div class="article enArticle"><table>${rows("Night boats", "LBA0000020210305eh350001a")}</table></div><div class="article enArticle"><table>${rows("Island", "LBA0000020210305eh350002b")}</table></div></body></html>`;
    const { articles } = await read("f.html", page);
    expect(
      articles.map(({ title, outlet, date, byline, agency }) => [
        title,
        outlet,
        date,
        byline,
        agency,
      ]),
    ).toEqual([
      ["Night boats", "Reuters", "2021-03-05", "By Jane Doe", "AFP"],
      ["Island", "Reuters", "2021-03-05", "By Jane Doe", "AFP"],
    ]);
    expect(own(articles[1]!, "body")).toEqual([ONE, TWO]);
  });

  it("in the plain form, as rich text, is split", async () => {
    const lines = [
      ...plain("Night boats", "LBA0000020210305eh350001a"),
      ...plain("Island", "LBA0000020210305eh350002b"),
    ];
    const { articles } = await read(
      "f.rtf",
      `{\\rtf1\\ansi ${lines.join("\\par ").replace(/[“”]/gu, '"')}\\par}`,
    );
    expect(
      articles.map(({ title, outlet, date, statedWords }) => [title, outlet, date, statedWords]),
    ).toEqual([
      ["Night boats", "Reuters", "2021-03-05", 38],
      ["Island", "Reuters", "2021-03-05", 38],
    ]);
    expect(own(articles[0]!, "body")[0]).toBe(ONE);
  });

  it("as XML is split and compared with its count", async () => {
    const one = (title: string) =>
      `<ppsarticle><article><headline><paragraph>${title}</paragraph></headline><leadParagraph><paragraph>${ONE}</paragraph></leadParagraph><tailParagraphs><paragraph>${TWO}</paragraph></tailParagraphs><publicationDate><dateTime>2021-03-05T01:35:58Z</dateTime></publicationDate><sourceName>Gazette</sourceName></article></ppsarticle>`;
    const xml = `<?xml version="1.0"?><PPSResponse><ppsarticleResultSet count="3">${one("A boat")}${one("B boat")}</ppsarticleResultSet></PPSResponse>`;
    const { articles, warnings } = await read("f.xml", xml);
    expect(articles.map(({ title, date }) => [title, date])).toEqual([
      ["A boat", "2021-03-05T01:35:58Z"],
      ["B boat", "2021-03-05T01:35:58Z"],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["count-differs"]);
  });
});

describe("a ProQuest export", () => {
  const rule = "_".repeat(60);
  const one = (number: number, title: string) =>
    `${rule}\n\nDocument ${String(number)} of 2\n\n${title}\n\nhttps://proquest.example/${String(number)}\n\nAbstract: None available.\n\nFull text: ${ONE}\n${TWO}\n\nTitle: ${title}\n\nPublication title: Harbour Gazette; Portby\n\nPublication date: Mar 5, 2021\n\nSection: news\n\nAuthor: Doe, Jane\n\nCopyright: (c) 2021\n\n`;
  it("as text is split at its rules, a line a paragraph", async () => {
    const { articles, warnings } = await read("p.txt", one(1, "Night boats") + one(2, "Island"));
    expect(warnings).toEqual([]);
    expect(
      articles.map(({ title, outlet, date, byline, section }) => [
        title,
        outlet,
        date,
        byline,
        section,
      ]),
    ).toEqual([
      ["Night boats", "Harbour Gazette", "2021-03-05", "Doe, Jane", "news"],
      ["Island", "Harbour Gazette", "2021-03-05", "Doe, Jane", "news"],
    ]);
    expect(own(articles[0]!, "body")).toEqual([ONE, TWO]);
  });
});

it("a Europresse page is split at each publication's name", async () => {
  const one = (title: string) =>
    `<article><header><div><span class="DocPublicationName">Gazette</span></div><div><span class="DocHeader">News, Friday 5 March 2021, p. 4</span></div><div class="titreArticle"><p class="titreArticleVisu">${title}</p></div><div>Jane Doe</div></header><section><p>${ONE}</p><p>${TWO}</p></section><footer><small>© 2021 Gazette</small><p>Numéro de document : news·20210305·GA·1</p></footer></article>`;
  const { articles } = await read(
    "e.html",
    `<!DOCTYPE html><html><body>${one("Night boats")}${one("Island")}</body></html>`,
  );
  expect(
    articles.map(({ title, outlet, date, byline, section }) => [
      title,
      outlet,
      date,
      byline,
      section,
    ]),
  ).toEqual([
    ["Night boats", "Gazette", "2021-03-05", "Jane Doe", "News"],
    ["Island", "Gazette", "2021-03-05", "Jane Doe", "News"],
  ]);
  expect(own(articles[1]!, "body")).toEqual([ONE, TWO]);
});

describe("JSON", () => {
  it("of a service gives its articles wherever its list stands, and knows a text that was cut", async () => {
    const answer = {
      status: "ok",
      totalResults: 40,
      articles: [
        {
          source: { id: null, name: "Gazette" },
          author: "Jane Doe",
          title: "Night boats stop - Gazette",
          url: "https://g.example/1",
          publishedAt: "2021-03-05T04:18:00Z",
          content: `${ONE}\r\nThe isl… [+1210 chars]`,
        },
      ],
    };
    const { articles, warnings } = await read("a.json", JSON.stringify(answer));
    expect(articles).toMatchObject([
      {
        id: "a",
        title: "Night boats stop",
        outlet: "Gazette",
        date: "2021-03-05T04:18:00Z",
        byline: "Jane Doe",
        url: "https://g.example/1",
      },
    ]);
    expect(articles[0]!.warnings.map(({ code }) => code)).toContain("cut-off");
    expect(own(articles[0]!, "furniture")).toEqual(["… [+1210 chars]"]);
    expect(warnings.map(({ code }) => code)).toEqual(["count-differs"]);
  });

  it("of Event Registry, of one article, and of a feed is read", async () => {
    const nested = {
      articles: {
        results: [
          {
            uri: "7",
            title: "Night boats",
            body: ONE,
            source: { uri: "g.example", title: "Gazette" },
            dateTimePub: "2021-03-05T04:18:00Z",
          },
        ],
      },
    };
    const single = {
      maintext: ONE,
      title: "Night boats",
      source_domain: "www.g.example",
      date_publish: "2021-03-05 10:00:00",
    };
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Gazette",
      items: [
        {
          id: "1",
          title: "Night boats",
          content_html: `<p>${ONE}</p><p>${TWO}</p>`,
          date_published: "2021-03-05T04:18:00Z",
        },
      ],
    };
    const { articles } = await readCorpus(
      folderOf({
        "a.json": JSON.stringify(nested),
        "b.json": JSON.stringify(single),
        "c.json": JSON.stringify(feed),
      }),
    );
    expect(articles.map(({ outlet, title, date }) => [outlet, title, date])).toEqual([
      ["Gazette", "Night boats", "2021-03-05T04:18:00Z"],
      ["g.example", "Night boats", "2021-03-05T10:00:00"],
      ["Gazette", "Night boats", "2021-03-05T04:18:00Z"],
    ]);
    expect(own(articles[2]!, "body")).toEqual([ONE, TWO]);
  });

  it("without a list of texts is refused with its fields", async () => {
    const { skipped } = await readCorpus(
      folderOf({ "a.json": '{"colour":"red"}', "b.json": "{", "c.txt": ARTICLE }),
    );
    expect(skipped.map(({ code }) => code)).toEqual(["no-text-column", "bad-json"]);
    expect(skipped[0]!.message).toContain("colour");
  });
});

it("feeds give an article an item, known as a summary where they carry no more", async () => {
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><item><title>Night boats</title><description>${ONE}</description><link>https://g.example/1</link><pubDate>Fri, 05 Mar 2021 16:20:00 +0000</pubDate></item></channel></rss>`;
  const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><title>Island</title><link href="https://g.example/2"/><updated>2021-03-05T18:30:02Z</updated><content type="html">&lt;p&gt;${ONE}&lt;/p&gt;&lt;p&gt;${TWO}&lt;/p&gt;</content></entry></feed>`;
  const { articles } = await readCorpus(folderOf({ "a.rss": rss, "b.atom": atom }));
  expect(articles.map(({ outlet, title, date, url }) => [outlet, title, date, url])).toEqual([
    ["Gazette", "Night boats", "2021-03-05T16:20:00Z", "https://g.example/1"],
    ["Gazette", "Island", "2021-03-05T18:30:02Z", "https://g.example/2"],
  ]);
  expect(articles[0]!.warnings.map(({ code }) => code)).toContain("cut-off");
  expect(own(articles[1]!, "body")).toEqual([ONE, TWO]);
});

it("lists of addresses without text say whose they are and what to do", async () => {
  const { skipped } = await readCorpus(
    folderOf({
      "a.txt": ARTICLE,
      "g.csv": "globaleventid,mentionidentifier,extras\n1,https://x.example/1,\n",
      "m.csv":
        "id,indexed_date,media_name,title,url\n1,2021-03-05,x,Night boats,https://x.example/1\n",
    }),
  );
  expect(skipped.map(({ message }) => /GDELT|Media Cloud/u.exec(message)?.[0])).toEqual([
    "GDELT",
    "Media Cloud",
  ]);
  for (const { message } of skipped) expect(message).toContain("save the pages as .html");
});

describe("a web archive", () => {
  const record = (type: string, head: string, body: string) => {
    const block = `${head}\r\n\r\n${body}`;
    return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://g.example/1\r\nWARC-Date: 2021-03-06T00:00:00Z\r\nContent-Length: ${String(Buffer.byteLength(block))}\r\n\r\n${block}\r\n\r\n`;
  };
  const page = `<html><head><title>Night boats</title></head><body><article><h1>Night boats</h1><p>${ONE}</p><p>${TWO}</p></article></body></html>`;
  const warc =
    record("request", "GET / HTTP/1.1", "") +
    record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html", page) +
    record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", page);

  it.each([
    ["w.warc", Buffer.from(warc)],
    ["w.warc.gz", gzipSync(warc)],
  ])("%s gives the pages that were fetched", async (name, bytes) => {
    const { articles, warnings } = await read(name, bytes);
    expect(articles.map(({ file, url, title, date }) => [file, url, title, date])).toEqual([
      [name, "https://g.example/1", "Night boats", null],
    ]);
    expect(own(articles[0]!, "body")).toEqual([ONE, TWO]);
    expect(warnings.map(({ code }) => code)).toContain("records-left-out");
  });

  it("that breaks off is read up to there", async () => {
    const { articles, skipped } = await read("w.warc", Buffer.from(warc.slice(0, -200)));
    expect([articles.length, skipped.map(({ code }) => code)]).toEqual([1, ["broken-archive"]]);
  });
});

describe("an archive", () => {
  it("gives what the files in it give, under its name", async () => {
    const inner = zipOf({ "b.txt": ARTICLE });
    const { articles, skipped } = await read(
      "z.zip",
      zipOf({
        "gazette/a.txt": ARTICLE,
        "in.zip": inner,
        "x.png": "x",
        "t.csv": `text,outlet\n"${ONE}",Lamp\n`,
      }),
    );
    expect(articles.map(({ file, outlet }) => [file, outlet])).toEqual([
      ["z.zip/gazette/a.txt", "gazette"],
      ["z.zip/in.zip/b.txt", "unknown outlet"],
      ["z.zip/t.csv", "Lamp"],
    ]);
    expect(skipped.map(({ code, file }) => [code, file])).toEqual([["other-kind", "z.zip/x.png"]]);
  });

  it("that is a bomb, leads out of itself or is broken is refused with the reason", async () => {
    const { skipped } = await readCorpus(
      folderOf({
        "a.txt": ARTICLE,
        "bomb.zip": zipOf({ "a.txt": Buffer.alloc(30_000_000, 97) }),
        "bomb.gz": gzipSync(Buffer.alloc(30_000_000, 97)),
        "broken.zip": zipOf({ "a.txt": ARTICLE }).subarray(0, 100),
        "out.zip": zipOf({ "../../a.txt": ARTICLE }),
      }),
    );
    expect(skipped.map(({ file, code }) => [file, code])).toEqual([
      ["bomb.gz", "archive-bomb"],
      ["bomb.zip", "archive-bomb"],
      ["broken.zip", "broken-archive"],
      ["out.zip", "broken-archive"],
    ]);
  });
});

it("documents of word processors are an article each; an e-book too", async () => {
  const odt = zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h>Night boats</text:h><text:p>${ONE}</text:p><text:p>${TWO}</text:p></office:text></office:body></office:document-content>`,
  });
  const epub = zipOf({
    mimetype: "application/epub+zip",
    "META-INF/container.xml":
      '<container><rootfiles><rootfile full-path="o/c.opf"/></rootfiles></container>',
    "o/c.opf":
      '<package><metadata><title>Night boats</title><creator>Jane Doe</creator></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    "o/a.xhtml": `<html><body><h1>Night boats</h1><p>${ONE}</p><p>${TWO}</p></body></html>`,
  });
  const { articles } = await readCorpus(
    folderOf({
      "a.docx": docxOf(["Night boats", ONE, TWO]),
      "b.odt": odt,
      "c.epub": epub,
      "d.txt": `{\\rtf1\\ansi Night boats\\par ${ONE}\\par}`,
    }),
  );
  expect(articles.map((article) => own(article, "body")[0])).toEqual([ONE, ONE, ONE, ONE]);
  expect(articles.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});

it("a text that looks like several articles and cannot be split is refused", async () => {
  const one = `Night boats to stop\nByline: Jane Doe\n${ONE}\nWord count: 19\n\n`;
  const { articles, skipped } = await readCorpus(
    folderOf({ "a.txt": one.repeat(3), "b.txt": ARTICLE }),
  );
  expect(articles.map(({ id }) => id)).toEqual(["b"]);
  expect(skipped).toMatchObject([{ code: "several-articles", file: "a.txt" }]);
});
