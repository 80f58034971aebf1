// @ts-check
import { expect, test } from "vitest";
import { escapedScript } from "../../../scripts/in-ascii.ts";

const scripts = [
  String.raw`"Grüße – 😀"`,
  String.raw`"a\é" + "b\\é" + "\n–"`,
  "`${'ä'}–`",
  String.raw`/[–—]\–/.test("–—".slice(1) + "–")`,
  String.raw`"\\" + "\u2013" + "–"`,
];

test.each(scripts)("%s means the same in ASCII", (script) => {
  const escaped = escapedScript(script);
  expect(escaped).toMatch(/^[\0-\x7F]*$/);
  // oxlint-disable-next-line no-eval
  expect(eval(escaped)).toEqual(eval(script));
});
