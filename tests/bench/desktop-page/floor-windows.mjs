// @ts-check
// The floor, with a window "blank".
import { app } from "electron";
import { openBlank } from "../window-page/open-blank.mjs";
import { openAndClose } from "./open-and-close.mjs";

await import("./floor.mjs");
// Electron would end without a window.
app.on("window-all-closed", () => undefined);
openAndClose({ blank: openBlank });
