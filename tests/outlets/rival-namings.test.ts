import { describe, expect, test } from "vitest";
import type { NamingRow } from "../../src/outlets/analysis.js";
import { rivalNamings } from "../../src/outlets/rival-namings.js";

const row = (outlet: string, naming: string, more: Partial<NamingRow> = {}): NamingRow => ({
  ...{ entity: "Rosa Lind", kind: "person", side: null, form: "description" },
  ...{ count: 2, share: 0.5, loaded: false, alone: true },
  ...{ outlet, naming, findings: [`${outlet}#n1-2`] },
  ...more,
});

const words = (rows: readonly NamingRow[]) =>
  rivalNamings(rows).map(({ entity, wordings }) => [entity, ...wordings.map((one) => one.naming)]);

describe("rival namings", () => {
  test("are words of one outlet beside another's own words for the same one", () => {
    expect(words([row("North", "strongwoman"), row("South", "elected mayor")])).toEqual([
      ["Rosa Lind", "strongwoman", "elected mayor"],
    ]);
  });

  test("need two outlets with words of their own", () => {
    expect(words([row("North", "strongwoman"), row("North", "boss")])).toEqual([]);
    expect(words([row("North", "boss"), row("South", "mayor", { alone: false })])).toEqual([]);
  });

  test("leave out plain names and single uses, unless they are loaded", () => {
    const plain = [row("North", "Lind", { form: "name" }), row("South", "mayor", { count: 1 })];
    expect(words(plain)).toEqual([]);
    expect(words(plain.map((one) => ({ ...one, loaded: true })))).toHaveLength(1);
  });

  test("put the loaded ones first", () => {
    const tame = ["North", "South"].map((outlet) =>
      row(outlet, `${outlet} mayor`, { entity: "Peter Holm", count: 9 }),
    );
    const loaded = [row("North", "tyrant", { loaded: true, count: 1 }), row("South", "mayor")];
    expect(words([...tame, ...loaded]).map(([entity]) => entity)).toEqual([
      "Rosa Lind",
      "Peter Holm",
    ]);
  });
});
