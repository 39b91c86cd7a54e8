import { describe, expect, test } from "vitest";
import { csvPieces, toCsv } from "../../src/figures/csv.js";

describe("a table that is written piece by piece", () => {
  const rows = Array.from({ length: 1201 }, (_, at) => ({ id: at, text: `=${String(at)}, "x"` }));

  test("has its head once and every row, in order, in several pieces", () => {
    const pieces = [...csvPieces(["id", "text"], rows)];
    expect(pieces.length).toBeGreaterThan(2);
    const lines = pieces.join("").trimEnd().split("\n");
    expect(lines).toHaveLength(1202);
    expect([lines[0], lines[1], lines[1201]]).toEqual([
      "id,text",
      `0,"'=0, ""x"""`,
      `1200,"'=1200, ""x"""`,
    ]);
    expect(toCsv(["id", "text"], rows)).toBe(pieces.join(""));
  });

  test("asks for no more rows than it gives", () => {
    let asked = 0;
    const counted = (function* () {
      for (const row of rows) {
        asked++;
        yield row;
      }
    })();
    const [head, first] = csvPieces(["id"], counted);
    expect([head, first?.split("\n").length, asked]).toEqual(["id\n", 51, 50]);
  });

  test("without a row is its head", () => {
    expect(toCsv(["a", "b"], [])).toBe("a,b\n");
  });
});
