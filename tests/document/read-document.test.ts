import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/document/document.js";
import { readDocument } from "../../src/document/index.js";
import { bodyArticle } from "./article.js";

const read = (text: string): Document => readDocument(bodyArticle(text));
const words = (text: string): string[] => read(text).tokens.map((token) => token.text);
const sentences = (text: string): string[] =>
  read(text).sentences.map(({ start, end }) => text.slice(start, end));

const AWKWARD = [
  "",
  "   ",
  "\u0000\u0007\u200b",
  "\ud800 lone \udc00 halves \ud83d",
  "“”\"\"''‘’«»„",
  "👩‍👩‍👧 said 🇦🇿 won",
  "constructor __proto__ hasOwnProperty toString",
  "قال الرئيس إن الحرب انتهت",
  "他说：“战争结束了。”",
  "a\u00a0b\u2003c\u3000d",
  "https://example.com/a?b=c. www.x.org, a@b.co @POTUS #Karabakh",
  "Said, ” Karabakh is Azerbaijan! ” in a",
  "can't CAN'T can’t o'clock rock 'n' roll ’90s dogs' cannot gonna",
  "U.S.-backed U.S. Mr. J. K. Rowling... 5,000.5 10:30 a.m. no. 5 said no.",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(fc.constantFrom(...AWKWARD, "“", "”", "'", '"', "\n", " ", ". ", "He said", "no."), {
      maxLength: 12,
    })
    .map((parts) => parts.join("")),
  fc.constantFrom(...AWKWARD),
);

function checkOffsets(text: string): void {
  const document = read(text);
  let end = 0;
  for (const token of document.tokens) {
    expect(token.start).toBeGreaterThanOrEqual(end);
    expect(token.end).toBeGreaterThan(token.start);
    expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(text.slice(end, token.start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
    end = token.end;
  }
  expect(text.slice(end)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
  for (const [index, sentence] of document.sentences.entries()) {
    const own = document.tokens.filter((token) => token.sentence === index);
    expect(own).toEqual(document.tokens.slice(sentence.firstToken, sentence.endToken));
    expect([sentence.start, sentence.end]).toEqual([own[0]?.start, own.at(-1)?.end]);
  }
  for (const paragraph of document.paragraphs) {
    const own = document.tokens.slice(paragraph.firstToken, paragraph.endToken);
    expect(own.filter((token) => token.word)).toHaveLength(paragraph.words);
    expect(own.every(({ start, end }) => start >= paragraph.start && end <= paragraph.end)).toBe(
      true,
    );
  }
  for (const quotation of document.quotations) {
    const line = document.paragraphs[quotation.paragraph];
    expect(quotation.start).toBeGreaterThanOrEqual(line?.start ?? Infinity);
    expect(quotation.end).toBeLessThanOrEqual(line?.end ?? -1);
    expect(quotation.inner.start).toBeGreaterThanOrEqual(quotation.start);
    expect(quotation.inner.end).toBeLessThanOrEqual(quotation.end);
    expect(quotation.inner.end).toBeGreaterThanOrEqual(quotation.inner.start);
    const inside = document.tokens.filter(
      ({ start, end }) => start >= quotation.start && end <= quotation.end,
    );
    expect(document.tokens.slice(quotation.firstToken, quotation.endToken)).toEqual(inside);
  }
}

describe("a document fits its article to the character", () => {
  it("for every string", () => {
    fc.assert(fc.property(anyText, checkOffsets), { numRuns: 400 });
  });

  it.each(AWKWARD)("for %j", checkOffsets);

  it("reads only what is scored, one paragraph a line", () => {
    const zones = ["headline", "byline", "body", "link", "embed"] as const;
    const text = "Ceasefire\nBy Ann\nIt began.\n\nRead more\nTweet";
    const article = bodyArticle(text, (line) => zones[line > 2 ? line - 1 : line] ?? "body");
    const document = readDocument(article);
    expect(document.paragraphs.map(({ zone, words }) => [zone, words])).toEqual([
      ["headline", 1],
      ["body", 2],
      ["embed", 1],
    ]);
  });

  it("says the same of an article whatever was read before", () => {
    const text =
      "The Zorbanov-led Xqy.ltd group’s zorbanovite said “no”. Zorbanovs' U.N.-run 10AM qwv.";
    const before = read(text);
    for (let other = 0; other < 200; other += 1)
      read(
        `Zorbanov${String(other)} zorbanov led group’s qwv. 10am Xqy.ltd Qwv ltd ${"ab".repeat(other)}`,
      );
    expect(read(text)).toEqual(before);
  });
});

describe("words", () => {
  it("are cut as a reader would", () => {
    expect(words("“I can't,” said Mr. Smith’s U.S.-born aide at 10:30 a.m.; $5,000 …")).toEqual(
      [
        "“",
        "I",
        "ca",
        "n't",
        ",",
        "”",
        "said",
        "Mr.",
        "Smith",
        "’s",
        "U.S.",
        "-",
        "born",
        "aide",
      ].concat(["at", "10:30", "a.m.", ";", "$", "5,000", "…"]),
    );
  });

  it("have lemma and part of speech", () => {
    const [he, said, wo, not] = read("He said won't.").tokens;
    expect([he?.pos, said?.lemma, said?.pos, wo?.lemma, not?.normal]).toEqual([
      "PRON",
      "say",
      "VERB",
      "will",
      "n't",
    ]);
  });
});

describe("sentences end where a reader would end them", () => {
  it.each([
    ["He said no. They left.", 2],
    ["Mr. Putin met Gen. J. Smith on Sept. 27. It was late.", 2],
    ["They want Roe v. Wade to go. It was late.", 2],
    ["He played Henry V. The hall was full.", 2],
    ["U.S. officials met U.N. Secretary-General Ban. They agreed.", 2],
    ["He flew to the U.S. The trip was long.", 2],
    ["“Really?” he asked. “Yes!” Smith said.", 2],
    ["“We won. It is over. Go home,” he said.", 3],
    ["“We won.” “No.”", 2],
    ["He left ... and came back… later.", 1],
    ["See no. 5 on page 3.5. End.", 2],
    ["He asked: “Why?” Nobody knew.", 2],
    ["Prices rose 3.5 percent. 12 firms closed.", 2],
    ["(He left.) She stayed.", 2],
  ])("%s", (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });
});
