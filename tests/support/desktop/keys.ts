import { execFileSync } from "node:child_process";
import x11, { type Client } from "x11";

/** Presses keys as a person does, whatever window is in front: "ctrl+alt+b". */
export const pressKeys = (keys: string): void =>
  void execFileSync("xdotool", ["key", "--clearmodifiers", keys]);

/** Another program that has keys for itself until it is closed. */
export interface OtherProgram {
  close(): void;
}

const held = { shift: 1, ctrl: 4, alt: 8 } as const;

/** Takes a letter with those modifiers for another program; `key` is its place on the keyboard of the test's display. */
export async function takeKeys(
  modifiers: readonly (keyof typeof held)[],
  key: number,
): Promise<OtherProgram> {
  const { client, root } = await new Promise<{ client: Client; root: number }>(
    (resolve, reject) => {
      x11.createClient({ shm: false, disableBigRequests: true }, (error, display) => {
        if (error) reject(error);
        else resolve({ client: display.client, root: display.screen[0]?.root ?? 0 });
      });
    },
  );
  const mask = modifiers.reduce((sum, name) => sum + held[name], 0);
  client.GrabKey(root, 0, mask, key, 1, 1);
  // An answer means that all before it was done.
  await new Promise<void>((resolve) => {
    client.InternAtom(false, "TAKEN", () => {
      resolve();
      return true;
    });
  });
  return { close: () => client.terminate() };
}
