import type { z } from "zod";

/** A step from the data of the version before to the data of one version. Throws on what it cannot read. */
export type Migration = (data: unknown) => unknown;

/** One kind of document that is kept as `{ version, data }`. */
export interface DocumentKind<T> {
  /** The file is `<name>.json`, its backup `<name>.json.bak`. */
  readonly name: string;
  /** The version that this product writes; 1 or more. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** By the version that they lead to, from 2 on. */
  readonly migrations: Readonly<Record<number, Migration>>;
  readonly fresh: () => T;
}
