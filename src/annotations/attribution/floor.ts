/**
 * The least confidence with which an attribution counts. Under it fewer than half would be defended
 * before an editor (one reading of findings of the seeds): they stand in `findings.jsonl` with
 * `counted: false` and enter no figure, and what stands in them is the outlet's.
 */
export const LEAST_CONFIDENCE = 0.35;

/** Whether an attribution of such a confidence counts. */
export const countsAt = (confidence: number): boolean => confidence >= LEAST_CONFIDENCE;
