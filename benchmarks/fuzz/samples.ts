import { gzipSync } from "node:zlib";
import { docxFiles, zipOf } from "../../tests/corpus/zip.js";

const ONE = "The ferry company said on Friday that it would stop its night boats in May.";
const TWO = "“We asked for a year and got a month,” said a baker on the island.";
const page = `<!doctype html><html lang="en"><head><title>Boats</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Boats","datePublished":"2021-03-05"}</script></head><body><article><h1>Boats</h1><p>${ONE}</p><p>${TWO}</p></article></body></html>`;
const nexis = `\n                1 of 2 DOCUMENTS\n\n\n              Gazette\n\n           March 5, 2021 Friday\n\nBoats\n\nLENGTH: 20 words\n\n${ONE}\n\n${TWO}\n\nLOAD-DATE: March 5, 2021\n`;
const uni = [
  "Boats",
  "Gazette",
  "March 5, 2021 Friday",
  "Copyright 2021",
  "Length: 20 words",
  "Body",
  ONE,
  TWO,
  "Load-Date: March 5, 2021",
  "End of Document",
];
const factiva = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><PPSResponse><ppsarticleResultSet count="1"><ppsarticle><article><headline><paragraph>Boats &e;</paragraph></headline><leadParagraph><paragraph>${ONE}</paragraph></leadParagraph><publicationDate><date>2021-03-05</date></publicationDate><sourceName>Gazette</sourceName></article></ppsarticle></ppsarticleResultSet></PPSResponse>`;
const record = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://g.example/1\r\nContent-Length: ${String(Buffer.byteLength(record))}\r\n\r\n${record}\r\n\r\n`;
const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 60>>stream\nBT /F1 12 Tf 20 200 Td (The ferry company said so.) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>`;
const lol = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><title>x</title><item><title>Boats &b;</title><description>${ONE}</description></item></channel></rss>`;

/** A file that others are packed in. */
export interface Packed {
  readonly parts: Readonly<Record<string, string | Uint8Array>>;
  readonly pack: (parts: Packed["parts"]) => Buffer;
}

/** Files of packed files: damage to what is inside never meets a reader unless it is packed after it. */
export const PACKED: ReadonlyMap<string, Packed> = new Map([
  ["a.docx", { parts: docxFiles(uni), pack: zipOf }],
  ["a.odt", { parts: { "content.xml": `<d><text><p>${ONE}</p></text></d>` }, pack: zipOf }],
  [
    "a.epub",
    {
      parts: {
        "META-INF/container.xml": '<c><rootfile full-path="c.opf"/></c>',
        "c.opf":
          '<p><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></p>',
        "a.html": page,
      },
      pack: zipOf,
    },
  ],
  ["a.warc.gz", { parts: { "a.warc": warc }, pack: (parts) => gzipSync(parts["a.warc"]!) }],
  [
    "a.zip",
    {
      parts: { "x/a.txt": `${ONE}\n`, "b.html": page, "c.zip": zipOf({ "d.txt": ONE }) },
      pack: zipOf,
    },
  ],
]);

/** A small file of each kind, ours, and files that are made to do harm. */
export const SAMPLES: readonly (readonly [name: string, bytes: Buffer])[] = [
  ["a.txt", Buffer.from(`Boats to stop\n\n${ONE}\n\n${TWO}\n`)],
  ["nexis.txt", Buffer.from(nexis)],
  ["uni.txt", Buffer.from(uni.join("\n\n"))],
  ["a.html", Buffer.from(page)],
  [
    "nexis.html",
    Buffer.from(
      `<html><body>${nexis
        .split("\n\n")
        .map((text) => `<div><p>${text}</p></div>`)
        .join("")}</body></html>`,
    ),
  ],
  ["a.md", Buffer.from(`---\ntitle: Boats\n---\n# Boats\n\n${ONE}\n`)],
  [
    "a.csv",
    Buffer.from(`text,outlet,date\n"${ONE}",Gazette,2021-03-05\n"=HYPERLINK(""http://x"")",x,y\n`),
  ],
  ["a.tsv", Buffer.from(`text\toutlet\n${ONE}\tGazette\n`)],
  ["a.jsonl", Buffer.from(`{"text":"${ONE}","outlet":"Gazette"}\n`)],
  ["a.json", Buffer.from(`{"articles":[{"content":"${ONE}","source":{"name":"G"}}]}`)],
  ["a.xml", Buffer.from(factiva)],
  ["a.rss", Buffer.from(lol)],
  ["a.rtf", Buffer.from(`{\\rtf1\\ansi{\\fonttbl{\\f0 T;}}${ONE}\\par \\u8220?x\\'94\\par}`)],
  ...[...PACKED].map(([name, { parts, pack }]) => [name, pack(parts)] as const),
  ["a.pdf", Buffer.from(pdf)],
  ["a.warc", Buffer.from(warc)],
  ["out.zip", zipOf({ "../../../tmp/parallax-escaped.txt": ONE, "/etc/parallax": ONE })],
  [
    "bomb.zip",
    zipOf({ "a.txt": Buffer.alloc(8_000_000, 32), "b.txt": Buffer.alloc(8_000_000, 97) }),
  ],
  ["bomb.txt.gz", gzipSync(Buffer.alloc(8_000_000, 97))],
  [
    "deep.zip",
    [1, 2, 3, 4, 5].reduce((inner: Buffer) => zipOf({ "in.zip": inner }), zipOf({ "a.txt": ONE })),
  ],
  ["rtl.txt", Buffer.from(`\u202E${ONE}\u202C \u0000\u200B\uFEFF ${TWO}`)],
  ["line.txt", Buffer.from(`${ONE} `.repeat(4_000))],
];
