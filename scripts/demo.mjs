// @ts-check
// The whole loop in about a minute: a working day at 60 times its speed, on a profile that is thrown
// away, until a routine has been played and stands in the journal.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchSupple } from "./launch.mjs";
import { root } from "./project.mjs";
import { say } from "./say.mjs";
import { openScript } from "./script.mjs";

const limitSeconds = 90;

/** @type {{ version: number }} */
const disclaimer = JSON.parse(
  readFileSync(join(root, "shared/content/data/disclaimer.json"), "utf8"),
);

/** A working Monday, so that every run shows the same day. */
const day = "2026-03-30T09:00";

/** @param {string} line that Supple narrates */
const isPlayedRoutine = (line) => /^Journal: .* finished, \d+ s$/.test(line);

await openScript(import.meta, async (args) => {
  const profile = mkdtempSync(join(tmpdir(), "supple-demo-"));
  // Nobody sits here to acknowledge the disclaimer, without which no routine starts (R36), or to answer questions (R31).
  const consent = { disclaimer: disclaimer.version };
  writeFileSync(
    join(profile, "settings.json"),
    JSON.stringify({ version: 1, data: { version: 1, consent } }),
  );
  const answered = { kind: "red-flags", asked: "first-run", flags: [] };
  const placed = { v: 1, id: "first-run", at: Date.parse(`${day}Z`) - 86_400_000, zone: "UTC" };
  mkdirSync(join(profile, "journal"));
  writeFileSync(
    join(profile, "journal", "demo-2026.jsonl"),
    `${JSON.stringify({ ...placed, ...answered })}\n`,
  );
  const curtain = new AbortController();
  let played = false;
  /** @type {NodeJS.Timeout | undefined} */
  let limit;
  try {
    const code = await launchSupple(
      [
        "--time-lapse=60",
        "--from",
        day,
        "--narrate",
        "--start-prompts",
        `--user-data-dir=${profile}`,
        ...args,
      ],
      {
        until: curtain.signal,
        onStart() {
          limit = setTimeout(() => curtain.abort(), limitSeconds * 1000);
        },
        onLine(line) {
          if (!isPlayedRoutine(line)) return;
          played = true;
          curtain.abort();
        },
      },
    );
    if (played) return 0;
    say(
      curtain.signal.aborted
        ? `No routine was played and written to the journal within ${limitSeconds} s.`
        : "Supple ended before a routine was played.",
    );
    return code === 0 ? 1 : code;
  } finally {
    clearTimeout(limit);
    rmSync(profile, { recursive: true, force: true });
  }
});
