import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** How long until a turn that another process has is asked for again, in milliseconds. */
const again = 5;

/**
 * Waits until no other process has its turn at what is named so (100 bytes at most), at most so many milliseconds. The
 * turn ends when what is answered is called, or with the process, however that ends: it is a socket's name that no file
 * stands for. Only Linux has such names; elsewhere nobody waits.
 */
export async function takeTurn(name: string, longest: number): Promise<() => void> {
  const last = performance.now() + longest;
  while (process.platform === "linux") {
    const server = createServer((stranger) => stranger.destroy()).listen(`\0${name}`);
    try {
      await once(server, "listening");
      return () => void server.close();
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || performance.now() > last) break;
    }
    await wait(again);
  }
  return () => undefined;
}
