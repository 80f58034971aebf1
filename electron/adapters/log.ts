import electronLog from "electron-log/node";
import { join } from "node:path";
import type { Log } from "../ports.ts";

/** A log file, `supple.log`, in `folder`; at most 1 MB and one older. */
export function fileLog(folder: string): Log {
  const log = electronLog.create({ logId: "supple" });
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => join(folder, "supple.log");
  log.transports.file.maxSize = 1_048_576;
  return {
    info: (event, fields) => log.info(event, ...(fields ? [fields] : [])),
    error: (event, error, fields) =>
      log.error(event, { ...fields, error: error instanceof Error ? error.stack : String(error) }),
  };
}
