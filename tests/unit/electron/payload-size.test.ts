import { expect, test } from "vitest";
import { isLargerThan } from "../../../electron/adapters/ipc/payload-size.ts";

const most = 1_000;

test("what a window sends is small, and what nobody sends is not", () => {
  const small = [undefined, null, 5, "text", { note: "x".repeat(500), where: ["lower back"] }, 5n];
  for (const sent of small) expect(isLargerThan(most, sent)).toBe(false);
  const large = [
    "x".repeat(1_001),
    { ["x".repeat(1_001)]: 1 },
    Array.from({ length: 200 }, () => 0),
    new Uint8Array(1_001),
    new ArrayBuffer(1_001),
    new Uint8Array(200_000_000),
    new Map(Array.from({ length: 200 }, (_, at) => [at, at])),
    [{ note: "x".repeat(600) }, { note: "x".repeat(600) }],
  ];
  for (const sent of large) expect(isLargerThan(most, sent)).toBe(true);
});

test("what contains itself, and what is nested deeper than a stack, are large as any", () => {
  const self: Record<string, unknown> = {};
  self["self"] = self;
  expect(isLargerThan(most, self)).toBe(true);
  let deep: unknown = 0;
  for (let level = 0; level < 1_000_000; level += 1) deep = [deep];
  expect(isLargerThan(most, deep)).toBe(true);
});

test("what was sent has no part in how long it takes", () => {
  const wide = { text: "x".repeat(100_000_000), list: Array.from({ length: 1_000_000 }, () => 0) };
  const began = performance.now();
  for (let again = 0; again < 1_000; again += 1) expect(isLargerThan(most, wide)).toBe(true);
  expect(performance.now() - began).toBeLessThan(1_000);
});
