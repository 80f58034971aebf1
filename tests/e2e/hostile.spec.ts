import type { Page } from "@playwright/test";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "../../shared/ipc/commands.ts";
import { type App, sendFrom } from "../support/app.ts";
import { questionGone, systemQuestion, windowTitles } from "../support/desktop/question.ts";
import { expect, test } from "../support/end-to-end.ts";
import { type HostileCall, hostileCalls, isFitting } from "../support/hostile-payloads.ts";
import { words } from "../support/words.ts";

/** How many payloads each function and name of the bridge is tried with. */
const ofEach = Number(process.env["SUPPLE_HOSTILE"] ?? 37);
const seed = Number(process.env["SUPPLE_SEED"] ?? 20_261_123);
/** How many calls of a page are on their way at once: fewer than a flood. */
const atOnce = 200;

/** How many files a page asks for at once. */
const fetches = ofEach > 100 ? 3_000 : 1_000;

/** A Sunday, on which nothing falls due. */
const sunday = { from: "2026-03-29T14:00", rate: 1 };

const source = (name: string): string => JSON.stringify(name);

/** What asks the person in a window of the system. */
const asks = new Set(
  [
    "data.delete",
    "backup.restore",
    "backup.save",
    "calendar.add",
    "calendar.save",
    "journal.export",
    "programme.choose",
    "programme.save",
  ].map(source),
);

/** What reaches out of the profile. */
const reachesOut = new Set(["folder.open", "login.start-at"].map(source));

test.use({ trace: "off" });
test.setTimeout(Math.max(180_000, ofEach * 1_000));

/** Every file that Supple keeps, with its bytes; not its log, Chromium's own, and the backup that each day brings. */
function kept(folder: string): Readonly<Record<string, string>> {
  const own = /^(?!browser\/|logs\/|backups\/|Crashpad\/|Singleton|control\.sock$)/;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => own.test(file));
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(join(folder, file), "latin1")]),
  );
}

/** What became of each call: done, refused before or behind the bridge, or not answered at all. */
async function tryAll(page: Page, calls: readonly HostileCall[]): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let at = 0; at < calls.length; at += atOnce) {
    const batch = calls.slice(at, at + atOnce);
    // Evaluated by the debugger, as the page itself may evaluate nothing.
    const script = `Promise.all([${batch.map(({ by, name, payload }) => `[${JSON.stringify(by)}, () => (${name}), () => (${payload})]`).join(",\n")}]
      .map(async ([by, name, payload]) => {
        try {
          const answer = await Promise.race([window.supple[by](name(), payload()), new Promise((resolve) => setTimeout(resolve, 10_000))]);
          if (answer === undefined) return "unanswered";
          return by === "send" && answer.ok !== true ? "refused" : "ok";
        } catch {
          return "refused";
        }
      }))`;
    outcomes.push(...(await page.evaluate<string[]>(script)));
  }
  return outcomes;
}

/** The memory of the main process once what can be collected was, in bytes. */
const memoryOf = ({ electron }: App): Promise<number> =>
  electron.evaluate(async () => {
    const { setFlagsFromString } = process.getBuiltinModule("node:v8");
    const { runInNewContext } = process.getBuiltinModule("node:vm");
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    for (let again = 0; again < 3; again += 1) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return process.memoryUsage().rss;
  });

/** Does what a page may do, in so many milliseconds. */
async function answers(page: Page): Promise<number> {
  const began = performance.now();
  await page.evaluate("window.supple.snapshot()");
  return performance.now() - began;
}

const errorsIn = (folder: string): readonly string[] =>
  readFileSync(join(folder, "logs/supple.log"), "utf8")
    .split("\n")
    .filter((line) => /uncaught|unhandled|turn\.failed|derived/i.test(line));

test("no payload changes anything that the contract does not take, and those that it takes leave everything whole", async ({
  start,
  profile,
}) => {
  const supple = await start(sunday);
  const page = await supple.window("main");
  const calls = hostileCalls(ofEach, seed);
  const fitting = calls.filter(isFitting);
  const fits = new Set(fitting);
  const hostile = calls.filter((call) => !fits.has(call));
  await tryAll(page, hostile.slice(0, atOnce));
  const before = { kept: kept(profile.folder), memory: await memoryOf(supple) };

  const outcomes = await tryAll(page, hostile);
  expect(outcomes).toHaveLength(hostile.length);
  expect(hostile.filter((_, at) => outcomes[at] !== "refused")).toEqual([]);
  expect(kept(profile.folder)).toEqual(before.kept);
  // A refusal that is thrown would be printed by Electron, as often as a page likes.
  expect(supple.output.stderr.filter((line) => /error occurred/i.test(line))).toEqual([]);
  expect(await answers(page)).toBeLessThan(1_000);
  const polluted = await supple.electron.evaluate(() => "polluted" in {} || "polluted" in []);
  expect(polluted).toBe(false);
  const memory = await memoryOf(supple);
  process.stdout.write(
    `${hostile.length} hostile, ${fitting.length} fitting; ${Math.round(before.memory / 1e6)} MB before, ${Math.round(memory / 1e6)} MB after\n`,
  );
  expect(memory - before.memory).toBeLessThan(60_000_000);

  const again = await deleteWithoutThePerson(
    supple,
    fitting.filter(({ name }) => asks.has(name)),
  );
  expect(kept(profile.folder)).toEqual(before.kept);

  const legal = fitting.filter(({ name }) => !asks.has(name) && !reachesOut.has(name));
  await tryAll(again, legal);
  expect(await answers(again)).toBeLessThan(1_000);
  profile.settings();
  profile.state();
  profile.journal();
  expect(errorsIn(profile.folder)).toEqual([]);
});

/**
 * A page sends what deletes everything, and whatever else asks the person, and presses what it can press. Resolves to
 * the page that took its place.
 */
async function deleteWithoutThePerson(supple: App, more: readonly HostileCall[]): Promise<Page> {
  const title = words("keeping.delete");
  const deletion: HostileCall = { by: "send", name: source("data.delete"), payload: "({})" };
  const page = await supple.window("main");
  const before = await windowTitles();

  // However long the person takes.
  const asked = page.evaluate<Answer>(`window.supple.send("data.delete", {})`);
  const question = await systemQuestion(title);
  // While it stands, nothing else is asked.
  expect(await tryAll(page, [...more, deletion])).not.toContain("unanswered");
  await page.evaluate(`for (const key of ["Tab", "Enter", " ", "Tab", " "]) {
    for (const target of [window, document, document.activeElement]) {
      for (const type of ["keydown", "keypress", "keyup"]) target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true }));
    }
    window.focus();
  }`);
  expect((await windowTitles()).toSorted()).toEqual([...before, title].toSorted());
  await question.leave("Escape");
  expect(await asked).toMatchObject({ ok: true });

  // Nor is it a yes that the page takes its window away.
  await page.evaluate(`void window.supple.send("data.delete", {})`);
  await systemQuestion(title);
  await page.evaluate("setTimeout(() => window.close())");
  await questionGone(title);
  await supple.electron.evaluate(({ app }) => void app.emit("activate"));
  return supple.window("main");
}

test("what is huge is refused, and floods end their page and nothing else", async ({
  start,
  profile,
}) => {
  const supple = await start(sunday);
  const page = await supple.window("main");
  await answers(page);
  const before = { kept: kept(profile.folder), memory: await memoryOf(supple) };

  const huge = await page.evaluate<string[]>(`(async () => {
    const longest = "x".repeat(100_000_000);
    const long = longest.slice(0, 10_000_000);
    const tell = (answer) => answer.error ?? "done";
    const send = (name, payload) => window.supple.send(name, payload).then(tell, (error) => error.message);
    return [
      await send("notebook.keep", { text: longest }),
      await send(long, {}),
      await send("check-in.record", { pain: 1, note: long }),
      await send("check-in.record", { pain: 1, [long]: 1 }),
      await send("check-in.record", new Uint8Array(20_000_000)),
      await send("check-in.record", { pain: 1, where: Array(200_000).fill("x") }),
      await window.supple.ask("journal.days", { from: long }).then(() => "done", (error) => error.message),
    ];
  })()`);
  for (const said of huge) {
    expect(said).toMatch(/larger than/);
    expect(said.length).toBeLessThan(200);
  }
  const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`key${at}`, at]));
  const wide = await sendFrom(page, "check-in.record", keys);
  expect(wide).toMatchObject({ ok: false });
  expect(JSON.stringify(wide).length).toBeLessThan(2_000);
  expect(await answers(page)).toBeLessThan(1_000);

  const requests = `for (let call = 0; call < ${fetches}; call += 1) void fetch("app://supple/main.html").catch(() => 0)`;
  await page.evaluate(requests);
  const busy = await answers(page);
  expect(busy).toBeLessThan(10_000);

  // Not awaited: the page is ended in the midst of it, and another takes its place.
  const flood = `for (let call = 0; call < 100_000; call += 1) void window.supple.send("check-in.record", { pain: 3 })`;
  const gone = page.waitForEvent("crash");
  page.evaluate(flood).catch(() => undefined);
  await gone;
  const written = profile.journal().length;
  expect(written).toBeLessThan(2_000);
  const again = await supple.window("main");
  expect(await answers(again)).toBeLessThan(2_000);
  const memory = await memoryOf(supple);
  process.stdout.write(
    `${written} check-ins of 100,000; an answer within ${Math.round(busy)} ms behind ${fetches} requests; ${Math.round(before.memory / 1e6)} MB before, ${Math.round(memory / 1e6)} MB after\n`,
  );
  expect(memory - before.memory).toBeLessThan(150_000_000);
  const { kept: files } = before;
  const now = kept(profile.folder);
  expect(now["settings.json"]).toBe(files["settings.json"]);
  expect(errorsIn(profile.folder)).toEqual([]);
  expect(readFileSync(join(profile.folder, "logs/supple.log"), "utf8")).toContain("ipc.flood");
});

/** A page that got at Electron's own channels, which a page of Supple cannot. */
const rawPreload = `
const { contextBridge, ipcRenderer } = require("electron");
contextBridge.exposeInMainWorld("raw", {
  invoke: (...all) => ipcRenderer.invoke(...all),
  send: (...all) => ipcRenderer.send(...all),
  postMessage: (...all) => ipcRenderer.postMessage(...all),
});`;

test("a page that speaks Electron's channels itself gets no further than one that does not", async ({
  start,
  profile,
}, { outputDir }) => {
  mkdirSync(outputDir, { recursive: true });
  const preload = join(outputDir, "raw.cjs");
  writeFileSync(preload, rawPreload);
  const supple = await start(sunday);
  await supple.window("main");
  const before = kept(profile.folder);
  const opened = supple.electron.waitForEvent("window");
  await supple.electron.evaluate(({ BrowserWindow }, path) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: path, sandbox: true },
    });
    void window.loadURL("app://supple/prompt.html");
  }, preload);
  const page = await opened;
  await page.waitForFunction("'raw' in window");
  const done = await page.evaluate<string[]>(`(async () => {
    const channels = ["command", "query", "read-snapshot", "read-week", "snapshot", "no-such", "__proto__", "constructor", "",
      "ELECTRON_BROWSER_REQUIRE", "ELECTRON_BROWSER_SANDBOX_LOAD", "BROWSER_GET_LAST_WEB_PREFERENCES", "GUEST_VIEW_MANAGER_CALL"];
    const payloads = [[], [null], [{}], ["data.delete"], [["data.delete"], {}], [{ toString: "data.delete" }, {}],
      ["data.delete", null], ["data.delete", {}, {}, {}].slice(0, 2).reverse(), [10n, 10n], [new Map(), new Set()]];
    const done = [];
    for (const channel of channels) {
      for (const all of payloads) {
        const answer = await window.raw.invoke(channel, ...all).catch(() => null);
        const isSnapshot = channel === "read-snapshot" || channel === "read-week";
        if (answer !== null && answer?.ok !== false && !isSnapshot) done.push(channel + JSON.stringify(answer));
        window.raw.send(channel, ...all);
        window.raw.postMessage(channel, all[0]);
      }
    }
    for (let call = 0; call < 5_000; call += 1) window.raw.send("command", "data.delete", {});
    return done;
  })()`);
  expect(done).toEqual([]);
  expect(kept(profile.folder)).toEqual(before);
  const main = await supple.window("main");
  expect(await answers(main)).toBeLessThan(5_000);
  expect(errorsIn(profile.folder)).toEqual([]);
});
