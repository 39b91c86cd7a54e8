import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/corpus/dates.js";
import { cleanOutlet } from "../../src/corpus/outlets.js";
import { withoutOutletBehind } from "../../src/corpus/titles.js";

describe("a date", () => {
  it.each([
    ["March 14, 2013 Thursday 11:21 AM GMT", "2013-03-14"],
    ["Tue, 05 Mar 2024 14:30:00 +0100", "2024-03-05T14:30:00+01:00"],
    ["jeudi 5 octobre 2013, p. 16", "2013-10-05"],
    ["4. Oktober 2012", "2012-10-04"],
    ["4 de octubre de 2020", "2020-10-04"],
    ["5-Mar-2024", "2024-03-05"],
    ["2024/03/05", "2024-03-05"],
    ["20160701210000", "2016-07-01T21:00:00"],
    ["1709649000", "2024-03-05T14:30:00Z"],
    ["Updated: 2:30 PM EST March 5, 2024", "2024-03-05"],
    ["25/12/2020", "2020-12-25"],
    ["4.10.2020", "2020-10-04"],
    ["04/10/2020", null],
    ["2024-02-31", null],
    ["in 1999 they met", null],
  ])("%s is %s", (written, iso) => {
    expect(isoDate(written)).toBe(iso);
  });
});

it.each([
  ["The New York Times (NYT)", "The New York Times"],
  ["www.nytimes.com", "The New York Times"],
  ["Harbour Weekly (HW)", "Harbour Weekly"],
  ["The Times (South Africa)", "The Times (South Africa)"],
  ["www.lamp.example", "lamp.example"],
])("the outlet %s is %s", (written, name) => {
  expect(cleanOutlet(written)).toBe(name);
});

it.each([
  ["Ferry stops at night | CBC News", "CBC", "Ferry stops at night"],
  ["Ferry stops at night - lamp.example", null, "Ferry stops at night"],
  ["Ferry stops at night - and nobody minds", "Lamp", "Ferry stops at night - and nobody minds"],
])("the title %j of %s is %j", (title, outlet, bare) => {
  expect(withoutOutletBehind(title, outlet)).toBe(bare);
});
