import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a run of the program took. */
export interface MeasuredRun {
  readonly seconds: number;
  /** Of processor, on all cores together: what other programs beside it change least. */
  readonly processorSeconds: number;
  /** Most memory that the process and its threads held at once. */
  readonly megabytes: number;
  readonly printed: string;
}

/** Runs `parallax` in a process of its own and measures it. */
export async function measuredRun(args: readonly string[]): Promise<MeasuredRun> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-measured-"));
  const file = join(folder, "memory");
  // Written by the process itself as it ends: no system tells it alike of a child.
  const hook = `import{writeFileSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>writeFileSync(${JSON.stringify(file)},JSON.stringify(process.resourceUsage())))`;
  try {
    const from = performance.now();
    const child = spawn(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(hook)}`, "bin/parallax.js", ...args],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
    const code = await new Promise((resolve) => child.on("close", resolve));
    if (code !== 0) throw new Error(`parallax ${args.join(" ")} ended with ${String(code)}`);
    const seconds = (performance.now() - from) / 1000;
    const used = JSON.parse(readFileSync(file, "utf8")) as NodeJS.ResourceUsage;
    return {
      seconds,
      processorSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
      megabytes: Math.round(used.maxRSS / 1024),
      printed,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
