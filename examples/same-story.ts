/** How two or more outlets tell of one event: who is quoted first, and whom the others leave out. */
import { openAnalysis, sideBySide } from "news-parallax";

const [outputs = "outputs", event] = process.argv.slice(2);
const story = sideBySide(await openAnalysis(outputs), event);
if (story.note !== null) console.log(story.note);

for (const { outlet, title, voices, accusations } of story.articles) {
  console.log(`\n${outlet}: ${title ?? "no title"}`);
  console.log(`  quoted first: ${voices.firstQuoted?.speaker ?? "nobody"}`);
  for (const { accused, by, count, denied } of accusations)
    console.log(`  ${accused} accused by ${by ?? "the outlet"}: ${count}, heard on it: ${denied}`);
}

for (const { kind, what, articles } of story.differences) {
  const lacking = articles.filter(({ status }) => status === "lacks").length;
  if (kind === "speaker" && lacking > 0)
    console.log(`\n${what}: neither heard nor named in ${lacking} of ${articles.length} articles`);
}
