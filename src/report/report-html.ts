import type { Warning } from "../corpus/article.js";
import { groupedWarnings } from "../corpus/index.js";
import { pageFile } from "../data.js";
import { escapeHtml } from "../evidence/index.js";
import type { Group } from "../measures/index.js";
import type { Figure } from "../figures/index.js";
import {
  chartScript,
  countOf,
  formatNumber,
  listOf,
  openingsOf,
  roundedAnalysis,
  scriptHash,
  stableJson,
  untitled,
} from "../figures/index.js";
import { answers } from "../answers/index.js";
import type { Analysis, MeasureDescription } from "../outlets/analysis.js";
import { schemeCss } from "../scheme/index.js";
import { answersHtml } from "./answers-html.js";
import { articleSections, LEGEND } from "./article-sections.js";
import { collectEvidence, type EvidenceCollector } from "./evidence-data.js";
import { explorerHtml, explorerParts, explorerStyle, packed } from "../explorer/index.js";
import { measureDefinitions } from "./measure-definitions.js";
import { outletTable } from "./outlet-table.js";
import { packedPlotly } from "./packed-plotly.js";
import { storySection } from "./story-section.js";
import { summaryTable } from "./summary-index.js";

const GROUPS: readonly (readonly [group: Group, title: string, what: string])[] = [
  [
    "loaded",
    "Loaded terms",
    "How much of the wording judges as it tells, apart for the outlet’s own voice and for what it reports and quotes.",
  ],
  [
    "attribution",
    "Who is made to speak",
    "How much of the text is said by others, by whom, and how their words are introduced.",
  ],
  [
    "sidedness",
    "One-sidedness",
    "How far room, naming and wording lean to one side of the topic, component by component.",
  ],
  [
    "framing",
    "Frames and roles",
    "Through which frames sentences look at their matter, and whom the text has do harm or suffer it.",
  ],
];

/**
 * The whole result as one page that opens from disk without a network: what was found, outlets side by side, charts,
 * articles with their findings marked, warnings and the definition of every measure. A click on a
 * number opens the sentences behind it.
 *
 * Articles are untrusted: all of their text is escaped, only `http` and `https` addresses become
 * links, and the page's content security policy lets exactly its own two scripts run (this page's and
 * plotly, which it unpacks) and forbids every request. The same analysis gives the same bytes.
 *
 * @param figures what `figures(analysis)` draws
 * @example
 * await writeFile("report.html", reportHtml(analysis, figures(analysis)));
 */
export function reportHtml(result: Analysis, figures: readonly Figure[]): string {
  const analysis = roundedAnalysis(result);
  const plotly = packedPlotly();
  const script = [chartScript(), ...explorerParts(), ...PAGE_SCRIPTS.map(reportFile)].join("\n");
  const articles = articleSections(analysis);
  const opened = figures.flatMap((figure) => openingsOf(figure).flatMap(({ ids }) => ids));
  const evidence = collectEvidence(analysis, articles.shown, opened);
  const first = answersHtml(answers(analysis), evidence);
  const stories = storySection(analysis, evidence);
  const tables = outletTables(analysis, evidence);
  const charts = figures.map((figure) => chart(figure, evidence)).join("\n");
  const policy = `default-src 'none'; script-src '${plotly.hash}' '${scriptHash(script)}'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'`;
  const title = analysis.topic?.name ?? "Outlets side by side";
  const drawings = figures.map((figure) => ({
    name: figure.name,
    ...untitled(figure),
    config: figure.config,
  }));
  const before = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)} · Parallax</title>
<style>
${schemeCss()}${explorerStyle()}${reportFile("page.css")}</style>
</head>
<body>
<header class="masthead">
<p class="kicker">Parallax report</p>
<h1>${escapeHtml(title)}</h1>
<p class="basis">${basis(analysis)}</p>
<nav aria-label="Chapters"><a href="#answers">What was found</a><a href="#stories">Same story side by side</a><a href="#outlets">Outlets side by side</a><a href="#charts">Charts</a><a href="#explore">Explore</a><a href="#articles">Articles</a><a href="#measures">Measures</a></nav>
</header>
<main>
<section>
<h2 id="answers">What was found</h2>
${first}
</section>
<h2 id="reading">How to read this</h2>
${howToRead(analysis)}
${warnings(analysis)}
<section class="stories">
<h2 id="stories">Same story side by side</h2>
${stories}
</section>
<h2 id="outlets">Outlets side by side</h2>
${tables}
<h2 id="charts">Charts</h2>
${charts}
<section class="explore">
<h2 id="explore">Explore</h2>
`;
  const between = `
</section>
<section>
<h2 id="articles">Articles, marked</h2>
${LEGEND}
${articles.html}
</section>
<h2 id="measures">What the measures are</h2>
${measureDefinitions(analysis, (measure) => isDetail(analysis, measure))}
</main>
<p id="mark-told" class="unseen" role="status"></p>
<section id="evidence" hidden aria-labelledby="evidence-title" role="dialog">
<button type="button" class="close">Close</button>
<h2 id="evidence-title" tabindex="-1"></h2>
<p class="detail" id="evidence-detail"></p>
<ol id="evidence-list"></ol>
</section>
<script type="application/octet-stream" id="evidence-data">`;
  const after = `</script>
<script type="application/octet-stream" id="figures-data">${packed(stableJson(drawings))}</script>
<script type="application/octet-stream" id="plotly-data">${plotly.packed}</script>
<script>${script}</script>
</body>
</html>
`;
  const others = Buffer.byteLength(before + between + after);
  const data = evidence.data(MOST_BYTES - others - EXPLORER);
  const explorer = explorerHtml({ place: "page", held: data.findings.id.length, all: data.all });
  return `${before}${explorer}${between}${packed(JSON.stringify(data))}${after}`;
}

/** Bytes of a page, whatever the number of articles, so that it can be opened and mailed. */
const MOST_BYTES = 4_000_000;
/** Bytes that are kept for the controls of the explorer, whose numbers depend on what the page holds. */
const EXPLORER = 10_000;

/** The page's script, in the order in which its parts are read. */
const PAGE_SCRIPTS = ["data.js", "evidence.js", "explorer.js", "stories.js", "charts.js"];

const reportFile = (name: string): string => pageFile(`report/page/${name}`);

function basis({ articles, outlets, findings, settings, topic }: Analysis): string {
  const words = outlets.reduce((sum, row) => sum + row.words, 0);
  const parts = [
    countOf(outlets.length, "outlet"),
    countOf(articles.length, "article"),
    countOf(words, "word"),
    countOf(findings.length, "finding"),
    ...(topic === null
      ? ["no topic file"]
      : [`sides: ${listOf(topic.sides.map(({ name }) => name))}`]),
    `${settings.reader} reader${settings.precision === "fast" ? " in fast precision" : ""}`,
    `${countOf(settings.resamples, "resample")}, seed ${String(settings.seed)}`,
  ];
  return parts.map(escapeHtml).join(" · ");
}

function howToRead({ topic, outlets }: Analysis): string {
  const single = outlets.filter(({ articles }) => articles === 1).length;
  const thin =
    single > 0
      ? ` Here ${single === outlets.length ? "every outlet has" : `${String(single)} of ${String(outlets.length)} outlets have`} one article: such an interval speaks of that article, never of the outlet.`
      : "";
  const without =
    topic === null
      ? "<p>No topic file was given, so nothing here says who leans to which side. A topic names the sides, their actors and the contested wording; <code>parallax init</code> starts one.</p>"
      : "<p>Sides, actors and contested wording come from the topic file, which you can read and change. A lean is not an error, and balance is not truth: the figures say how a story is told, not who is right.</p>";
  return `<p class="lead">Every number is a count of passages in the articles. Click one to read them, and to see which words were counted and why.</p>
<p>An outlet answers for its own voice; what it reports or quotes is counted apart. The small line below a number is its 95 % interval: where those of two outlets overlap widely, they are not shown to differ. Where the text is too short to say, the table says how many passages were found, and gives no figure.${thin} Paragraphs that other outlets carry too, as wire copy, are left out where it says “without shared text”.</p>
${without}`;
}

/** Warnings of one kind that the page lists; the terminal counts all. */
const MOST_WARNINGS = 50;

function warnings({ warnings: all }: Analysis): string {
  if (all.length === 0) return "";
  const line = ({ message, file, line: at }: Warning) => {
    const place = [file, at === undefined ? undefined : String(at)].filter(Boolean).join(":");
    const where =
      place === "" || message.startsWith(place) ? "" : `<code>${escapeHtml(place)}</code>: `;
    return `${where}${escapeHtml(message)}`;
  };
  const lines = groupedWarnings(all).map(({ first, others }) => {
    const more = others.slice(0, MOST_WARNINGS).map((other) => `<li>${line(other)}</li>`);
    const rest =
      others.length === 0
        ? ""
        : `<details><summary>and ${formatNumber(others.length, 0)} more of this kind</summary><ul>${more.join("")}</ul></details>`;
    return `<li>${line(first)}${rest}</li>`;
  });
  return `<div class="notes"><p><b>${countOf(all.length, "warning")}</b> on what was read:</p><ul>${lines.join("")}</ul></div>`;
}

function outletTables(analysis: Analysis, evidence: EvidenceCollector): string {
  const groups = [...new Set(analysis.measures.map(({ group }) => group))];
  const known = GROUPS.filter(([group]) => groups.includes(group));
  const other = groups
    .filter((group) => !GROUPS.some(([name]) => name === group))
    .map((group) => [group, group, ""] as const);
  const tables = [...known, ...other].map(([group, title, what]) => {
    const measures = analysis.measures.filter((measure) => measure.group === group);
    const main = measures.filter((measure) => !isDetail(analysis, measure));
    const detail = measures.filter((measure) => isDetail(analysis, measure));
    const table =
      main.length > 0
        ? outletTable(analysis, main, evidence, `${title}: outlets side by side`)
        : "";
    const more =
      detail.length > 0
        ? `<details class="more"><summary>${countOf(detail.length, "further measure")}<span class="on-paper">, in the report on the screen</span></summary>${outletTable(analysis, detail, evidence, `${title}: further measures`)}</details>`
        : "";
    const summary = group === "sidedness" ? summaryTable(analysis, evidence) : "";
    return `<h3>${escapeHtml(title)}</h3>\n<p>${escapeHtml(what)}</p>\n${table}${more}${summary}`;
  });
  return tables.length === 0 ? "<p>Nothing was measured.</p>" : tables.join("\n");
}

/** Details stand folded, as do measures that found nothing. */
function isDetail({ outlets }: Analysis, { id, rank }: MeasureDescription): boolean {
  return (
    rank !== "main" ||
    outlets.every(({ figures }) =>
      figures.every(({ measure, findings }) => measure !== id || findings.length === 0),
    )
  );
}

/** What the keyboard does in a chart; said to those who do not see it. */
const KEYS = "Arrow keys go from mark to mark, Enter opens the sentences behind one.";

function chart(figure: Figure, evidence: EvidenceCollector): string {
  const { name, title, subtitle, caption, findings } = figure;
  const height = untitled(figure).layout.height ?? 400;
  const index = evidence.add(title, subtitle, findings, null);
  const button =
    index === null
      ? ""
      : `<button type="button" class="sentences" data-number="${String(index)}">Read sentences behind this chart</button>`;
  return `<figure id="figure-${name}"><h3>${escapeHtml(title)}</h3><p class="subtitle">${escapeHtml(subtitle)}</p>
<div class="chart" id="chart-${name}" style="height:${String(height)}px" role="application" tabindex="0" aria-label="${escapeHtml(`${title}. ${subtitle} ${KEYS}`)}"></div>
<figcaption>${escapeHtml(caption)}</figcaption>${button}</figure>`;
}
