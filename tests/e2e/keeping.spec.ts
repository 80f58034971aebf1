import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "../support/app.ts";
import { bytesIn } from "../support/backup-files.ts";
import { systemQuestion } from "../support/desktop/question.ts";
import { expect, test } from "../support/end-to-end.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };

/** The system's dialogs for files answer with that one, and what would start again only ends. */
async function answering(supple: App, file: string): Promise<void> {
  await supple.window("main");
  await supple.electron.evaluate(({ app, dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    app.relaunch = () => undefined;
  }, file);
}

test("all that is kept is saved, restored and deleted from Settings", async ({
  start,
  profile,
}, info) => {
  const config = info.outputPath("config");
  const file = info.outputPath("all.supple-backup");
  const marker = "zwölf-Elefanten-im-Porzellanladen";
  profile.writeSettings({
    custom: [{ id: "own", title: marker, rhythm: { everyMinutes: 60 } }],
    appearance: "dark",
  });
  const here = { ...monday, env: { XDG_CONFIG_HOME: config } };
  const open = async (supple: App) => {
    const main = await supple.window("main");
    await main.getByRole("button", { name: words("shell.settings") }).click();
    return main;
  };

  // Saved, then changed, then refused, then restored.
  const first = await start(here);
  await answering(first, file);
  expect(await first.send("check-in.record", { pain: 2, where: [], note: marker })).toEqual({
    ok: true,
  });
  const page = await open(first);
  await page.getByRole("button", { name: words("keeping.backup.save") }).click();
  await expect(page.getByText(words("keeping.backup.saved", { file }))).toBeVisible();
  const settings = profile.read("settings.json");
  const journal = bytesIn(join(profile.folder, "journal"));
  await page.getByText(words("settings.theme.light")).click();
  await expect.poll(() => profile.settings().appearance).toBe("light");

  const choose = page.getByRole("button", { name: words("keeping.restore.choose") });
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, 100));
  await choose.click();
  await expect(page.getByText(words("backup.not-one"))).toBeVisible();
  writeFileSync(file, whole);
  const restoring = () => systemQuestion(words("keeping.restore"));
  await choose.click();
  await (await restoring()).leave("Escape");
  await expect(choose).toBeFocused();
  await choose.click();
  await (await restoring()).agree();
  expect(await first.exited).toEqual({ code: 0, signal: null });

  // The first thing that the next start does.
  const second = await start(here);
  expect(profile.journal()).toMatchObject([{ kind: "check-in", note: marker }]);
  expect(profile.read("settings.json")).toBe(settings);
  expect(bytesIn(join(profile.folder, "journal"))).toEqual(journal);
  expect((await second.snapshot()).notices).toMatchObject([{ message: { id: "restore.done" } }]);
  expect(readdirSync(join(profile.folder, "backups"))).toHaveLength(1);

  // Everything is deleted, once the system's own question was answered.
  await answering(second, file);
  const again = await open(second);
  await again.getByRole("switch", { name: words("settings.login") }).press("Space");
  const entry = join(config, "autostart", "supple.desktop");
  await expect.poll(() => existsSync(entry)).toBe(true);
  writeFileSync(join(profile.folder, "notes.txt"), "not Supple’s");
  const deletion = again.getByRole("button", { name: words("keeping.delete.do") });
  const deleting = () => systemQuestion(words("keeping.delete"));
  for (const key of ["Return", "Escape"] as const) {
    await deletion.click();
    await (await deleting()).leave(key);
    await expect(deletion).toBeFocused();
  }
  // A press that was meant for the page, and met the question that had just come.
  const measure = await second.electron.evaluateHandle(() => performance.now);
  await second.electron.evaluate(() => (performance.now = () => 0));
  await deletion.click();
  await (await deleting()).agree("unread");
  await expect(deletion).toBeFocused();
  await measure.evaluate((now) => (performance.now = now));
  expect(profile.settings().appearance).toBe("dark");
  await deletion.click();
  await (await deleting()).agree();
  expect(await second.exited).toEqual({ code: 0, signal: null });
  expect(existsSync(entry)).toBe(false);

  const third = await start(here);
  await expect(
    (await third.window("main")).getByRole("heading", { name: words("onboarding.welcome") }),
  ).toBeVisible();
  expect((await third.snapshot()).notices).toEqual([]);
  await third.kill();
  const left = bytesIn(profile.folder);
  const holds = (text: string, encoding: BufferEncoding) =>
    Object.entries(left)
      .filter(([, bytes]) => bytes.includes(Buffer.from(text, encoding).toString("hex")))
      .map(([name]) => name);
  expect([...holds(marker, "utf8"), ...holds(marker, "utf16le")]).toEqual([]);
  // What the first day itself has made, and what never was Supple's.
  const kept = Object.keys(left).filter((name) => !/^(browser|Crashpad|logs)\//.test(name));
  expect(kept.toSorted()).toEqual(["notes.txt", "state.json"]);
});
