import { readData } from "../../data.js";
import type { Frame } from "./frame.js";

/** How much a sentence tells by an entry: `alone`, or only `beside` others. */
export type Strength = "alone" | "beside";

/** Words that show a frame, and why. */
export interface FrameEvidence {
  /** In the language of `parsePattern`. */
  readonly patterns: readonly string[];
  readonly strength: Strength;
  /** One sentence for an editor. */
  readonly reason: string;
  /** A published codebook or study, written out; or own judgement. */
  readonly source: string;
}

/** A frame as it is described to people, with the words that show it. */
export interface FrameDescription {
  readonly id: Frame;
  readonly title: string;
  readonly description: string;
  /** Which dimensions of the codebook of Boydstun and others 2014 stand together in it. */
  readonly groups: readonly string[];
  readonly evidence: readonly FrameEvidence[];
}

interface File {
  readonly sources: Readonly<Record<string, string>>;
  readonly frames: readonly FrameDescription[];
}

let own: readonly FrameDescription[] | null = null;

/**
 * The eleven frames with their descriptions and words, from `language/en/frames.yaml`, read once. That
 * every entry is complete is tested, not checked here.
 *
 * @example readFrames().find(({ id }) => id === "security")?.title // "Security"
 */
export function readFrames(): readonly FrameDescription[] {
  own ??= written(readData("language/en/frames.yaml") as File);
  return own;
}

const written = ({ sources, frames }: File): FrameDescription[] =>
  frames.map((frame) => ({
    ...frame,
    evidence: frame.evidence.map((one) => ({ ...one, source: sources[one.source] ?? one.source })),
  }));
