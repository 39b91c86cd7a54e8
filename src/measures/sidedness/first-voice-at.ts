import { kind } from "../measure.js";
import { sidedCount } from "./counts.js";

/** How far down the article a side is first heard. */
export const firstVoiceAt = kind({
  component: "first-voice-at",
  group: "sidedness",
  tells: "How much of the article a reader has read before a side is first heard.",
  caution: "Articles in which the side is not heard at all count nowhere here.",
  example: {
    text: "Rain fell on the valley. Ivo Brandt said that rain fell.",
    measure: "first-voice-at:sudia",
    counts: { "sided-first-voice-at:sudia": 8 / 11, "sided-first-voices:sudia": 1 },
    value: 8 / 11,
  },
  of: ({ topic }) =>
    (topic?.sides ?? []).map(({ id, name }) => ({
      id: `first-voice-at:${id}`,
      name: `place of the first voice of ${name}`,
      side: id,
      rank: "detail",
      unit: "share of the article",
      range: [0, 1],
      ends: [
        `lets ${name} be heard only at the very end`,
        `lets ${name} be heard at once`,
      ] as const,
      evidence: [sidedCount.firstVoices(id)],
      formula: `mean share of an article's words that stand before ${name} is first heard, over the articles in which it is heard`,
      value: ({ total }) => {
        const articles = total(sidedCount.firstVoices(id));
        return articles > 0 ? total(sidedCount.firstVoiceSum(id)) / articles : null;
      },
      minimum: [
        { count: sidedCount.firstVoices(id), atLeast: 5, of: `articles in which ${name} is heard` },
      ],
    })),
});
