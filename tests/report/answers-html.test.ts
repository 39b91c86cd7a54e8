import { expect, test } from "vitest";
import { answersHtml } from "../../src/report/answers-html.js";

const evidence = () => {
  const added: { title: string; findings: readonly string[]; count: number | null | undefined }[] =
    [];
  return {
    added,
    add: (title: string, _detail: string, findings: readonly string[], count?: number | null) => {
      if (findings.length === 0) return null;
      added.push({ title, findings, count });
      return added.length - 1;
    },
    data: () => {
      throw new Error("not asked for");
    },
  };
};
const answer = (text: string, findings: readonly string[], findingCount = findings.length) => ({
  ...{ text, findings, findingCount },
  measure: null,
  chapter: null,
  outlets: ["North"],
});

test("each thing that was found opens its sentences, and says how many of how many", () => {
  const collected = evidence();
  const html = answersHtml(
    {
      found: [answer("North <b> wins.", ["a", "b"], 40), answer("Copy.", [])],
      nearest: [],
      notFound: [],
      unknown: [],
    },
    collected,
  );
  expect(collected.added).toEqual([{ title: "North <b> wins.", findings: ["a", "b"], count: 40 }]);
  expect(html).toContain("North &lt;b&gt; wins.");
  expect(html).toMatch(/data-number="0">Read 2 of the 40 sentences</);
  expect(html.match(/<button/g)).toHaveLength(1);
});

test("a part that has nothing to say is left out, and nothing found is said", () => {
  const html = answersHtml(
    { found: [], nearest: [], notFound: [], unknown: ["More articles."] },
    evidence(),
  );
  expect(html).toContain("Nothing was found");
  expect(html).not.toContain("Looked for");
  expect(html).toContain("<li>More articles.</li>");
});

test("what came near opens its sentences too, under a heading that says it is no finding", () => {
  const collected = evidence();
  const html = answersHtml(
    { found: [], nearest: [answer("A has more.", ["a"], 3)], notFound: [], unknown: [] },
    collected,
  );
  expect(html).toMatch(/<h3>Nearest to a finding, and not shown[^<]*<\/h3>\s*<ul[^>]*><li>A has/);
  expect(collected.added).toHaveLength(1);
});
