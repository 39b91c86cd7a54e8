import { describe, expect, test } from "vitest";
import { articleFromText, casts, frameSources, zoneLines } from "../../src/index.js";
import type { Finding } from "../../src/index.js";

const base = {
  outlet: "The Echo",
  article: "a",
  start: 0,
  end: 1,
  text: "x",
  zone: "body",
} as const;
const finding = (more: object): Finding => ({ ...base, ...more }) as unknown as Finding;

describe("casts", () => {
  const cast = (entity: string, role: string, confidence: number) =>
    finding({ kind: "role", of: "article", entity, role, confidence, acts: 2, toned: 3 });

  test("are whom an article makes something of, the surest first", () => {
    const findings = [
      cast("Ana Ruiz", "hero", 0.6),
      cast("The council", "none", 0.9),
      cast("Viktor Hale", "villain", 0.8),
      finding({ kind: "role", of: "mention", entity: "Viktor Hale", position: "agent" }),
    ];
    expect(casts({ findings }).map(({ who, role }) => [who, role])).toEqual([
      ["Viktor Hale", "villain"],
      ["Ana Ruiz", "hero"],
    ]);
    expect(casts({ findings })[0]).toMatchObject({ probability: 0.8, acts: 2, tones: 3 });
  });
});

describe("frames that sources bring in", () => {
  const said = (id: string, name: string | null) =>
    finding({ kind: "attribution", id, speaker: { name } });
  const frame = (name: string, attribution: string | null, outlet = "The Echo") =>
    finding({ kind: "frame", frame: name, attribution, outlet });

  test("are counted by outlet and speaker; the outlet's own and nobody's are left out", () => {
    const findings = [
      frame("economic", "a#s1-2"),
      said("a#s1-2", "Ana Ruiz"),
      said("a#s3-4", null),
      said("a#s5-6", "Ana Ruiz"),
      frame("economic", "a#s5-6"),
      frame("economic", "a#s5-6", "The Post"),
      frame("morality", "a#s5-6"),
      frame("security", "a#s3-4"),
      frame("security", null),
    ];
    expect(frameSources({ findings })).toEqual([
      { outlet: "The Echo", speaker: "Ana Ruiz", frame: "economic", sentences: 2 },
      { outlet: "The Post", speaker: "Ana Ruiz", frame: "economic", sentences: 1 },
      { outlet: "The Echo", speaker: "Ana Ruiz", frame: "morality", sentences: 1 },
    ]);
  });
});

describe("lines that are not body text", () => {
  test("are told whole, with their zone and article", () => {
    const link = `Read more: ${"the mill and what became of it, ".repeat(8)}at length`;
    const text = `The mill was closed.\n${link}`;
    const at = text.indexOf(link);
    const zones = [
      { start: 0, end: at - 1, zone: "body" },
      { start: at, end: text.length, zone: "link" },
    ] as const;
    const articles = [{ article: { ...articleFromText({ id: "a", text }), zones } }];
    expect(zoneLines({ articles } as unknown as Parameters<typeof zoneLines>[0])).toEqual([
      { zone: "link", line: link, article: "a" },
    ]);
  });
});
