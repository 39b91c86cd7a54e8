import { expect, test } from "vitest";
import { compareText } from "../src/order.js";

test("texts stand in the order of their code units, equal ones where they stood", () => {
  expect(["b", "a", "B", "ä"].sort(compareText)).toEqual(["B", "a", "b", "ä"]);
  expect(compareText("a", "a")).toBe(0);
  expect(compareText("a", "b")).toBe(-compareText("b", "a"));
});
