import { expect, test } from "vitest";
import { meantBy } from "../../src/entities/meant.js";

test("a pronoun can mean a man, a woman, a thing or several, by its form; “we” none of them", () => {
  expect(["his", "herself", "its", "that", "their", "those", "we", "mayor"].map(meantBy)).toEqual([
    ...["male", "female", "thing", "thing", "many", "many"],
    ...[null, null],
  ]);
});
