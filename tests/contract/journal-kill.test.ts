import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "vite";
import { openJournal } from "../../electron/adapters/journal/journal-file.ts";
import { instant, zone } from "../../shared/time/instant.ts";

const folder = mkdtempSync(join(tmpdir(), "supple-kill-"));
const written = join(folder, "journal");
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() =>
  build({
    configFile: false,
    logLevel: "error",
    root: resolve(import.meta.dirname, "../.."),
    ssr: { noExternal: true },
    build: {
      ssr: "tests/support/journal-writer.ts",
      target: "node20",
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: "writer.mjs" } },
    },
  }),
);

/** The ids that a writer said are on the disk before it was killed. */
async function writeUntilKilled(machine: string, after: number): Promise<readonly string[]> {
  const writer = spawn(process.execPath, [join(folder, "writer.mjs"), written, machine]);
  let said = "";
  const first = new Promise<void>((resolve) => {
    writer.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      resolve();
    });
  });
  await first;
  await wait(after);
  writer.kill("SIGKILL");
  await new Promise((resolve) => writer.once("close", resolve));
  return said.split("\n").slice(0, -1);
}

test("what was said to be on the disk is there after any kill, also where two write to one file", async () => {
  const onDisk: string[] = [];
  for (const round of [0, 1, 2, 3]) {
    const killed = await Promise.all([
      writeUntilKilled("desk", 7 * round),
      writeUntilKilled(round % 2 === 0 ? "laptop" : "desk", 5 + 11 * round),
    ]);
    onDisk.push(...killed.flat());
  }
  const { journal } = openJournal(written, "desk");
  const now = { at: instant(Date.now()), zone: zone("Europe/Berlin") };
  const kept = new Set(journal.kept(now).map(({ id }) => id));
  expect(onDisk.filter((id) => !kept.has(id))).toEqual([]);
  expect(onDisk.length).toBeGreaterThan(8);
});
