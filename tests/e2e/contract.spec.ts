import { lstatSync, mkdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { sendFrom } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

test("the bridge is the only way out of a page", async ({ start }) => {
  const supple = await start({ ...monday, arguments: ["--routine=breathe-2"] });
  for (const page of [await supple.window("main"), await supple.window("player")]) {
    const found = await page.evaluate(() => {
      const names = ["process", "require", "module", "Buffer", "global", "electron", "ipcRenderer"];
      const page = globalThis as unknown as Record<string, object>;
      return {
        node: names.filter((name) => name in page),
        bridge: Object.keys(page["supple"] ?? {}).toSorted(),
        frozen: Object.isFrozen(page["supple"]),
      };
    });
    const bridge = ["ask", "onSnapshot", "send", "snapshot", "week"];
    expect(found).toEqual({ node: [], bridge, frozen: true });
  }
});

const misfits = [
  { name: "prompt.snooze", payload: { prompt: "p", minutes: 7 }, error: /prompt\.snooze: minutes/ },
  { name: "routine.start", payload: {}, error: /routine\.start: routine/ },
  { name: "routine.start", payload: { routine: "no-such" }, error: /routine: .*no-such/ },
  { name: "routine.start", payload: null, error: /routine\.start: payload/ },
  { name: "window.open", payload: { window: "main", url: "x" }, error: /url/ },
  {
    name: "settings.save",
    payload: { settings: { version: 1, reminders: { micro: { everyMinutes: 5 } } } },
    error: /settings\.reminders\.micro\.everyMinutes: .*15 to 60/,
  },
  { name: "app.quit", payload: {}, error: /app\.quit/ },
  { name: "__proto__", payload: {}, error: /__proto__/ },
];

test("a command that does not fit is refused with an error that names the field", async ({
  start,
  profile,
}) => {
  const supple = await start(monday);
  const page = await supple.window("main");
  for (const { name, payload, error } of misfits) {
    const answer = await sendFrom(page, name, payload);
    expect(answer, name).toMatchObject({ ok: false, error: expect.stringMatching(error) });
  }
  expect((await supple.snapshot()).settings.reminders.micro.everyMinutes).toBe(30);
  expect(profile.journal()).toEqual([]);
});

const misasked = [
  { name: "journal.days", payload: { from: "2026-02-30", to: "2026-03-30" }, error: /days: from/ },
  { name: "journal.days", payload: null, error: /journal\.days: payload/ },
  {
    name: "journal.entries",
    payload: { from: "2026-03-01", to: "2026-03-30", limit: 1e9 },
    error: /journal\.entries: limit/,
  },
  { name: "journal.everything", payload: {}, error: /journal\.everything/ },
  { name: "__proto__", payload: {}, error: /__proto__/ },
];

test("a question that does not fit is refused with an error that names the field", async ({
  start,
}) => {
  const page = await (await start(monday)).window("main");
  for (const { name, payload, error } of misasked) {
    const asked = page.evaluate(
      ([question, about]) =>
        (globalThis as unknown as { supple: { ask(n: unknown, p: unknown): unknown } }).supple.ask(
          question,
          about,
        ),
      [name, payload] as const,
    );
    await expect(asked, name).rejects.toThrow(error);
  }
});

test("what fails behind a command is said to its page, and logged once with where it failed", async ({
  start,
  profile,
}) => {
  const supple = await start(monday);
  const page = await supple.window("main");
  await supple.electron.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.reject(new Error("the desktop has no file chooser"));
  });
  const error = "the desktop has no file chooser";
  expect(await supple.send("calendar.add", {})).toEqual({ ok: false, error });
  await page.getByRole("button", { name: words("shell.settings") }).click();
  await page.getByRole("button", { name: words("calendar.add") }).press("Enter");
  await expect(page.getByText(error)).toBeVisible();
  const log = profile.read("logs/supple.log");
  expect(log.match(/\bipc\.(failed|refused)\b/g)).toEqual(["ipc.failed", "ipc.failed"]);
  expect(log).toMatch(/no file chooser\\n' \+\n\s+'\s+at /);
});

test("a page can neither leave the product nor open another window", async ({ start }) => {
  const supple = await start(monday);
  const page = await supple.window("main");
  const opened = await page.evaluate(() =>
    (globalThis as unknown as { open(url: string): unknown }).open("https://example.com/"),
  );
  expect(opened).toBeNull();

  const attempt = await supple.electron.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    const refused = new Promise((resolve) =>
      contents?.on("will-navigate", (event) => setImmediate(() => resolve(event.defaultPrevented))),
    );
    await contents?.executeJavaScript("location.href = 'https://example.com/'; 0", true);
    return { refused: await refused, at: contents?.getURL() };
  });
  expect(attempt).toEqual({ refused: true, at: "app://supple/main.html" });
  expect(supple.electron.windows()).toHaveLength(1);
});

test("a second start brings the first to the front and ends well", async ({
  start,
  run,
  profile,
}) => {
  const runtime = join(profile.folder, "run");
  mkdirSync(runtime);
  const env = { XDG_RUNTIME_DIR: runtime };
  const supple = await start({ ...monday, arguments: ["--hidden"], env });
  expect(supple.isOpen("main")).toBe(false);
  // In /tmp it would be tidied away.
  expect(readlinkSync(join(profile.folder, "SingletonSocket")).startsWith(runtime)).toBe(true);

  const second = await run();
  expect(second).toMatchObject({ code: 0, stderr: [] });
  expect(second.stdout).toContain(words("startup.running"));
  const main = await supple.window("main");
  const window = await supple.electron.browserWindow(main);
  await expect.poll(() => window.evaluate((it) => it.isVisible() && it.isFocused())).toBe(true);
});

test("a second start at login opens no window", async ({ start, run }) => {
  const supple = await start({ ...monday, arguments: ["--hidden"] });
  const hidden = await run("--hidden");
  expect(hidden).toMatchObject({ code: 0, stderr: [] });
  expect(hidden.stdout).toContain(words("startup.running-hidden"));
  expect(await run("--routine=breathe-2", "--hidden")).toMatchObject({ code: 0 });
  // Asked for later: had the start before it opened a window, that would be there by now.
  await supple.window("player");
  expect(supple.isOpen("main")).toBe(false);
});

test("a second start is heard by a first that has only just begun", async ({
  start,
  run,
  profile,
}) => {
  const first = start({ ...monday, arguments: ["--hidden"] });
  const lock = join(profile.folder, "SingletonLock");
  await expect.poll(() => lstatSync(lock, { throwIfNoEntry: false }) !== undefined).toBe(true);
  expect(await run("--routine=breathe-2")).toMatchObject({ code: 0, stderr: [] });
  await (await first).window("player");
});
