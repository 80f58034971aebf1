import { createHash } from "node:crypto";
import { join } from "node:path";

/** The longest path of a socket that every Unix takes, in bytes: macOS has the shortest, 104 with its end. */
const longest = 103;

/**
 * Where the Supple of a profile folder listens for commands: a socket in the folder itself; on Windows a
 * named pipe, whose name tells the folders of one machine apart. Null where the path is too long for a socket.
 */
export function controlAddress(folder: string, platform: NodeJS.Platform): string | null {
  if (platform === "win32") {
    const name = createHash("sha256").update(folder.toLowerCase()).digest("hex").slice(0, 32);
    return `\\\\.\\pipe\\supple-${name}`;
  }
  const path = join(folder, "control.sock");
  return Buffer.byteLength(path) <= longest ? path : null;
}
