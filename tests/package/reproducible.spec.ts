import { expect, test } from "@playwright/test";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "../support/packaged.ts";

const project = resolve(import.meta.dirname, "../..");
const output = join(project, "tests/.output/reproducible");

/** Two people's machines, as far as they differ in what a build could take over. */
const makers = [
  { folder: join(output, "one"), umask: "022", env: { TZ: "UTC", LANG: "C.UTF-8" } },
  { folder: join(output, "the-other-one"), umask: "077", env: { TZ: "Asia/Tokyo", LANG: "de" } },
];

test("two builds of one commit are the same, byte for byte", async () => {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const made: ReadonlyMap<string, string>[] = [];
  for (const { folder, umask, env } of makers) {
    const steps = [
      `umask ${umask}`,
      `git clone -q "${project}" "${folder}"`,
      `cp -al "${project}/node_modules" "${folder}/node_modules"`,
      `cd "${folder}"`,
      `node scripts/package.mjs dir deb`,
    ];
    const inherited = process.env as Record<string, string>;
    const ran = await run(["sh", "-c", steps.join(" && ")], { ...inherited, ...env });
    expect(ran.code, ran.stderr).toBe(0);
    made.push(fingerprints(join(folder, "dist")));
  }
  const [one = new Map<string, string>(), other] = made;
  expect([...one.keys()].filter((file) => file.endsWith(".deb"))).toHaveLength(1);
  expect(one.size).toBeGreaterThan(50);
  expect(other).toEqual(one);
  rmSync(output, { recursive: true, force: true });
});

/** The rights and the content of every file in a folder, but for electron-builder's account of what it was asked. */
function fingerprints(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  return new Map(
    files
      .filter((file) => file !== "builder-debug.yml" && statSync(join(folder, file)).isFile())
      .map((file) => {
        const content = createHash("sha256").update(readFileSync(join(folder, file)));
        const mode = statSync(join(folder, file)).mode.toString(8);
        return [file, `${mode} ${content.digest("hex")}`];
      }),
  );
}
