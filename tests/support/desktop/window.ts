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
  await bringToFront(application);
  return { close: () => client.terminate() };
}

/** As the person does who clicks on it. */
async function bringToFront(application: string): Promise<void> {
  const found = ["search", "--sync", "--onlyvisible", "--class", application];
  const activate = [...found, "windowactivate", "--sync"];
  // A window manager that has not taken the window in yet passes the wish over, and it is never said again.
  for (let attempt = 1; ; attempt += 1) {
    try {
      await promisify(execFile)("xdotool", activate, { timeout: 2_000 });
      return;
    } catch (error) {
      if (attempt === 8) throw error;
    }
  }
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
