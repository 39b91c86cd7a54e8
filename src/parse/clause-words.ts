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
  urged: words,
  conditional: words,
  relative: words,
  against: words,
  times: words,
});

/** Words that tell how a clause is meant, by what they tell. */
export interface ClauseWords {
  readonly objectControl: ReadonlySet<string>;
  readonly accusing: ReadonlySet<string>;
  readonly intent: ReadonlySet<string>;
  readonly support: ReadonlySet<string>;
  readonly undergoing: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly negating: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
  readonly wanted: ReadonlySet<string>;
  readonly urged: ReadonlySet<string>;
  readonly conditional: ReadonlySet<string>;
  readonly relative: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

let known: ClauseWords | null = null;

/** What reading a clause needs to know of single words (`clause.yaml`), read once. */
export function clauseWords(): ClauseWords {
  return (known ??= schema.parse(readData("language/en/clause.yaml")));
}
