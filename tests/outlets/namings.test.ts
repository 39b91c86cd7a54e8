import { describe, expect, test } from "vitest";
import type { NamingFinding } from "../../src/finding.js";
import { namingRows } from "../../src/outlets/index.js";
import type { ReadArticle } from "../../src/outlets/index.js";

const article = (outlet: string, namings: readonly string[], copyOf: string | null = null) =>
  ({
    copyOf,
    event: outlet,
    findings: namings.map((naming, index) => ({
      kind: "naming",
      id: `${outlet}${index}`,
      outlet,
      entity: "Viktor Hale",
      entityKind: "person",
      side: null,
      naming,
      form: "titled",
      loaded: naming.includes("strongman"),
    })) as unknown as NamingFinding[],
  }) as unknown as ReadArticle;

describe("who calls whom what", () => {
  const rows = namingRows([
    article("North", ["President Hale", "Hale", "Hale"]),
    article("South", ["strongman Hale", "Hale"]),
  ]);
  const row = (outlet: string, naming: string) =>
    rows.find((one) => one.outlet === outlet && one.naming === naming);

  test("is counted by outlet and wording, as a share of what the outlet calls that one", () => {
    expect(row("North", "Hale")).toMatchObject({ count: 2, share: 2 / 3, alone: false });
    expect(row("South", "strongman Hale")).toMatchObject({ count: 1, share: 1 / 2, loaded: true });
  });

  test("is an outlet's alone where no other says so, and nobody's where no other names that one", () => {
    expect(row("South", "strongman Hale")!.alone).toBe(true);
    expect(row("North", "Hale")!.alone).toBe(false);
    expect(namingRows([article("North", ["Hale"])])[0]!.alone).toBe(false);
  });

  test("counts a copy within an outlet once", () => {
    const twice = namingRows([article("North", ["Hale"]), article("North", ["Hale"], "a")]);
    expect(twice.map(({ count }) => count)).toEqual([1]);
  });
});
