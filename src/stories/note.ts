import type { Topic } from "../topic/index.js";
import type { ArticleRow } from "../outlets/analysis.js";

/** Why articles cannot be set side by side, or without their sides, and what it would take. */
export function noteOn(rows: readonly ArticleRow[], topic: Topic | null): string | null {
  const outlets = new Set(rows.map(({ article }) => article.outlet));
  const [only] = outlets;
  if (only === undefined)
    return "There is nothing to set side by side: the analysis holds no article. Put articles of two outlets or more into the folder and analyse it.";
  if (rows.length === 1)
    return `There is nothing to set side by side: only ${only} tells of this event, in one article. Add what another outlet wrote about it, within three days, or name the event in corpus.yaml.`;
  if (outlets.size === 1)
    return `All articles on this event are by ${only}, so they show how it told the story over time, not how outlets differ. Add what another outlet wrote about it.`;
  if (topic === null)
    return "Who is on which side, who is accused and which wordings are contested is not told here: no topic file was given. “parallax init” drafts one from your articles.";
  return null;
}
