import { statSync } from "node:fs";
import { join } from "node:path";
import { reading } from "./read-json.ts";
import { userFolder } from "./user-folder.ts";

/** What is read from a file or folder of the person's own, or `otherwise` when there is none. */
export function own<T>(name: string, read: (file: string) => T, otherwise: T): T {
  const path = join(userFolder(), name);
  // One that may not be looked at is not one that is missing.
  const found = reading(path, () => statSync(path, { throwIfNoEntry: false }));
  return found === undefined ? otherwise : read(path);
}
