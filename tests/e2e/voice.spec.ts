import { soundServer } from "../support/desktop/sound-server.ts";
import { expect, test } from "../support/end-to-end.ts";

test("the spoken guide is heard with the desktop's own voice when it is on, and nothing when it is off", async ({
  start,
  profile,
}) => {
  const server = await soundServer();
  const sound = { on: false, voice: true, volume: 0.8 };
  profile.writeSettings({ sound });
  // espeak says nothing in a locale that the machine lacks.
  const env = { ...server.env, LC_ALL: "C.UTF-8" };
  const supple = await start({ from: "2026-03-30T10:12", rate: 1, env });
  const { settings } = await supple.snapshot();

  await supple.send("settings.save", {
    settings: { ...settings, sound: { ...sound, voice: false } },
  });
  const inSilence = server.listen();
  await supple.send("routine.start", { routine: "desk-micro-60" });
  const player = await supple.window("player");
  await player.waitForTimeout(6_000);
  expect(inSilence()).toBe(0);

  // Switched on in the middle, it tells the step that is being played.
  await supple.send("settings.save", { settings: { ...settings, sound } });
  const spoken = server.listen();
  await expect.poll(spoken, { timeout: 30_000 }).toBeGreaterThan(0.05);
  await server.stop();
});
