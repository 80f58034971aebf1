import { lazy, type ComponentType } from "react";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { fetchOthers } from "./fetch-others.ts";
import type { PageName } from "./shell/pages.ts";
import { TodayPage } from "./today/today-page.tsx";

export interface PageProps {
  readonly snapshot: Snapshot;
  /** Counts the times that the navigation led to a page. */
  readonly visit: number;
  /** The id of what a link led to; null for the page as it opens. */
  readonly shows: string | null;
}

/** The pages of the navigation, and that which only links lead to. */
export type AnyPage = PageName | "body";

/** The pages that are there: at first the one that the window opens with. */
export const pages: { [page in AnyPage]?: ComponentType<PageProps> } = { today: TodayPage };

/** Fetches the pages that the window does not open with. */
export async function fetchPages(): Promise<void> {
  const { otherPages } = await fetchOthers();
  Object.assign(pages, otherPages);
}

/** The first run, which few windows open with. */
export const Onboarding = lazy(async () => ({ default: (await fetchOthers()).Onboarding }));

/**
 * Calls `arrive` when the page can be shown: without any delay once it is fetched, so that a key
 * pressed right after the navigation reaches it; until then the person stays where they are.
 */
export function whenFetched(name: AnyPage, arrive: () => void): void {
  if (pages[name] === undefined) void fetchPages().then(arrive);
  else arrive();
}
