// @ts-check
import { launchSupple } from "./launch.mjs";
import { openScript } from "./script.mjs";

await openScript(import.meta, (args) => launchSupple(args));
