// `npm run check`: types, lint and format beside each other. What one of them says is shown once it is
// done; fails where one fails. Words after it are a command that runs in front meanwhile (`npm test` gives
// the quick tests, which keep one core busy): then the checks report below what that command said.
import { exec, spawn } from "node:child_process";

const CHECKS = ["types", "lint", "format"];

/** Runs one script of package.json without a word until it is done; gives what there is to report. */
const quietly = (name) =>
  new Promise((resolve) =>
    exec(`npm run --silent ${name}`, { maxBuffer: 2 ** 26 }, (error, out, err) =>
      resolve(
        error === null
          ? { fine: true, report: `${name}: fine` }
          : { fine: false, report: `${name}: failed\n${out}${err}` },
      ),
    ),
  );

/** Runs a command in front; whether it ended well. */
const inFront = (command) =>
  new Promise((resolve) =>
    spawn(command, { stdio: "inherit", shell: true })
      .on("error", () => resolve(false))
      .on("close", (code) => resolve(code === 0)),
  );

const command = process.argv.slice(2);
const front = command.length === 0 ? true : inFront(command.join(" "));
const checks = CHECKS.map(async (name) => {
  const { fine, report } = await quietly(name);
  await front;
  console.log(report);
  return fine;
});
const ended = await Promise.all([front, ...checks]);
if (ended.includes(false)) process.exitCode = 1;
