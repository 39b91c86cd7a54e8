import { describe, expect, it } from "vitest";
import {
  CAST_ROLES,
  ROLE_FEATURES,
  roleFeatures,
  rolesOf,
  roleWeights,
} from "../../../src/annotations/roles/index.js";
import type { AllRoleWeights, RoleEvidence } from "../../../src/annotations/roles/index.js";

const verb = (
  position: "agent" | "theme",
  agency: "positive" | "negative" | "neutral",
  power: "agent" | "theme" | "equal",
  effect: "harms" | "helps" | "neither" = "neither",
): RoleEvidence => ({ type: "verb", position, agency, power, effect, certainty: 1 });

const tone = (positive: number, negative: number): RoleEvidence => ({
  type: "tone",
  positive,
  negative,
});

describe("roleFeatures", () => {
  it("puts agents and themes on their side of harm, help, agency and power", () => {
    const features = roleFeatures([
      verb("agent", "positive", "agent", "harms"),
      verb("theme", "positive", "agent", "helps"),
      verb("agent", "negative", "theme"),
    ]);
    const one = Math.log(2);
    expect(features.harms).toBeCloseTo(one, 10);
    expect(features.isHelped).toBeCloseTo(one, 10);
    expect(features.isHarmed).toBe(0);
    expect(features.acts).toBeCloseTo(one, 10);
    expect(features.undergoes).toBeCloseTo(Math.log(3), 10);
    expect(features.above).toBeCloseTo(one, 10);
    expect(features.below).toBeCloseTo(Math.log(3), 10);
  });

  it("counts findings of harm and help as it does verbs, by their certainty", () => {
    const features = roleFeatures([
      { type: "harm", position: "theme", certainty: 1 },
      { type: "harm", position: "theme", certainty: 0.5 },
      { type: "help", position: "agent", certainty: 1 },
    ]);
    expect(features.isHarmed).toBeCloseTo(Math.log(2.5), 10);
    expect(features.helps).toBeCloseTo(Math.log(2), 10);
    expect(features.acts).toBe(0);
  });

  it("takes the mean of tones, and 0 without any", () => {
    const features = roleFeatures([tone(0.2, 0.6), tone(0.4, 0)]);
    expect(features.positive).toBeCloseTo(0.3, 10);
    expect(features.negative).toBeCloseTo(0.3, 10);
    expect(Object.values(roleFeatures([]))).toEqual(ROLE_FEATURES.map(() => 0));
  });
});

describe("rolesOf", () => {
  it("is the softmax of the scores, that of none being 0", () => {
    const zero = { bias: 0, ...Object.fromEntries(ROLE_FEATURES.map((name) => [name, 0])) };
    const weights = {
      hero: zero,
      villain: { ...zero, bias: 1, negative: 2 },
      victim: zero,
    } as unknown as AllRoleWeights;
    const told = rolesOf([tone(0, 0.5)], weights);
    expect(told.villain).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 3), 10);
    expect(told.none).toBeCloseTo(1 / (Math.exp(2) + 3), 10);
  });

  it("has a weight for every feature of every role", () => {
    for (const own of Object.values(roleWeights()))
      expect(Object.keys(own).sort()).toEqual(["bias", ...ROLE_FEATURES].sort());
  });

  it("gives probabilities that add up to one", () => {
    for (const evidence of [[], [tone(0.9, 0)], [verb("agent", "positive", "agent", "harms")]]) {
      const told = rolesOf(evidence);
      const sum = CAST_ROLES.reduce((total, role) => total + told[role], 0);
      expect(sum).toBeCloseTo(1, 10);
    }
  });

  it("says none of whom nothing is told", () => {
    const told = rolesOf([]);
    expect(Math.max(...Object.values(told))).toBe(told.none);
  });

  const best = (evidence: readonly RoleEvidence[]) => {
    const told = rolesOf(evidence);
    return [...CAST_ROLES].sort((a, b) => told[b] - told[a])[0];
  };

  it("casts one who is well spoken of and helps as hero", () => {
    expect(best([tone(0.8, 0.05), verb("agent", "positive", "agent", "helps")])).toBe("hero");
  });

  it("casts one who is ill spoken of and harms as villain", () => {
    expect(best([tone(0.02, 0.9), verb("agent", "positive", "agent", "harms")])).toBe("villain");
  });

  it("casts one who is harmed again and again as victim", () => {
    const harmed = verb("theme", "positive", "agent", "harms");
    expect(best([tone(0.05, 0.3), harmed, harmed, harmed])).toBe("victim");
  });
});
