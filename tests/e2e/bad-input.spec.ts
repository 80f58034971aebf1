import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { routines } from "../../shared/content/catalogue.ts";
import { runToExit } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

const unreadable = [
  { name: "cut off", text: '{"version":1,"data":{"version":1,"reminders":{"mic', cause: /JSON/ },
  { name: "not JSON", text: "everyMinutes = 30\n", cause: /token|JSON/ },
  { name: "empty", text: "", cause: /JSON/ },
  { name: "not a document", text: "[]", cause: /./ },
  {
    name: "out of range",
    text: '{"version":1,"data":{"version":1,"reminders":{"micro":{"everyMinutes":14}}}}',
    cause: /reminders\.micro\.everyMinutes: a whole number from 15 to 60/,
  },
];

for (const { name, text, cause } of unreadable) {
  test(`settings that are ${name} are set aside, told, and kept`, async ({ start, profile }) => {
    profile.write("settings.json", text);
    const supple = await start(monday);

    const kept = profile
      .files()
      .filter((file) => /^settings\..*\d{4}-\d\d-\d\d.*\.json$/.test(file));
    expect(kept).toHaveLength(1);
    expect(profile.read(kept[0] ?? "")).toBe(text);

    const said = supple.output.stderr.find((line) => line.includes(kept[0] ?? ""));
    expect(said).toMatch(cause);
    expect(said).toContain(profile.folder);
    const { notices, settings } = await supple.snapshot();
    expect(notices).toHaveLength(1);
    expect(settings.reminders.micro.everyMinutes).toBe(30);
    await expect((await supple.window("main")).locator("body")).toContainText(kept[0] ?? "");
  });
}

test("settings of a newer version stay byte for byte", async ({ start, profile }) => {
  const newer = '{ "version": 99,\n  "data": { "mood": "sunny" } }\n';
  profile.write("settings.json", newer);
  const supple = await start(monday);

  const file = join(profile.folder, "settings.json");
  const line = words("document.settings-newer", { file, source: "fresh" });
  expect(supple.output.stderr).toContain(`supple: ${line}`);
  await expect((await supple.window("main")).locator("body")).toContainText(file);
  const { settings } = await supple.snapshot();
  const answer = await supple.send("settings.save", { settings });
  expect(answer).toEqual({ ok: false, error: words("document.not-saved", { file }) });
  await supple.kill();
  expect(profile.read("settings.json")).toBe(newer);
});

test("a good settings file is backed up, and the backup is used when it breaks", async ({
  start,
  profile,
}) => {
  profile.writeSettings({ reminders: { micro: { everyMinutes: 20 } } });
  const first = await start(monday);
  await first.kill();
  profile.write("settings.json", profile.read("settings.json").slice(0, 80));

  const supple = await start(monday);
  expect((await supple.snapshot()).settings.reminders.micro.everyMinutes).toBe(20);
  expect(profile.settings().reminders.micro.everyMinutes).toBe(20);
});

const refused = [
  {
    given: ["--routine=no-such"],
    line: words("arguments.routine", {
      given: "no-such",
      known: routines.map(({ id }) => id).join(", "),
    }),
  },
  ...["abc", "0", "601"].map((given) => ({
    given: [`--time-lapse=${given}`],
    line: words("arguments.time-lapse", { given, low: 1, high: 600 }),
  })),
  {
    given: ["--time-lapse=60", "--from=2026-02-30T09:00"],
    line: words("arguments.from", { given: "2026-02-30T09:00" }),
  },
];

for (const { given, line } of refused) {
  test(`${given.join(" ")} is refused in one line`, async ({ run, profile }) => {
    const { code, stderr } = await run(...given);
    expect(stderr).toEqual([expect.stringContaining(line)]);
    expect(code).toBeGreaterThan(0);
    expect(profile.files()).not.toContain("state.json");
  });
}

test("without a screen it says so in one line, and still hands over to the Supple that runs", async ({
  start,
  bus,
  profile,
}) => {
  const env = { DISPLAY: "", WAYLAND_DISPLAY: "" };
  const { code, stderr } = await runToExit({ bus, profile, env });
  expect(stderr).toEqual([expect.stringContaining(words("startup.no-screen"))]);
  expect(code).toBe(2);
  expect(profile.files()).not.toContain("SingletonLock");

  await start({ rate: 1, from: "2026-03-30T09:00", arguments: ["--hidden"] });
  expect(await runToExit({ bus, profile, env })).toMatchObject({ code: 0, stderr: [] });
});

test("a folder that cannot be written is refused in one line", async ({ run, profile }) => {
  // Not even root can make a folder inside a file.
  const folder = join(profile.folder, "a-file", "inside");
  writeFileSync(join(profile.folder, "a-file"), "");
  chmodSync(join(profile.folder, "a-file"), 0o400);

  const { code, stderr } = await run(`--user-data-dir=${folder}`);
  expect(stderr).toEqual([
    expect.stringContaining(words("arguments.user-data-dir", { given: folder, cause: "ENOTDIR" })),
  ]);
  expect(code).toBeGreaterThan(0);
});
