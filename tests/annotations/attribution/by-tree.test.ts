import { describe, expect, it } from "vitest";
import {
  nameBeside,
  ownSubject,
  speakerSpan,
} from "../../../src/annotations/attribution/by-tree.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import type { Tree } from "../../../src/parse/index.js";

/** A sentence a line, each word as `form part relation head`, heads counted from 1, 0 for the root. */
function read(...sentences: string[]) {
  const rows = sentences.map((sentence) => sentence.split(" | ").map((word) => word.split(" ")));
  const text = rows
    .map((words) => words.map(([form]) => form).join(" "))
    .join(" ")
    .replace(/ (?=[.,])/g, "");
  const document = readDocument(articleFromText({ id: "a", text }));
  const trees = rows.map((words, index): Tree => {
    const { firstToken, endToken } = document.sentences[index]!;
    expect(endToken - firstToken).toBe(words.length);
    return {
      firstToken,
      words: document.tokens.slice(firstToken, endToken),
      partsOfSpeech: words.map(([, part]) => part!),
      relations: words.map(([, , relation]) => relation!),
      heads: words.map(([, , , head]) => (head === "0" ? null : Number(head) - 1)),
      shallow: false,
    };
  });
  const span = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const written = (found: { start: number; end: number } | null) =>
    found && text.slice(found.start, found.end);
  return {
    own: (source: string, cue: string) =>
      written(ownSubject(document, trees, span(cue), span(source))),
    speaker: (source: string, cue: string) =>
      written(speakerSpan(document, trees, span(cue), span(source))),
    beside: (source: string) => written(nameBeside(document, trees, span(source))),
    shallow: (source: string, cue: string) =>
      written(
        speakerSpan(
          document,
          trees.map((tree) => ({ ...tree, shallow: true })),
          span(cue),
          span(source),
        ),
      ),
  };
}

const COURT =
  "The DET det 2 | court NOUN nsubj 6 | as ADP case 5 | a DET det 5 | whole NOUN nmod 2 | decided VERB root 0 | later ADV advmod 6 | . PUNCT punct 6";

describe("a speaker's words", () => {
  it("are the whole subject where the source is only a part of it", () => {
    expect(read(COURT).speaker("a whole", "decided")).toBe("The court as a whole");
    expect(read(COURT).speaker("The court", "decided")).toBe("The court");
    expect(read(COURT).shallow("a whole", "decided")).toBe("a whole");
  });

  it("are nobody's where the source is acted on", () => {
    const state =
      "Nordia PROPN nsubj:pass 3 | was AUX aux:pass 3 | accused VERB root 0 | yesterday NOUN obl 3 | . PUNCT punct 3";
    expect(read(state).speaker("Nordia", "was accused")).toBeNull();
    const worried = state.replace("accused", "concerned");
    expect(read(worried).speaker("Nordia", "was concerned")).toBe("Nordia");
    expect(read(state.replace("nsubj:pass", "nsubj")).speaker("Nordia", "was accused")).toBe(
      "Nordia",
    );
  });

  it("stay a name's that stands beside the subject", () => {
    const both =
      "An DET det 2 | author NOUN nsubj 6 | , PUNCT punct 4 | Roe PROPN appos 2 | , PUNCT punct 4 | agreed VERB root 0 | . PUNCT punct 6";
    expect(read(both).speaker("Roe", "agreed")).toBe("Roe");
  });

  it("end before a clause that no “that” opens", () => {
    const report =
      "Seas NOUN nsubj 2 | rise VERB root 0 | , PUNCT punct 4 | says VERB parataxis 2 | a DET det 6 | report NOUN nsubj 4 | the DET det 8 | ministry NOUN nsubj 9 | released VERB acl:relcl 6 | . PUNCT punct 2";
    expect(read(report).speaker("a report the ministry released", "says")).toBe("a report");
    const that = report.replace("the DET det 8 | ministry NOUN", "that PRON obj 9 | they PRON");
    expect(read(that).speaker("a report that they released", "says")).toBe(
      "a report that they released",
    );
  });
});

describe("a source of another sentence", () => {
  const OTHERS =
    "Eighteen NUM nummod 2 | states NOUN nsubj 3 | joined VERB root 0 | . PUNCT punct 3";
  const AGENCY =
    "The DET det 2 | agency NOUN nsubj 3 | appealed VERB root 0 | again ADV advmod 3 | . PUNCT punct 3";

  it("gives way to the subject that the cue has in its own", () => {
    expect(read(OTHERS, AGENCY).own("Eighteen states", "appealed")).toBe("The agency");
    expect(read(AGENCY, OTHERS).own("Eighteen states", "appealed")).toBe("The agency");
    expect(read(OTHERS, AGENCY).own("The agency", "appealed")).toBeNull();
  });

  it("stays where the cue's subject is a pronoun, is acted on, or is missing", () => {
    const it = AGENCY.replace("The DET det 2 | agency NOUN", "Then ADV advmod 3 | it PRON");
    expect(read(OTHERS, it).own("Eighteen states", "appealed")).toBeNull();
    const passive = AGENCY.replace("nsubj 3", "nsubj:pass 3");
    expect(read(OTHERS, passive).own("Eighteen states", "appealed")).toBeNull();
    const none = AGENCY.replace("agency NOUN nsubj", "agency NOUN obl");
    expect(read(OTHERS, none).own("Eighteen states", "appealed")).toBeNull();
  });
});

it("a description's name is the one that the tree sets beside it", () => {
  const staff =
    "The DET det 2 | chief NOUN nsubj 7 | of ADP case 4 | staff NOUN nmod 2 | , PUNCT punct 6 | Roe PROPN appos 2 | agreed VERB root 0 | . PUNCT punct 7";
  expect(read(staff).beside("The chief of staff, Roe")).toBe("Roe");
  const after =
    "Roe PROPN nsubj 5 | , PUNCT punct 3 | professor NOUN appos 1 | , PUNCT punct 3 | agreed VERB root 0 | . PUNCT punct 5";
  const list =
    "Leaders NOUN nsubj 7 | of ADP case 3 | Nordia PROPN nmod 1 | , PUNCT punct 5 | Sudia PROPN appos 1 | Westia PROPN conj 5 | agreed VERB root 0 | . PUNCT punct 7";
  expect(read(list).beside("Leaders of Nordia, Sudia Westia")).toBeNull();
  expect(read(after).beside("professor")).toBe("Roe");
  expect(read(staff).beside("The chief of staff")).toBeNull();
  expect(read(staff.replace("appos 2", "appos 4")).beside("The chief of staff, Roe")).toBeNull();
});
