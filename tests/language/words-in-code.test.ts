import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));
/** Fewer words than this are a case, not a list. */
const FEWEST = 4;

/** Lists that are no words of a text: names that the code itself gives or that a format fixes. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "annotations/attribution/act.ts CLAUSAL": "names of frames",
  "annotations/attribution/links.ts HEADINGS": "zones",
  "annotations/facts/who.ts PEOPLE": "kinds of actors",
  "corpus/article.ts OUTLET_ZONES": "zones",
  "corpus/formats/html-lines.ts UNSEEN": "elements of HTML",
  "corpus/formats/html.ts UNCLOSED": "elements of HTML",
  "corpus/formats/json.ts null": "fields of files",
  "corpus/months.ts LOCALES": "languages",
  "entities/told-source.ts HEARD": "kinds of actors",
  "entities/topic-sides.ts IMPERSONAL": "kinds of actors",
  "evidence/highlight.ts ASIDE": "zones",
  "figures/kit/event-blocks.ts fate": "kinds of fates",
  "measures/attribution/contributions.ts OFFICIAL_KINDS": "kinds of actors",
  "reader/rules/speech-blocks.ts SPEAKING": "stances",
  "reader/rules/verbatim.ts VERBATIM": "names of rules",
  "stories/differences.ts TOLD": "kinds of entities",
};

const WORD = /^[\p{Ll}'’-]+\.?$/u;

/** The text of a string that is written in one or several parts. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (!ts.isBinaryExpression(node)) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null || right === null ? null : left + right;
}

/** Words that a node lists: a split text, an array that is searched, or a pattern of whole words. */
function listedIn(node: ts.Node): readonly string[] {
  const called = ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : null;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return node.expression.name.text === "split"
      ? (textOf(node.expression.expression)?.split(/\s+/) ?? [])
      : [];
  if (ts.isArrayLiteralExpression(node)) {
    const inSet = ts.isNewExpression(node.parent) && node.parent.expression.getText() === "Set";
    if (!inSet && called !== "includes") return [];
    return node.elements.map((one) => (ts.isStringLiteralLike(one) ? one.text : "?"));
  }
  if (ts.isRegularExpressionLiteral(node))
    return /^\/\^\(\?:([^()]*)\)\$\/\p{L}*$/u.exec(node.text)?.[1]?.split("|") ?? [];
  return [];
}

function listsIn(path: string, code: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node, name: string): void => {
    const own = ts.isVariableDeclaration(node) ? node.name.getText() : name;
    const words = listedIn(node);
    if (words.length >= FEWEST && words.every((word) => WORD.test(word)))
      found.push(`${path} ${own}`);
    else ts.forEachChild(node, (child) => visit(child, own));
  };
  ts.forEachChild(file, (child) => visit(child, "null"));
  return found;
}

describe("words of English", () => {
  test("stand in src/language, not in code: a list of four or more is found wherever it is written", () => {
    for (const code of [
      'const A = new Set(["he", "she", "it", "they"]);',
      'const A = "he she it they".split(" ");',
      'const A = ("he she " + "it they").split(" ");',
      "const A = /^(?:he|she|it|they)$/;",
      'const A = ["he", "she", "it", "they"].includes(word);',
    ])
      expect(listsIn("a.ts", code)).toEqual(["a.ts A"]);
    expect(listsIn("a.ts", 'const A = new Set(["he", "she"]);')).toEqual([]);
  });

  test("are in no file of src but those that are stated, and each that is stated is there", () => {
    const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".ts") && !path.startsWith("language/"));
    const found = files.flatMap((path) => listsIn(path, readFileSync(`${SRC}${path}`, "utf8")));
    expect([...new Set(found)].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });
});
