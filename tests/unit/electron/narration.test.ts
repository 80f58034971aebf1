import { expect, test } from "vitest";
import { narrate } from "../../../electron/narration.ts";
import { words } from "../../support/words.ts";

test.each([
  ["pain", "because of pain"],
  ["leg", "because of the leg"],
  ["chest", "at a stop sign"],
] as const)("a routine that was stopped for %s says where and why", (reason, why) => {
  const entry = {
    kind: "stopped",
    session: "s",
    exercise: "bird-dog",
    reason,
    painBefore: null,
    painNow: null,
  } as const;
  const said = narrate({ kind: "record", entry }, ({ id, values }) => words(id, values));
  expect(said).toBe(`Journal: stopped at Bird dog, ${why}`);
});
