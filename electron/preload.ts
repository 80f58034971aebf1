import { contextBridge, ipcRenderer } from "electron";
import { type Bridge, channels } from "../shared/ipc/bridge.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";

const bridge: Bridge = {
  send: (name, payload) => ipcRenderer.invoke(channels.command, name, payload),
  snapshot: () => ipcRenderer.invoke(channels.read),
  week: () => ipcRenderer.invoke(channels.week),
  ask: (name, payload) => ipcRenderer.invoke(channels.query, name, payload),
  onSnapshot: (listener) => {
    const hear = (_event: unknown, snapshot: Snapshot) => listener(snapshot);
    ipcRenderer.on(channels.snapshot, hear);
    return () => ipcRenderer.off(channels.snapshot, hear);
  },
};

contextBridge.exposeInMainWorld("supple", bridge);
