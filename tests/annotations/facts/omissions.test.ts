import { describe, expect, test } from "vitest";
import { articleFromText } from "../../../src/corpus/index.js";
import type { Document } from "../../../src/document/document.js";
import { topicOf } from "../../measures/sidedness/generated.js";
import type { Finding } from "../../../src/finding.js";
import { createFinder } from "../../../src/find.js";
import { readLexicon } from "../../../src/annotations/loaded/index.js";
import { factsOf, numberFacts, omissions } from "../../../src/annotations/facts/index.js";
import { readDocument } from "../../../src/document/index.js";

const document = (id: string, text: string) =>
  readDocument(articleFromText({ id, text: `Fire in the harbour\n\n${text}` }));

const facts = (text: string) =>
  numberFacts(document("a", text)).map(({ what, value }) => `${value} ${what}`);

describe("number claims", () => {
  test("are numbers with what they count, and numbers of casualties", () => {
    expect(facts("Police said 25 people were killed and 138 wounded in Port Vale.")).toEqual([
      "25 killed",
      "138 injured",
    ]);
    expect(facts("The blaze destroyed 40 boats.")).toEqual(["40 boat"]);
    expect(facts("The explosion killed twelve dockers.")).toEqual(["12 killed"]);
  });

  test("leave out dates, times, money and percentages", () => {
    expect(
      facts("On May 12, 2020 it took 30 days, $200 and 15 percent of the budget, 7 years later."),
    ).toEqual([]);
  });
});

const toldBy = (document: Document, findings: readonly Finding[]) => ({
  article: document.article,
  facts: factsOf(document, findings),
});

const told = (...documents: Document[]) => documents.map((document) => toldBy(document, []));

describe("omissions", () => {
  const three = told(
    document("a", "At least 25 people were killed in Port Vale. Rescuers came."),
    document("b", "Officials in Port Vale said 25 people died. Boats burned."),
    document("c", "A fire broke out in Port Vale on Monday. Rescuers came at once."),
    document("d", "In Port Vale 19 people were killed, a union said."),
  );
  const events = new Map(["a", "b", "c", "d"].map((id) => [id, "fire"]));

  test("are facts that two others give, with their sentences", () => {
    const found = omissions(three, { events });
    expect(found.map(({ article, what, value, status }) => [article, what, value, status])).toEqual(
      [
        ["c", "killed", 25, "omitted"],
        ["d", "killed", 25, "different"],
      ],
    );
    expect(found[0]!.given.map(({ text }) => text)).toEqual([
      "At least 25 people were killed in Port Vale.",
      "Officials in Port Vale said 25 people died.",
    ]);
    expect(found[1]!.own[0]!.text).toContain("19 people");
  });

  test("need independent articles: one family is one voice", () => {
    const families = new Map([
      ["a", "wire"],
      ["b", "wire"],
    ]);
    expect(omissions(three, { events, families })).toEqual([]);
  });

  test("need two others: what one other alone gives may be its mistake", () => {
    const pair = told(
      document("a", "At least 25 people were killed in Port Vale. Rescuers came."),
      document("c", "A fire broke out in Port Vale on Monday. Rescuers came at once."),
      document("e", "A fire broke out in Port Vale. Boats burned in the harbour."),
    );
    expect(omissions(pair, { events: new Map([...events, ["e", "fire"]]) })).toEqual([]);
  });

  test("name one sentence of each family of wire copies that gives a fact", () => {
    const copies = told(
      document("a", "At least 25 people were killed in Port Vale. Rescuers came."),
      document("b", "Officials in Port Vale said 25 people died. Boats burned."),
      document("c", "A fire broke out in Port Vale on Monday. Rescuers came at once."),
      document("e", "At least 25 people were killed in Port Vale. Boats burned."),
    );
    const [missed] = omissions(copies, {
      events: new Map([...events, ["e", "fire"]]),
      families: new Map([
        ["a", "wire"],
        ["e", "wire"],
      ]),
    });
    expect(missed!.article).toBe("c");
    expect(missed!.given.map(({ article }) => article)).toEqual(["a", "b"]);
  });

  test("see no name in the page's furniture, as in a link to another story", async () => {
    const reader = await createFinder({ topic: null, lexicon: readLexicon(), reader: "rules" });
    const found = await reader.find(
      [
        "“We saw it,” said Ana Ruiz.",
        "Ana Ruiz said it was lost.",
        "READ MORE: Ana Ruiz resigns",
      ].map((line, at) =>
        articleFromText({
          id: "abc"[at]!,
          text: `Fire in the harbour\n\nA fire broke out on Monday.\n\n${line}\n\nRescuers came at once.`,
        }),
      ),
    );
    const read = found.map(({ document: text, findings }) => toldBy(text, findings));
    expect(omissions(read, { events }).map(({ article, what }) => [article, what])).toEqual([
      ["c", "Ana Ruiz"],
    ]);
  });

  test("do not depend on the order of articles", () => {
    expect(omissions([...three].reverse(), { events })).toEqual(omissions(three, { events }));
  });

  test("are none where articles belong to no event", () => {
    expect(omissions(three, { events: new Map() })).toEqual([]);
  });

  test("are voices, places and harm too, where nothing of the name stands", async () => {
    const reader = await createFinder({
      topic: topicOf("Nordia", "Sudia"),
      lexicon: readLexicon(),
      reader: "rules",
    });
    const text = (id: string, body: string) =>
      articleFromText({ id, text: `Fire in the harbour\n\n${body}` });
    const found = await reader.find([
      text(
        "a",
        "“We saw it coming,” said Ana Ruiz, a docker. Nordia attacked the port near Vallmar.",
      ),
      text("b", "Ana Ruiz said the port was lost. The port was shelled by Nordia in Vallmar."),
      text("c", "A fire broke out on Monday. Rescuers came at once, and nobody said more."),
      text("d", "Ruiz was not there. The road to Vallmar is closed."),
    ]);
    const read = found.map(({ document: text, findings }) => toldBy(text, findings));
    const list = omissions(read, { events }).map(({ article, kind, what }) => [
      article,
      kind,
      what,
    ]);
    expect(list).toEqual([
      ["c", "what", "force against port"],
      ["c", "where", "Vallmar"],
      ["c", "who", "Ana Ruiz"],
      ["d", "what", "force against port"],
    ]);
  });
});
