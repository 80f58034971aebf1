import type { SecondStart, Tray } from "./ports.ts";
import type { TrayWish } from "./tray-menu.ts";
import type { UntilHeard } from "./until-heard.ts";

type Hearing<T> = Pick<UntilHeard<T>, "hear">;

/** A profile folder that this Supple has for itself, and what it has begun with. */
export interface Claimed {
  readonly folder: string;
  /** What could not be deleted of what the Supple before was to delete. */
  readonly left: readonly string[];
  /** That macOS opened. */
  readonly links: Hearing<string>;
  readonly secondStarts: Hearing<SecondStart>;
  readonly tray: Tray;
  readonly wishes: Hearing<TrayWish>;
}
