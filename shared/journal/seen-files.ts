import { z } from "zod";

/** What was told of the journal's files, so that it is told once: how many lines could not be read, by a file's name. */
export const seenFilesSchema = z.record(z.string(), z.int().min(0));

export type SeenFiles = Readonly<z.infer<typeof seenFilesSchema>>;
