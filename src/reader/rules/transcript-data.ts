import { z } from "zod";
import { readData } from "../../data.js";

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));
const schema = z.strictObject({
  questionLabels: words,
  answerLabels: words,
  interviewers: words,
  notNames: words,
  statements: words,
  whole: z.array(z.string()),
  ends: z.array(z.string()),
});

let known: z.infer<typeof schema> | null = null;

/** How interviews, transcripts and statements are set (`transcripts.yaml`), read once. */
export const transcriptData = (): z.infer<typeof schema> =>
  (known ??= schema.parse(readData("language/en/transcripts.yaml")));
