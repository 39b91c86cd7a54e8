import type { ActorKind } from "../topic/topic.js";

/** Somebody whom a topic file may name, with what the articles say of them. */
export interface Candidate {
  /** The same in all articles: a country by its name, others by their fullest name. */
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Other ways in which the articles write the name, the commonest first. */
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly articles: number;
  readonly speaks: number;
  readonly harms: number;
  readonly harmed: number;
  /** The country or the person that its name or its description hangs on ("the Nordian army", "Lind's aide"). */
  readonly belongsTo: string | null;
  /** Sentences that show it acting or speaking, with their article. */
  readonly sentences: readonly Told[];
}

/** A sentence as a reader may check it. */
export interface Told {
  readonly article: string;
  readonly text: string;
}

/** How one stands to another: harms or accuses it, or helps it or speaks with one voice. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly type: "against" | "with";
  readonly told: Told;
}

/** How much somebody matters to the story: speaking and harming count three times as much as a mention. */
export const weightOf = ({ mentions, speaks, harms, harmed }: Candidate): number =>
  mentions + 3 * (speaks + harms + harmed);
