import ts from "typescript";
import { describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../src/data.js";

/** Functions that a user can import from a file, each with whether its docstring has an example. */
function functionsOf(file: string): { name: string; hasExample: boolean }[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${PACKAGE_ROOT}tsconfig.build.json`,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )!;
  const program = ts.createProgram(config.fileNames, config.options);
  const checker = program.getTypeChecker();
  const door = checker.getSymbolAtLocation(program.getSourceFile(`${PACKAGE_ROOT}${file}`)!)!;
  return checker
    .getExportsOfModule(door)
    .filter((symbol) => !symbol.declarations?.some((one) => ts.isTypeOnlyExportDeclaration(one)))
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter((symbol) => checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0)
    .map((symbol) => ({
      name: symbol.name,
      hasExample: symbol.getJsDocTags(checker).some(({ name }) => name === "example"),
    }));
}

describe("what a user can import", () => {
  it.each(["src/index.ts", "src/danfo.ts"])("%s: every function has an example", async (file) => {
    const exported = Object.keys((await import(`${PACKAGE_ROOT}${file}`)) as object);
    const functions = functionsOf(file).filter(({ name }) => exported.includes(name));
    expect(functions.length).toBeGreaterThan(0);
    expect(functions.filter(({ hasExample }) => !hasExample).map(({ name }) => name)).toEqual([]);
  });
});
