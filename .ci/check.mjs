// `npm run check`: types, lint and format beside each other, as each keeps one core busy. What one of
// them says is shown once it is done; fails where one fails.
import { exec } from "node:child_process";

const CHECKS = ["types", "lint", "format"];

const results = await Promise.all(
  CHECKS.map(
    (name) =>
      new Promise((resolve) =>
        exec(`npm run --silent ${name}`, { maxBuffer: 2 ** 26 }, (error, out, err) => {
          console.log(`${name}: ${error === null ? "fine" : "failed"}`);
          if (error !== null) console.log(out + err);
          resolve(error === null);
        }),
      ),
  ),
);
if (results.includes(false)) process.exitCode = 1;
