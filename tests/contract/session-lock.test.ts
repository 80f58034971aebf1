import { afterEach, expect, test, vi } from "vitest";
import { watchSessionLock } from "../../electron/adapters/outside/session-lock.ts";
import type { LockNews } from "../../electron/ports.ts";
import { logind } from "../support/desktop/logind.ts";
import { sessionBus } from "../support/desktop/session-bus.ts";

afterEach(() => vi.unstubAllEnvs());

async function systemBus() {
  const bus = await sessionBus();
  vi.stubEnv("DBUS_SYSTEM_BUS_ADDRESS", bus.address);
  return bus;
}

test.runIf(process.platform === "linux")(
  "a system bus that is lost while the screen is locked leaves nobody locked, and is joined again, however late logind is",
  async () => {
    let bus = await systemBus();
    // A real program that tells of the lock as logind does.
    let manager = await logind();
    const news: LockNews[] = [];
    let missed = 0;
    const log = { info: () => (missed += 1), error: () => undefined };
    watchSessionLock(
      () => Promise.reject(new Error("no session bus")),
      (told) => news.push(told),
      log,
      100,
    );
    const locks = async (times: number) => {
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
    await locks(1);
    await manager.stop();
    await bus.stop();
    await expect.poll(() => news.at(-1)).toEqual({ locked: false, certain: true });
    bus = await systemBus();
    const before = missed;
    await expect.poll(() => missed, { timeout: 20_000 }).toBeGreaterThan(before + 1);
    manager = await logind();
    await locks(2);
    await manager.stop();
    await bus.stop();
  },
);
