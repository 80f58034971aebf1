import { statSync } from "node:fs";
import { join } from "node:path";
import { reading } from "./read-json.ts";
import { userFolder } from "./user-folder.ts";

/** What is read from a file or folder in the folder of the person's own data, or `otherwise` when there is none. */
export function own<T>(
  name: string,
  read: (file: string) => T,
  otherwise: T,
  folder: string = userFolder(),
): T {
  const path = join(folder, name);
  // One that may not be looked at is not one that is missing.
  const found = reading(path, () => statSync(path, { throwIfNoEntry: false }));
  return found === undefined ? otherwise : read(path);
}
