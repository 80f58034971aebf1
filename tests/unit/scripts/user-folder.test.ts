import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { BadInput } from "../../../scripts/cli/bad-input.ts";
import { folderNamed, userFolder } from "../../../scripts/cli/user-folder.ts";

afterEach(() => vi.unstubAllEnvs());

test.runIf(process.platform === "linux")(
  "a person's own data lie where the desktop says, or in its usual place",
  () => {
    vi.stubEnv("XDG_CONFIG_HOME", "/somewhere");
    expect(userFolder()).toBe("/somewhere/Supple");
    for (const unset of [undefined, ""]) {
      vi.stubEnv("XDG_CONFIG_HOME", unset);
      expect(userFolder()).toBe(join(homedir(), ".config", "Supple"));
    }
  },
);

test("a folder that is named is one, and an empty word none", () => {
  expect(folderNamed("data")).toBe(resolve("data"));
  expect(folderNamed(undefined)).toBe(userFolder());
  expect(() => folderNamed("")).toThrow(BadInput);
});
