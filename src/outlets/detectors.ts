import { z } from "zod";
import { readData } from "../data.js";
import type { DetectorError } from "../statistics/index.js";

const share = z.number().min(0).max(1);
const schema = z.record(
  z.enum(["rules", "learned"]),
  z.record(
    z.string(),
    z.strictObject({
      precision: share,
      recall: share,
      n: z.number().positive(),
      counts: z.array(z.string()),
    }),
  ),
);

/**
 * How often a reader is right, for each count that rests on its judgement (a name that ends in `:`
 * is a prefix), as measured on human annotation. Data: `detectors.yaml`, made from the figures of
 * `npm run evaluate`.
 */
export function detectorErrors(
  reader: "rules" | "learned",
): Readonly<Record<string, DetectorError>> {
  return schema.parse(readData("outlets/detectors.yaml"))[reader];
}
