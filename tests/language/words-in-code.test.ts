import { type AST, parseRegExpLiteral, visitRegExpAST } from "@eslint-community/regexpp";
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
  "entities/is-body.ts IMPERSONAL": "kinds of actors",
  "evidence/highlight.ts ASIDE": "zones",
  "figures/kit/event-blocks.ts fate": "kinds of fates",
  "measures/attribution/contributions.ts OFFICIAL_KINDS": "kinds of actors",
  "reader/rules/speech-blocks.ts SPEAKING": "stances",
  "reader/rules/verbatim.ts VERBATIM": "names of rules",
  "stories/differences.ts TOLD": "kinds of entities",
};

/** The same where the words stand side by side within a pattern; a name that ends in / is a folder. */
const PATTERNS: Readonly<Record<string, string>> = {
  "annotations/attribution/act.ts CLAUSAL": "names of frames",
  "corpus/formats/": "what a format writes: elements, fields and headings, in its own languages",
  "corpus/read-file.ts MANY": "endings of files",
  "document/pattern/spelling.ts null": "endings of words",
  "document/scan.ts SITE": "endings of addresses",
  "figures/kit/event-blocks.ts fate": "kinds of fates",
  "lineage/spelling.ts FOLDS": "endings of words",
  "reader/rules/forward.ts CLAUSAL": "names of frames",
  "reader/rules/fronted.ts AFTER_CLAUSE": "names of frames",
  "reader/rules/fronted.ts BACKWARD": "names of frames",
  "reader/rules/speech-blocks.ts null": "names of frames",
  "reader/rules/verb-group.ts null": "endings of words",
};

const WORD = /^[\p{Ll}'’-]+\.?$/u;
/** Within a pattern: a vowel among the letters, a capital before them at most, blanks between several words. */
const WORDS = /^(?=.*[aeiouyI])(?: ?\p{Lu}?[\p{Ll}'’-]*)+ ?\.?$/u;

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

/** The nodes of a file for which something holds, each by the file and the name it stands under. */
function placesIn(path: string, code: string, holds: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node, name: string): void => {
    const own = ts.isVariableDeclaration(node) ? node.name.getText() : name;
    if (holds(node)) found.push(`${path} ${own}`);
    else ts.forEachChild(node, (child) => visit(child, own));
  };
  ts.forEachChild(file, (child) => visit(child, "null"));
  return found;
}

const listsIn = (path: string, code: string): string[] =>
  placesIn(path, code, (node) => {
    const words = listedIn(node);
    return words.length >= FEWEST && words.every((word) => WORD.test(word));
  });

/** A way through a piece of a pattern, as far as it is letters: `refus(?:e[sd]?|ing)` reads "refuse". */
const spelled = ({ elements }: AST.Alternative): string => elements.map(spelledOf).join("");

function spelledOf(element: AST.Element): string {
  if (element.type === "Character") return String.fromCodePoint(element.value);
  if (element.type === "Quantifier")
    return element.element.type === "Character" && element.max === 1
      ? spelledOf(element.element)
      : "";
  if (element.type === "Group" || element.type === "CapturingGroup")
    return spelled(element.alternatives[0]!);
  if (element.type === "CharacterClass" && !element.negate)
    return element.elements[0]?.type === "Character"
      ? String.fromCodePoint(element.elements[0].value)
      : "";
  return "";
}

/** Does a pattern let one of four words or more stand in one place, among whatever else? */
function choosesWords(pattern: string): boolean {
  let found = false;
  const look = ({ alternatives }: { alternatives: AST.Alternative[] }): void => {
    found ||= alternatives.filter((one) => WORDS.test(spelled(one))).length >= FEWEST;
  };
  visitRegExpAST(parseRegExpLiteral(pattern), {
    onPatternEnter: look,
    onGroupEnter: look,
    onCapturingGroupEnter: look,
    onAssertionEnter: (one) => {
      if (one.kind === "lookahead" || one.kind === "lookbehind") look(one);
    },
  });
  return found;
}

const patternsIn = (path: string, code: string): string[] =>
  placesIn(path, code, (node) => ts.isRegularExpressionLiteral(node) && choosesWords(node.text));

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.startsWith("language/"))
  .map((path) => ({ path, code: readFileSync(`${SRC}${path}`, "utf8") }));

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
    const found = files.flatMap(({ path, code }) => listsIn(path, code));
    expect([...new Set(found)].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  test("stand in src/language, not side by side within a longer pattern", () => {
    for (const code of [
      "const A = /\\b(?:he|she|it|they)\\s+(?:said|had)\\b/iu;",
      "const A = /\\b(?:refus(?:e[sd]?|ing)|stop(?:s|ped)? short of|n['’]t|avoid|omit) to$/u;",
      "const A = /(?<!(?:of|in|since|from) )\\d+/;",
      "const A = /(?:Mon|Tues|Wednes|Thurs)day/;",
      "const A = text.replace(/the |an? |its |their /u, x => x);",
    ])
      expect(patternsIn("a.ts", code), code).toEqual(["a.ts A"]);
    for (const code of ["const A = /(?:he|she|it) said/;", "const A = /st|nd|rd|th|\\d{4}/;"])
      expect(patternsIn("a.ts", code), code).toEqual([]);
  });

  test("are in no pattern of src but those that are stated, and each that is stated is there", () => {
    const folder = (path: string) =>
      Object.keys(PATTERNS).find((one) => one.endsWith("/") && path.startsWith(one)) ?? path;
    const found = files.flatMap(({ path, code }) => patternsIn(path, code)).map(folder);
    expect([...new Set(found)].sort()).toEqual(Object.keys(PATTERNS).sort());
  });
});
