import { BrowserWindow } from "electron";

let stands = false;

/**
 * Shows a dialog of the system over the window that the person is in, one at a time: a page can ask for as many as it
 * likes. Nobody is asked while one stands, or without a window in sight, and the answer is `unasked`.
 */
export async function oneDialog<T>(
  show: (over: BrowserWindow) => Promise<T>,
  unasked: T,
): Promise<T> {
  const over =
    BrowserWindow.getFocusedWindow() ??
    BrowserWindow.getAllWindows().find((window) => window.isVisible());
  if (stands || over === undefined) return unasked;
  stands = true;
  try {
    return await show(over);
  } finally {
    stands = false;
  }
}
