export { FRAMES, perFrame } from "./frame.js";
export type { Frame, FrameProbabilities } from "./frame.js";
export { readFrames } from "./read-frames.js";
export type { FrameDescription, FrameEvidence, Strength } from "./read-frames.js";
export { frameMatches, framesByRules, frameWeights } from "./rules-frames.js";
export type { FrameMatch, FrameWeights } from "./rules-frames.js";
export { commonestVoice, frameFindings, framesOfSentences, LEAST_FRAME } from "./frame-findings.js";
export type { VoiceLookup } from "./frame-findings.js";
export { pooledFrames } from "./pooled-frames.js";
