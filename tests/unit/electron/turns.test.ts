import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { turnsOf } from "../../../electron/adapters/ipc/turns.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the first call of a page begins at once, and each later one after a moment, in order", async () => {
  const begun: number[] = [];
  const inTurn = turnsOf<object>(() => expect.unreachable());
  const page = {};
  const answers = [0, 1, 2].map((call) => inTurn(page, () => begun.push(call)));
  expect(begun).toEqual([0]);
  void inTurn({}, () => begun.push(9));
  expect(begun, "another page waits for its own calls only").toEqual([0, 9]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual([0, 9, 1]);
  await vi.advanceTimersByTimeAsync(10);
  expect(begun).toEqual([0, 9, 1, 2]);
  expect(await Promise.all(answers)).toEqual([1, 3, 4]);
});

test("an answer that takes its time keeps no other waiting, and one that fails is told", async () => {
  const inTurn = turnsOf<object>(() => expect.unreachable());
  const page = {};
  void inTurn(page, () => new Promise(() => undefined));
  const failed = inTurn(page, () => {
    throw new TypeError("not so");
  }).catch((error: unknown) => String(error));
  const later = inTurn(page, async () => "well");
  await vi.advanceTimersByTimeAsync(10);
  expect(await failed).toBe("TypeError: not so");
  expect(await later).toBe("well");
});

test("a page with a thousand waiting is a flood: told once, and not heard any more", async () => {
  const floods: object[] = [];
  let begun = 0;
  const inTurn = turnsOf<object>((page) => floods.push(page));
  const page = {};
  for (let call = 0; call < 1_001; call += 1) void inTurn(page, () => (begun += 1));
  expect(floods).toEqual([]);
  for (let call = 0; call < 5_000; call += 1) void inTurn(page, () => (begun += 1));
  expect(floods).toEqual([page]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(begun).toBe(1);
  expect(await inTurn({}, () => "another")).toBe("another");
});
