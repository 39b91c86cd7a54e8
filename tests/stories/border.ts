import { readFileSync } from "node:fs";
import { analyze } from "../../src/analyze.js";
import { articleFromText } from "../../src/corpus/index.js";
import type { Analysis } from "../../src/outlets/index.js";
import { parseTopic } from "../../src/topic/index.js";

const EXAMPLE = new URL("../../src/measures/example-topic.yaml", import.meta.url);
/** The two sides, their people and their words. */
export const { topic } = parseTopic(readFileSync(EXAMPLE, "utf8"), "example-topic.yaml");

/** One day at the border, told twice. Every count that the tests expect was made by hand from these lines. */
export const NORTH = `Nordian troops liberated the valley

“We have kept our word to every family,” Mara Lind said on Monday. Sudia attacked the village at night, Lind said. Twelve people were killed, doctors said.

Ivo Brandt denied that Sudia attacked the village. Rosa Quill, a teacher, waited by the road. Quill has two sons.`;

export const SOUTH = `Nordian troops occupied the valley

Nordia attacked the village at night, Ivo Brandt said. “This was a brutal and cowardly crime,” Brandt said on Monday. Nine people were killed, doctors said.

Nordia had occupied the valley before.`;

/** The two articles of one event, analysed by rules. */
export const border = (
  texts: Readonly<Record<string, string>> = { north: NORTH, south: SOUTH },
  { sides = true }: { readonly sides?: boolean } = {},
): Promise<Analysis> =>
  analyze(
    {
      articles: Object.entries(texts).map(([id, text]) =>
        articleFromText({
          id,
          outlet: `The ${id.replace(/\d/, "")} Post`,
          title: text.split("\n")[0]!,
          event: "valley",
          date: "2031-05-02",
          text,
        }),
      ),
    },
    { topic: sides ? topic : null, reader: "rules", resamples: 20 },
  );
