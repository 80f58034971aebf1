import { afterEach, expect, test, vi } from "vitest";
import { watchSessionLock } from "../../electron/adapters/outside/session-lock.ts";
import type { LockNews } from "../../electron/ports.ts";
import { logind } from "../support/desktop/logind.ts";
import { sessionBus } from "../support/desktop/session-bus.ts";

afterEach(() => vi.unstubAllEnvs());

/** A system bus, and on it a real program that tells of the lock as logind does. */
async function system() {
  const bus = await sessionBus();
  vi.stubEnv("DBUS_SYSTEM_BUS_ADDRESS", bus.address);
  return { bus, manager: await logind() };
}

test.runIf(process.platform === "linux")(
  "a system bus that is lost while the screen is locked leaves nobody locked, and is joined again",
  async () => {
    const first = await system();
    const news: LockNews[] = [];
    const log = { info: () => undefined, error: () => undefined };
    watchSessionLock(
      () => Promise.reject(new Error("no session bus")),
      (told) => news.push(told),
      log,
    );
    const locks = async ({ manager }: typeof first, times: number) => {
      await expect
        .poll(
          () => {
            manager.hintLocked(true);
            return news.filter(({ locked }) => locked).length;
          },
          { timeout: 20_000 },
        )
        .toBe(times);
    };
    await locks(first, 1);
    await first.manager.stop();
    await first.bus.stop();
    await expect.poll(() => news.at(-1)).toEqual({ locked: false, certain: true });
    const second = await system();
    await locks(second, 2);
    await second.manager.stop();
    await second.bus.stop();
  },
);
