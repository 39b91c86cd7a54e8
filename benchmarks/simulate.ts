/**
 * Truth by simulation: outlets with known figures are drawn again and again, to see whether intervals
 * hold the truth, tests keep their level and how many articles a difference needs. Writes the tables
 * of docs/statistics.md and src/statistics/power.yaml. `--rounds N` for a quicker, rougher run, which
 * only prints.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { coverage } from "./simulation/coverage.js";
import { falseDiscoveries, rejected } from "./simulation/tests.js";

const given = process.argv.indexOf("--rounds");
const ROUNDS = given < 0 ? 1500 : Number(process.argv[given + 1]);
const SIZES = [10, 14, 30, 100];
const METHODS = ["percentile", "bca", "expanded"] as const;
const UNEQUAL = [
  [10, 10],
  [30, 30],
  [10, 60],
  [100, 20],
] as const;
const ARTICLES = [2, 5, 10, 20, 30, 50, 100, 150, 200, 300];
const DIFFERENCES = [0.2, 0.3, 0.5, 1];

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const covered: string[][] = [];
for (const wire of [false, true])
  for (const lean of [0, 0.4])
    for (const n of SIZES)
      for (const method of METHODS) {
        const figures = coverage({
          world: { loaded: 6, lean, wire },
          n,
          method,
          rounds: ROUNDS,
          resamples: 999,
          seed: 11,
        });
        covered.push([
          wire ? "wire copy" : "none shared",
          String(lean),
          String(n),
          method,
          ...figures.map(({ held, width }) => `${percent(held)} (${width.toFixed(2)})`),
        ]);
      }

const levels = UNEQUAL.flatMap((n) =>
  (["lean", "rate"] as const).map((figure) => [
    figure,
    n.join(" and "),
    percent(
      rejected({
        figure,
        n,
        truth: figure === "lean" ? [0.2, 0.2] : [6, 6],
        rounds: ROUNDS,
        permutations: 199,
        seed: 3,
      }),
    ),
  ]),
);
const wrong = falseDiscoveries({ rounds: Math.ceil(ROUNDS / 20), permutations: 999, seed: 9 });

const power = DIFFERENCES.map((difference) => ({
  difference,
  share: ARTICLES.map((n) =>
    rejected({
      figure: "lean",
      n: [n, n],
      truth: [-difference / 2, difference / 2],
      rounds: Math.ceil(ROUNDS / 4),
      permutations: 199,
      seed: 5,
    }),
  ),
}));

const tables = [
  "Coverage of 95 % intervals (mean width in brackets):",
  table(
    [
      "articles",
      "true lean",
      "n",
      "method",
      "loaded per 1,000 words",
      "voice lean",
      "wording lean",
    ],
    covered,
  ),
  "Permutation test at the 5 % level, no difference: how often it still finds one:",
  table(["figure", "articles of the two outlets", "rejected"], levels),
  `False discoveries among calls at 5 % after Benjamini-Hochberg, 15 of 20 figures without a difference: ${percent(wrong)}.`,
  "Power: how often a true difference of two voice leans is found, by articles an outlet:",
  table(
    ["difference", ...ARTICLES.map(String)],
    power.map(({ difference, share }) => [
      String(difference),
      ...share.map((value) => `${Math.round(100 * value)} %`),
    ]),
  ),
].join("\n\n");

if (given >= 0) console.log(tables);
else {
  const docs = readFileSync("docs/statistics.md", "utf8");
  const [before, after] = [
    docs.split("<!-- simulated -->")[0]!,
    docs.split("<!-- /simulated -->")[1]!,
  ];
  writeFileSync(
    "docs/statistics.md",
    `${before}<!-- simulated -->\n\n${tables}\n\n<!-- /simulated -->${after}`,
  );
  writeFileSync(
    "src/statistics/power.yaml",
    [
      "# Written by `npm run simulate`: how often a true difference between two voice leans is found.",
      `articles: [${ARTICLES.join(", ")}]`,
      "found:",
      ...power.map(
        ({ difference, share }) =>
          `  - { difference: ${difference}, share: [${share.map((value) => Number(value.toFixed(3))).join(", ")}] }`,
      ),
      "",
    ].join("\n"),
  );
}
