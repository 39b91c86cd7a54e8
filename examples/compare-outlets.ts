/** Compares the outlets of a folder: one line for each outlet and measure that has enough text. */
import { analyze, readCorpus, readTopic } from "news-parallax";

const folder = process.argv[2] ?? "seeds";
const corpus = await readCorpus(folder);
const { topic } = await readTopic(`${folder}/topic.yaml`);
const analysis = await analyze(corpus, { topic });

for (const { outlet, figures } of analysis.outlets)
  for (const { measure, all } of figures)
    if (all.sufficient && all.value !== null)
      console.log(
        `${outlet}: ${measure} ${all.value.toFixed(2)} [${all.low?.toFixed(2)}, ${all.high?.toFixed(2)}]`,
      );
