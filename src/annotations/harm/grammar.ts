import { z } from "zod";
import { readData } from "../../data.js";
import { DAYS_AND_MONTHS } from "../../document/calendar.js";

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));
const schema = z.strictObject({
  time: words.transform((nouns) => new Set([...nouns, ...DAYS_AND_MONTHS])),
  rescue: words,
  denying: words,
  responding: words,
  answering: words,
  common: words,
  people: words,
  saying: words,
  wishing: words,
  degree: words,
  acting: words,
  statements: words,
  contests: words,
  measures: words,
  numbers: z.record(z.string(), z.number()),
  casualties: z.record(z.string(), words),
});

let known: z.infer<typeof schema> | null = null;

/** Closed classes of words (`grammar.yaml`), read once. */
export function grammar(): z.infer<typeof schema> {
  return (known ??= schema.parse(readData("language/en/grammar.yaml")));
}
