/** What is counted for a side one by one. */
export type Component = "mention" | "wording" | "blame" | "prominence" | "first-voice";

/**
 * Names of the counts behind the measures of one-sidedness. A count of a side ends in its id; the
 * count of all sides together has no end.
 */
export const sidedCount = {
  /** Mentions, terms … of a side. */
  of: (component: Component, side: string) => `sided-${component}:${side}`,
  /** Of any side of the topic. */
  any: (component: Component) => `sided-${component}`,
  /** Attributed contents of a side's speakers, whatever their length. */
  contents: (side: string) => `sided-contents:${side}`,
  anyContents: "sided-contents",
  /** Sum of (positive − negative) over a side's mentions, and how many mentions had a tone. */
  toneSum: (side: string) => `sided-tone-sum:${side}`,
  toned: (side: string) => `sided-toned:${side}`,
  /** Sum of places of the first voice (share of the article's words before it), and their number. */
  firstVoiceSum: (side: string) => `sided-first-voice-at:${side}`,
  firstVoices: (side: string) => `sided-first-voices:${side}`,
  /** Harm done to a side in the outlet's own voice, and that of it which names nobody who did it. */
  suffered: (side: string) => `sided-suffered:${side}`,
  agentless: (side: string) => `sided-agentless:${side}`,
  /** Accusations against a side, and those that the side is heard on. */
  accusations: (side: string) => `sided-accusation:${side}`,
  anyAccusations: "sided-accusation",
  heard: (side: string) => `sided-heard:${side}`,
  anyHeard: "sided-heard",
} as const;
