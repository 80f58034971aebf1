import { parse } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import { english } from "../../../shared/messages/english.ts";

test("every text is an ICU message", () => {
  const refused = Object.entries(english).flatMap(([id, text]) => {
    try {
      parse(text);
      return [];
    } catch (error) {
      return [`${id}: ${String(error)}`];
    }
  });
  expect(refused).toEqual([]);
});
