import { app } from "electron";
import { join } from "node:path";
import { settleRestore } from "./adapters/backup/restore.ts";
import { systemClock } from "./adapters/clock.ts";
import { fileLog } from "./adapters/log.ts";
import type { Arguments } from "./arguments.ts";
import { boot } from "./boot.ts";
import type { Claimed } from "./claimed.ts";
import { documentKinds } from "./documents.ts";

/** Ends what the Supple before has left to this one, and boots. What goes wrong is logged, and thrown. */
export async function openProfile(asked: Arguments, claimed: Claimed): Promise<void> {
  const { folder, left } = claimed;
  const log = fileLog(join(folder, "logs"));
  process.on("uncaughtException", (error) => log.error("uncaught", error));
  process.on("unhandledRejection", (error) => log.error("unhandled-rejection", error));
  try {
    const now = systemClock().now();
    const kinds = documentKinds(now);
    const settled = await settleRestore(folder, kinds, { made: now.at, by: app.getVersion() });
    boot(asked, { ...claimed, kinds, log, before: { left, settled } });
  } catch (error) {
    log.error("boot.failed", error);
    throw error;
  }
}
