import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/corpus/language.js";
import { readCorpus } from "../../src/corpus/index.js";
import { ARTICLE, folderOf } from "./folder.js";

const GERMAN =
  "Der Rat der Stadt hat am Montag über die neue Fähre abgestimmt, die seit neun Jahren geplant ist. Die Bürgermeisterin sagte nach der Sitzung, dass sie mit dem Ergebnis nicht zufrieden sei und noch einmal mit der Reederei sprechen werde.";
const SPANISH =
  "El consejo de la ciudad votó el lunes sobre el nuevo barco que se había planeado durante nueve años. La alcaldesa dijo después de la sesión que no estaba contenta con el resultado y que hablaría otra vez con la compañía.";

describe("articles in other languages", () => {
  it("are told by their small words or their script, short texts not at all", () => {
    expect(
      [
        ARTICLE,
        GERMAN,
        SPANISH,
        "Городской совет проголосовал в понедельник за новый паром через реку",
        "Kurz gesagt: nein.",
      ].map(languageOf),
    ).toEqual(["en", "de", "es", "ru", null]);
  });

  it("are set aside in one line with counts", async () => {
    const { articles, setAside, warnings } = await readCorpus(
      folderOf({ "x/a.txt": ARTICLE, "x/b.txt": GERMAN, "x/c.txt": GERMAN, "x/d.txt": SPANISH }),
    );
    expect(articles.map(({ id }) => id)).toEqual(["a"]);
    expect(setAside?.map(({ id }) => id)).toEqual(["b", "c", "d"]);
    const told = warnings.filter(({ code }) => code === "other-language");
    expect(told).toHaveLength(1);
    expect(told[0]!.message).toContain(
      "3 articles are in another language than English (2 German, 1 Spanish)",
    );
  });

  it("are all given, with a warning, where none is English", async () => {
    const { articles, warnings } = await readCorpus(folderOf({ "x/b.txt": GERMAN }));
    expect(articles).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toContain("no-english");
  });
});
