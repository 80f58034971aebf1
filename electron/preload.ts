import { contextBridge, ipcRenderer } from "electron";
import { type Bridge, channels, type Said } from "../shared/ipc/bridge.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";

/** Rejects with what the main process says is wrong. */
async function ask<T>(channel: string, ...asked: readonly unknown[]): Promise<T> {
  const said = (await ipcRenderer.invoke(channel, ...asked)) as Said<T>;
  if (!said.ok) throw new Error(said.error);
  return said.value;
}

// Asked for while the page's script is on its way, so that its first paint waits for nobody; null once told.
let early: Promise<Snapshot> | null = ask(channels.read);
ipcRenderer.on(channels.snapshot, (_event, snapshot: Snapshot) => {
  if (early !== null) early = Promise.resolve(snapshot);
});

const bridge: Bridge = {
  send: (name, payload) => ipcRenderer.invoke(channels.command, name, payload),
  snapshot: () => {
    const asked = early ?? ask<Snapshot>(channels.read);
    early = null;
    return asked;
  },
  week: () => ask(channels.week),
  ask: (name, payload) => ask(channels.query, name, payload),
  onSnapshot: (listener) => {
    const hear = (_event: unknown, snapshot: Snapshot) => listener(snapshot);
    ipcRenderer.on(channels.snapshot, hear);
    return () => ipcRenderer.off(channels.snapshot, hear);
  },
};

contextBridge.exposeInMainWorld("supple", bridge);
