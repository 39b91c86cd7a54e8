import type { Finding } from "../finding.js";
import type { Topic } from "../topic/topic.js";
import type { HeardRow } from "./analysis.js";
import { sampleOf } from "./evidence.js";

/**
 * For each outlet and side: how often the side is accused, and whether it is heard on it in the same
 * article (denies it, or is given words on anything), with the accusations themselves.
 *
 * @param eventOf the event of an article, over which shown accusations are spread; each its own unless told
 */
export function heardRows(
  outlet: string,
  findings: readonly Finding[],
  topic: Topic | null,
  eventOf: (article: string) => string = (article) => article,
): HeardRow[] {
  return (topic?.sides ?? []).map(({ id }) => {
    const accusations = findings.filter(
      (finding) => finding.kind === "accusation" && finding.accused === id,
    );
    const articleOf = new Map(accusations.map(({ id, article }) => [id, article]));
    const count = (response: string) =>
      accusations.filter(
        (finding) => finding.kind === "accusation" && finding.response === response,
      ).length;
    return {
      outlet,
      accused: id,
      accusations: accusations.length,
      denied: count("denied"),
      heard: count("heard"),
      unheard: count("unheard"),
      findings: sampleOf(
        accusations.map(({ id }) => id),
        (finding) => {
          const article = articleOf.get(finding)!;
          return { event: eventOf(article), article };
        },
      ).findings,
    };
  });
}
