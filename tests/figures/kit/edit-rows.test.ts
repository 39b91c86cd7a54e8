import { describe, expect, it } from "vitest";
import { EDIT_ROWS, editEvidence, objectOf } from "../../../src/figures/kit/edit-rows.js";
import type { WireEdit } from "../../../src/lineage/index.js";
import { parseTopic } from "../../../src/topic/index.js";

const { topic } = parseTopic(`name: Water
sides: [{id: averland, name: Averland}, {id: borland, name: Borland}]
actors: [{name: Averland, side: averland}, {name: Borland, side: borland}]
`);
const effect = (name: WireEdit["effects"][number]["effect"], what: string) => ({
  ...{ effect: name, what, findings: [] },
});

describe("what an edit of a wire report does", () => {
  it("names the term or the speaker as it stands in the text", () => {
    expect(objectOf(topic, effect("drops-loaded-term", "regime"))).toBe("regime");
    expect(objectOf(topic, effect("adds-source", "Ann Porter > Bob Lee"))).toBe(
      "Ann Porter > Bob Lee",
    );
  });

  it("names a side as the topic names it", () => {
    expect(objectOf(topic, effect("drops-side", "averland"))).toBe("Averland");
    expect(objectOf(topic, effect("adds-side", "borland"))).toBe("Borland");
  });

  it("shows a changed verb by what it made of the words before and after", () => {
    expect(objectOf(topic, effect("changes-stance", "doubting > neutral"))).toBe(
      "doubting → neutral",
    );
  });

  it("is told beneath both versions of the sentence, in the words of its row", () => {
    const edit = {
      ...{ kind: "reworded", words: [] },
      from: { start: 0, end: 9, text: "He claimed it." },
      to: { start: 4, end: 13, text: "He said it." },
      effects: [
        { ...effect("changes-stance", "doubting > neutral"), findings: ["b#a4-13"] },
        { ...effect("drops-loaded-term", "regime"), findings: ["a#l0-9"] },
      ],
    } as unknown as WireEdit;
    const told: unknown[] = [];
    const evidence: Parameters<typeof editEvidence>[1] = (...given) => {
      told.push(...given);
      return { hover: "", opens: null };
    };
    const row = EDIT_ROWS.find(({ key }) => key === "changes-stance")!;
    const pair = { a: "a", b: "b" } as Parameters<typeof editEvidence>[3];
    editEvidence({ topic } as Parameters<typeof editEvidence>[0], evidence, "B", pair, edit, row);
    expect(told).toEqual([
      ["B", "changes a cue’s stance: doubting → neutral"],
      ["a#s0-9", "b#s4-13", "b#a4-13"],
      { sentences: ["before: “He claimed it.”", "after: “He said it.”"] },
    ]);
  });
});
