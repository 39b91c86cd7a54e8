import { hillAtCoverage } from "../../statistics/diversity.js";
import { kind } from "../measure.js";
import { attributionCount as count } from "./contributions.js";

/** Speakers' appearances before their number is shown. */
const LEAST_APPEARANCES = 20;

/**
 * How many sources an outlet has, as if all were heard equally often: the Hill number of order 1 of
 * speakers over the articles that they are heard in, at the same coverage for every outlet (Chao and
 * Jost 2012; Chao et al. 2014). A plain count grows with the number of articles; at equal coverage an
 * outlet of 20 articles and one of 200 with the same habits give the same number.
 */
export const effectiveSources = kind({
  component: "sources",
  group: "attribution",
  tells:
    "How many different sources an outlet has, as if each were heard equally often, compared where equally much of each outlet's sources is known.",
  caution:
    "It compares the outlets of one corpus: the coverage is that of the outlet whose sources are least known. A speaker with two names counts as two.",
  example: {
    text: "“We will open the valley,” said Mara Lind. “No,” said Ivo Brandt.",
    measure: "effective-sources",
    coverage: 0,
    counts: { "sourced:Mara Lind": 1, "sourced:Ivo Brandt": 1 },
    value: 1,
  },
  of: ({ coverage }) => [
    {
      id: "effective-sources",
      name: "effective number of sources",
      label:
        coverage === null
          ? "effective number of sources"
          : `effective number of sources, at ${String(Math.round(coverage * 100))} % coverage`,
      unit: "sources",
      range: [1, Infinity],
      evidence: [count.sources],
      formula: `exp(−Σ p ln p), p: a speaker's share of all appearances (a speaker in an article), rarefied or extrapolated to ${coverage === null ? "a common" : `${String(Math.round(coverage * 100))} %`} coverage`,
      ofArticle: false,
      spread: "left-out",
      value: ({ startingWith }) =>
        hillAtCoverage(
          startingWith(count.sources).map(([, articles]) => articles),
          coverage ?? 0,
        ),
      minimum: [
        { count: count.appearances, atLeast: LEAST_APPEARANCES, of: "appearances of speakers" },
      ],
    },
  ],
});
