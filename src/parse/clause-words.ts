import { z } from "zod";
import { readData } from "../data.js";

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));

const schema = z.strictObject({
  source: z.string(),
  objectControl: words,
  accusing: words,
  intent: words,
  support: words,
  undergoing: words,
  negations: words,
  negating: words,
  possible: words,
  wanted: words,
  conditional: words,
  relative: words,
  against: words,
  times: words,
});

let known: z.infer<typeof schema> | null = null;

/** What reading a clause needs to know of single words (`clause.yaml`), read once. */
export function clauseWords(): z.infer<typeof schema> {
  return (known ??= schema.parse(readData("language/en/clause.yaml")));
}
