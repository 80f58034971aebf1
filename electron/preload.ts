import { contextBridge, ipcRenderer } from "electron";
import { type Bridge, channels } from "../shared/ipc/bridge.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";

// Asked for while the page's script is on its way, so that its first paint waits for nobody; null once told.
let early: Promise<Snapshot> | null = ipcRenderer.invoke(channels.read);
ipcRenderer.on(channels.snapshot, (_event, snapshot: Snapshot) => {
  if (early !== null) early = Promise.resolve(snapshot);
});

const bridge: Bridge = {
  send: (name, payload) => ipcRenderer.invoke(channels.command, name, payload),
  snapshot: () => {
    const asked = early ?? ipcRenderer.invoke(channels.read);
    early = null;
    return asked;
  },
  week: () => ipcRenderer.invoke(channels.week),
  ask: (name, payload) => ipcRenderer.invoke(channels.query, name, payload),
  onSnapshot: (listener) => {
    const hear = (_event: unknown, snapshot: Snapshot) => listener(snapshot);
    ipcRenderer.on(channels.snapshot, hear);
    return () => ipcRenderer.off(channels.snapshot, hear);
  },
};

contextBridge.exposeInMainWorld("supple", bridge);
