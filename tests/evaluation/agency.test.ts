import { expect, it } from "vitest";
import { agencyAgreement } from "../../evaluation/agency.js";

it("counts agreement only where both lists have the verb and the label", () => {
  const rows = [
    { verb: "arrests", agency: "agency_pos", power: "power_agent" },
    { verb: "obeys", agency: "agency_pos", power: "power_theme" },
    { verb: "dies", agency: "agency_neg", power: "" },
    { verb: "zigzags", agency: "agency_neg", power: "power_agent" },
  ];
  expect(agencyAgreement(rows)).toEqual({
    agency: { agree: 2, of: 3 },
    power: { agree: 2, of: 2 },
  });
});
