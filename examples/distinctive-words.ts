/** Which words set two bags of words apart: log-odds with an informative Dirichlet prior. */
import { logOdds } from "news-parallax";

const bag = (text: string) => {
  const counts: Record<string, number> = {};
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

const one = bag("Protesters marched. Protesters sang. Police watched the protesters march.");
const other = bag("Rioters marched. Police contained the rioters. Rioters were arrested.");

for (const { word, z } of logOdds(one, other)) console.log(`${word}: z = ${z.toFixed(2)}`);
