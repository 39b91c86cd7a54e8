import type { Analysis } from "./analysis.js";

/** How often an outlet lets a speaker bring a frame in. */
export interface FrameSource {
  readonly outlet: string;
  readonly speaker: string;
  readonly frame: string;
  readonly sentences: number;
}

/**
 * Who brings which frame in: for each outlet the speakers in whose words a frame was found, and in how many
 * sentences. Words of speakers that the text does not name are left out. Whose frames an outlet lets in is a
 * choice, as its own are.
 *
 * Frames of single sentences are often read wrongly; count over many, and read the ones that you quote.
 *
 * @returns the most sentences first
 * @example frameSources(analysis)[0]; // { outlet: "The Echo", speaker: "Ana Ruiz", frame: "economic", sentences: 3 }
 */
export function frameSources({ findings }: Pick<Analysis, "findings">): FrameSource[] {
  const speakers = new Map<string, string>();
  for (const finding of findings)
    if (finding.kind === "attribution" && finding.speaker.name !== null)
      speakers.set(finding.id, finding.speaker.name);
  const brought = new Map<string, FrameSource>();
  for (const finding of findings) {
    if (finding.kind !== "frame" || finding.attribution === null) continue;
    const speaker = speakers.get(finding.attribution);
    if (speaker === undefined) continue;
    const { outlet, frame } = finding;
    const key = JSON.stringify([outlet, speaker, frame]);
    const sentences = (brought.get(key)?.sentences ?? 0) + 1;
    brought.set(key, { outlet, speaker, frame, sentences });
  }
  return [...brought.values()].sort((a, b) => b.sentences - a.sentences);
}
