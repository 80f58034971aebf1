import { execFile } from "node:child_process";
import { promisify } from "node:util";
import x11 from "x11";
import type { Client, Display } from "x11";

/** A window of another program on the display. */
export interface OtherWindow {
  close(): void;
}

/** Opens one of an application of that name, which comes to the front. */
export async function otherWindow(application: string): Promise<OtherWindow> {
  const { client, screen } = await display();
  const id = client.AllocID();
  client.CreateWindow(id, screen[0]?.root ?? 0, 0, 0, 400, 300);
  const [name, text] = await Promise.all([atomOf(client, "WM_CLASS"), atomOf(client, "STRING")]);
  const value = Buffer.from(`main\0${application}\0`, "latin1");
  client.ChangeProperty(0, id, name, text, 8, value);
  client.MapWindow(id);
  // As the person does who clicks on it.
  const found = ["search", "--sync", "--onlyvisible", "--class", application];
  const timeout = 15_000;
  await promisify(execFile)("xdotool", [...found, "windowactivate", "--sync"], { timeout });
  return { close: () => client.terminate() };
}

/** Opens one that fills the screen, as a film or a presentation does. */
export async function fullScreenWindow(): Promise<OtherWindow> {
  const { client, screen } = await display();
  const id = client.AllocID();
  client.CreateWindow(id, screen[0]?.root ?? 0, 0, 0, 400, 300);
  const [state, fullScreen, atom] = await Promise.all([
    atomOf(client, "_NET_WM_STATE"),
    atomOf(client, "_NET_WM_STATE_FULLSCREEN"),
    atomOf(client, "ATOM"),
  ]);
  client.ChangeProperty(0, id, state, atom, 32, [fullScreen]);
  client.MapWindow(id);
  // The window lives as long as its program is connected.
  return { close: () => client.terminate() };
}

const display = (): Promise<Display> =>
  new Promise((resolve, reject) => {
    x11.createClient({ shm: false, disableBigRequests: true }, (error, connected) => {
      if (error) reject(error);
      else resolve(connected);
    });
  });

const atomOf = (client: Client, name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    client.InternAtom(false, name, (error, atom) => {
      if (error) reject(error);
      else resolve(atom);
      return true;
    });
  });
