import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Scratch } from "../src/scratch.js";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "parallax-scratch-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("bytes that are put aside on disk", () => {
  test("are read back, whole or in part, whatever was put there after them", () => {
    const scratch = Scratch.open(folder)!;
    const put = [[1, 2, 3, 4], [], [9, 8]].map((bytes) => scratch.put(Uint8Array.from(bytes))!);
    expect(put.map(({ length }) => length)).toEqual([4, 0, 2]);
    expect([...put[0]!.subarray(0, 4)]).toEqual([1, 2, 3, 4]);
    expect([...put[0]!.subarray(1, 3)]).toEqual([2, 3]);
    expect([...put[1]!.subarray(0, 0)]).toEqual([]);
    expect([...put[2]!.subarray(0, 2)]).toEqual([9, 8]);
  });

  test("leave nothing in the folder, not even while they are read", () => {
    const aside = Scratch.open(folder)!.put(Uint8Array.from([1, 2]))!;
    expect(readdirSync(folder)).toEqual([]);
    expect([...aside.subarray(0, 2)]).toEqual([1, 2]);
  });

  test("stand elsewhere where no file can be made", () => {
    const aside = Scratch.open(join(folder, "missing"))!.put(Uint8Array.from([7]))!;
    expect([...aside.subarray(0, 1)]).toEqual([7]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
