import { createRequire } from "node:module";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { AnalyzeCommand } from "./commands/analyze.js";
import type { ChartsCommand } from "./commands/charts.js";
import type { ComparisonOptions } from "./commands/write-comparison.js";
import type { StreamCommand } from "./commands/stream.js";
import { UserError } from "./errors.js";

// Each command loads what it needs when it runs, so that `parallax --help` answers at once.

const { version } = createRequire(import.meta.url)("../package.json") as { version: string };

const whole = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new InvalidArgumentError(`give a whole number from ${least} to ${most}`);
  return value;
};

const readerOption = () =>
  new Option("--reader <name>", "who reads: the small model, or rules alone (faster, explainable)")
    .choices(["learned", "rules"])
    .default("learned");

const precisionOption = () =>
  new Option(
    "--precision <name>",
    "how the small model reckons: full, the same on every processor, or fast, with rounded numbers",
  )
    .choices(["full", "fast"])
    .default("full");

const FORMATS = ["svg", "png", "html", "json", "csv"];

/** Reads "a,b" where each is one of some words. */
const listOf =
  (...words: readonly string[]) =>
  (text: string) => {
    const given = text.split(",").map((one) => one.trim());
    const wrong = given.find((one) => !words.includes(one));
    if (wrong !== undefined)
      throw new InvalidArgumentError(`${wrong} is none of ${words.join(", ")}`);
    return given;
  };

/** Options of every command that compares articles and writes results. */
const comparing = (command: Command) =>
  command
    .option("--out <folder>", "where the results go", "outputs")
    .option("--seed <number>", "seed of the intervals", whole(0, 2 ** 31 - 1), 1)
    .option("--resamples <number>", "resamples of the intervals", whole(100, 100_000), 2000)
    .option("--no-detector-error", "intervals without the reader's own errors")
    .option("--parquet", "also write the findings as findings.parquet");

/** Options of every command that draws charts. */
const drawing = (command: Command) =>
  command
    .addOption(
      new Option("--format <list>", `files for each chart: ${FORMATS.join(",")}`).argParser(
        listOf(...FORMATS),
      ),
    )
    .option("--width <pixels>", "width of the pictures", whole(200, 5000))
    .option("--height <pixels>", "height of the pictures", whole(150, 5000));

const program = new Command("parallax")
  .description("Shows source bias and framing in news, with the evidence behind every number.")
  .version(version)
  .option("--debug", "show where in the program an error arose")
  .exitOverride()
  .showHelpAfterError("(see parallax --help)")
  .configureHelp({ showGlobalOptions: true });

const analyzing = program
  .command("analyze")
  .description("read a folder of articles and write tables, charts and a report")
  .argument("<folder>", "folder with .txt .md .html .jsonl or .csv files")
  .option(
    "--topic <file>",
    "sides, actors and contested wording (default: topic.yaml in the folder)",
  )
  .addOption(readerOption())
  .addOption(precisionOption())
  .option("--lexicon <file>", "your own loaded terms: added to, changed or switched off")
  .option("--lenient", "load the rest of a lexicon that has faulty entries")
  .option("--notebooks <folder>", "also run the notebooks of this folder")
  .option(
    "--jobs <number>",
    "threads that read articles (default: as many as cores, memory and articles allow)",
    whole(1, 1024),
  )
  .option(
    "--cache <folder>",
    "where read articles are kept, so that a later run goes on there (default: .cache in the folder of results)",
  )
  .option("--no-cache", "keep no read articles");
drawing(comparing(analyzing)).action(async (folder: string, options: AnalyzeCommand) => {
  const { analyzeCommand } = await import("./commands/analyze.js");
  await analyzeCommand(folder, options);
});

const charting = program
  .command("charts")
  .description("draw the charts again from a saved analysis")
  .argument("[outputs]", "folder that analyze wrote", "outputs")
  .option("--only <name>", "one chart, by its name");
drawing(charting).action(async (folder: string, options: ChartsCommand) => {
  const { chartsCommand } = await import("./commands/charts.js");
  await chartsCommand(folder, options);
});

program
  .command("init")
  .description("write a corpus.yaml and draft a topic.yaml from the articles")
  .argument("<folder>", "folder with your articles")
  .addOption(readerOption())
  .action(async (folder: string, options: { reader: "learned" | "rules" }) => {
    const { initCommand } = await import("./commands/init.js");
    await initCommand(folder, options);
  });

program
  .command("stream")
  .description("read one article as JSON a line, write one result as JSON a line")
  .option("--topic <file>", "sides, actors and contested wording")
  .addOption(readerOption())
  .addOption(precisionOption())
  .option("--lexicon <file>", "your own loaded terms")
  .option("--lenient", "load the rest of a lexicon that has faulty entries")
  .addOption(
    new Option("--with <list>", "write more of each article: trees,entities").argParser(
      listOf("trees", "entities"),
    ),
  )
  .option("--jobs <number>", "threads that read (default: 1)", whole(1, 1024))
  .option("--cache <folder>", "keep answers there, so that a later stream does not read again")
  .action(async (options: StreamCommand) => {
    const { streamCommand } = await import("./commands/stream.js");
    await streamCommand(options);
  });

const merging = program
  .command("merge")
  .description("add results of stream up to tables, charts and a report")
  .argument("<results...>", "files that stream wrote, or folders of them")
  .option("--topic <file>", "the topic that the articles were streamed with");
drawing(comparing(merging)).action(async (results: string[], options: ComparisonOptions) => {
  const { mergeCommand } = await import("./commands/merge.js");
  await mergeCommand(results, options);
});

program
  .command("lab")
  .description("JupyterLab on the notebooks, with the TypeScript kernel")
  .option("--prepare", "make the environment and stop")
  .argument("[jupyter...]", "passed on to JupyterLab")
  .allowUnknownOption()
  .action(async (args: string[], options: { prepare?: boolean }) => {
    const { openLab, prepareLab } = await import("./notebook/lab.js");
    if (options.prepare) await prepareLab();
    else process.exitCode = await openLab(args);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.exitCode = error instanceof UserError ? error.exitCode : 1;
    const debug = program.opts<{ debug?: boolean }>().debug;
    const { message, stack } = error as Error;
    process.stderr.write(`parallax: ${(debug && stack) || message}\n`);
    if (!debug && !(error instanceof UserError))
      process.stderr.write("parallax: run again with --debug to see where this arose\n");
  }
}
