import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../src/data.js";
import { replaceFiles, type FileContent } from "../../src/report/replace-files.js";

const newFolder = () => join(mkdtempSync(join(tmpdir(), "parallax-replace-")), "out");

describe("files put into a folder", () => {
  const before = process.listenerCount("SIGINT");
  afterEach(() => expect(process.listenerCount("SIGINT")).toBe(before));

  test("replace those of an earlier run, and nothing is left beside them", async () => {
    const out = newFolder();
    await replaceFiles(out, new Map([["a.txt", "old"]]));
    await replaceFiles(
      out,
      new Map<string, FileContent>([
        ["a.txt", "new"],
        ["b/c.txt", ["two ", "parts"]],
      ]),
    );
    expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("new");
    expect(readFileSync(join(out, "b/c.txt"), "utf8")).toBe("two parts");
    expect(readdirSync(join(out, ".."))).toEqual(["out"]);
  });

  test("leave an earlier result whole where one of them cannot be made", async () => {
    const out = newFolder();
    await replaceFiles(out, new Map([["a.txt", "old"]]));
    const broken = (function* () {
      yield "half";
      throw Object.assign(new Error("full"), { code: "ENOSPC" });
    })();
    const failed = replaceFiles(
      out,
      new Map<string, FileContent>([
        ["a.txt", "new"],
        ["z.txt", broken],
      ]),
    );
    await expect(failed).rejects.toThrow("the disk is full");
    await expect(failed).rejects.toThrow("nothing of an earlier result was changed");
    expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("old");
    expect(readdirSync(join(out, ".."))).toEqual(["out"]);
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "leave an earlier result whole where %s comes as they are made",
    async (signal, code) => {
      const out = newFolder();
      await replaceFiles(out, new Map([["a.txt", "old"]]));
      const program = `
      import { replaceFiles } from ${JSON.stringify(`${PACKAGE_ROOT}src/report/replace-files.ts`)};
      async function* slow() { yield "half"; console.log("writing"); await new Promise((go) => setTimeout(go, 20000)); }
      await replaceFiles(${JSON.stringify(out)}, new Map([["a.txt", "new"], ["z.txt", slow()]]));`;
      const child = spawn(
        process.execPath,
        ["--import", "tsx", "--input-type=module", "--eval", program],
        { cwd: PACKAGE_ROOT, stdio: ["ignore", "pipe", "inherit"] },
      );
      child.stdout.once("data", () => child.kill(signal));
      const ended = await new Promise((done) => child.once("exit", done));
      expect(ended).toBe(code);
      expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("old");
      expect(existsSync(join(out, "z.txt"))).toBe(false);
      expect(readdirSync(join(out, ".."))).toEqual(["out"]);
    },
  );
});
