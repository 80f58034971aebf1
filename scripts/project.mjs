// @ts-check
import { join } from "node:path";

/** The project's folder, whatever the working directory is. */
export const root = join(import.meta.dirname, "..");

/** @param {...string} parts path below the project's folder */
export const inProject = (...parts) => join(root, ...parts);
