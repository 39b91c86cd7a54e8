/** `npm run evaluate -- NAME …`: measures the readers against people's annotation. */
import { UserError } from "../src/errors.js";

const USAGE = `usage: npm run evaluate -- <what> …
  attribution DIR [--reader rules|learned]   source, cue and content against PolNeAR's brat layout
  speakers DIR                               names of speakers against 200 labels (PolNeAR dev)
  syntax GOLD_DIR [--reader rules|learned]   heads and relations of words (GUM dev, EWT dev)
  coreference GOLD_DIR [--reader …]          who is meant (GAP, GUM, MEANTIME)
  sources GOLD_DIR [--reader …]              sources, anonymity and kinds (FactAppeal)
  seeds GOLD_DIR [--reader rules|learned]    the seeds against the second opinion on them
  loaded GOLD_DIR [--reader rules|learned]   loaded words and sentences, tone (BABE, NewsMTSC, seeds)
  floors [--write]                           both readers on evaluation/gold; fails under a floor
  engines GOLD_DIR                           the same weights on two engines: seeds and 50 articles
  events GOLD_DIR                            articles grouped by event against ECB+
  outputs DIR DIR                            two outputs folders of the same articles
  turns [--reader rules|learned]             who says what where several speak in one paragraph
  sidedness GOLD_DIR [--reader …]            accusations heard, who harms whom
  frames GOLD_DIR [--reader rules|learned]   frames of sentences (ccf, gvfc, narrative-frames)
  roles GOLD_DIR [--reader rules|learned]    heroes, villains, victims (narrative-frames)
  lean GOLD_DIR [--reader rules|learned]     articles of outlets known to lean apart, ordered (PolNeAR)
  extraction DIR                             article text of saved pages (Zyte's benchmark)
  agency FILE                                our verbs against the published agency_power.csv`;

async function main(args: string[]): Promise<void> {
  const at = args.indexOf("--reader");
  const reader = at < 0 ? "learned" : args[at + 1];
  if (reader !== "learned" && reader !== "rules")
    throw new UserError(`--reader is ${String(reader)}; use learned or rules`, 2);
  const [what, folder, other] = args.filter(
    (_, index) => at < 0 || (index !== at && index !== at + 1),
  );
  if (what === "turns") {
    const { evaluateTurns } = await import("./turns.js");
    return void process.stdout.write(`${await evaluateTurns(reader)}\n`);
  }
  const print = (text: string) => void process.stdout.write(`${text}\n`);
  if (what === "floors") {
    const { evaluateFloors } = await import("./floors.js");
    const { table, held } = await evaluateFloors(args.includes("--write"));
    if (!held) process.exitCode = 1;
    return print(table);
  }
  if (what === undefined || folder === undefined) throw new UserError(USAGE, 2);
  switch (what) {
    case "attribution": {
      const { evaluateAttribution } = await import("./attribution.js");
      return print(await evaluateAttribution(folder, reader));
    }
    case "extraction": {
      const { evaluateExtraction } = await import("./extraction.js");
      return print(await evaluateExtraction(folder));
    }
    case "speakers": {
      const { evaluateSpeakers } = await import("./speakers.js");
      return print(await evaluateSpeakers(folder, reader));
    }
    case "coreference": {
      const { evaluateCoreference } = await import("./coreference.js");
      return print(await evaluateCoreference(folder, reader));
    }
    case "sources": {
      const { evaluateSources } = await import("./sources.js");
      return print(await evaluateSources(folder, reader));
    }
    case "seeds": {
      const { evaluateSeeds } = await import("./seeds.js");
      return print(await evaluateSeeds(folder, "seeds", reader));
    }
    case "syntax": {
      const { evaluateSyntax } = await import("./syntax.js");
      return print(await evaluateSyntax(folder, reader));
    }
    case "loaded": {
      const { evaluateLoaded } = await import("./loaded.js");
      return print(await evaluateLoaded(folder, reader));
    }
    case "engines": {
      const { evaluateEngines } = await import("./engines.js");
      return print(await evaluateEngines(folder));
    }
    case "events": {
      const { evaluateEvents } = await import("./events.js");
      return print(await evaluateEvents(folder));
    }
    case "outputs": {
      if (other === undefined) throw new UserError(USAGE, 2);
      const { evaluateOutputs } = await import("./outputs.js");
      return print(await evaluateOutputs(folder, other));
    }
    case "sidedness": {
      const { evaluateSidedness } = await import("./sidedness.js");
      return print(await evaluateSidedness(folder, reader));
    }
    case "frames": {
      const { evaluateFrames } = await import("./frames.js");
      const { evaluateStoryFrames } = await import("./story-frames.js");
      print(await evaluateFrames(folder, reader));
      return print(await evaluateStoryFrames(folder, reader));
    }
    case "roles": {
      const { evaluateRoles } = await import("./roles.js");
      return print(await evaluateRoles(folder, reader));
    }
    case "lean": {
      const { evaluateLean } = await import("./lean.js");
      return print(await evaluateLean(folder, reader));
    }
    case "agency": {
      const { evaluateAgency } = await import("./agency.js");
      return print(await evaluateAgency(folder));
    }
    default:
      throw new UserError(`${what} is not measured here\n${USAGE}`, 2);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = error instanceof UserError ? error.exitCode : 1;
  process.stderr.write(`${error instanceof UserError ? error.message : (error as Error).stack}\n`);
}
