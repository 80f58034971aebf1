import { assert, json as anyJson, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { faultOf } from "../../../shared/json/fault-of.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";

test("a text of JSON says what it says, with a byte order mark too", () => {
  for (const text of ['{"a":[1,null,"ä"]}', " 12 ", '"\\u00e4"']) {
    expect(parseJson(text)).toEqual(JSON.parse(text));
    expect(parseJson(`\uFEFF${text}`)).toEqual(JSON.parse(text));
  }
});

describe("a text that is none is named by its line and column", () => {
  test.each([
    ["everyMinutes = 30", 1, 1],
    ["", 1, 1],
    ["{", 1, 2],
    ['{"a":1', 1, 7],
    ['{"a":"cut o', 1, 6],
    ['{\n  "a": 1,\n  "b": [1, 2,]\n}', 3, 14],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{"a" 1}', 1, 6],
    ['{"a":1 "b":2}', 1, 8],
    ["[1}", 1, 3],
    ['["a\tb"]', 1, 2],
    ['["ä",x]', 1, 6],
    ["{} {}", 1, 4],
    ["1,2", 1, 2],
    ["[01]", 1, 3],
    ["[1.]", 1, 3],
    ['["\\x"]', 1, 2],
    ["['a']", 1, 2],
    ['{"a":1, // why\n"b":2}', 1, 9],
    ["\uFEFF\uFEFF{}", 1, 1],
  ])("%j", (text, line, column) => {
    expect(() => parseJson(text)).toThrow(
      new SyntaxError(`not JSON at line ${line}, column ${column}`),
    );
  });
});

test("cut off anywhere, it ceases to be JSON at most one broken word before the end", () => {
  assert(
    property(anyJson(), nat(), (json, at) => {
      const cut = json.slice(0, at % json.length);
      expect(cut.slice(faultOf(cut))).toMatch(/^("|[-+.Ea-z]*$)/);
    }),
  );
});

test("a very deep nesting that breaks at its bottom is found", () => {
  expect(faultOf(`${"[".repeat(100_000)}x`)).toBe(100_000);
});
