import { useState, type ComponentType } from "react";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { RoutinesPage } from "./routines/routines-page.tsx";
import { SchedulePage } from "./schedule/schedule-page.tsx";
import type { PageName } from "./shell/pages.ts";
import { Shell } from "./shell/shell.tsx";
import { TodayPage } from "./today/today-page.tsx";
import { useSnapshot } from "./use-snapshot.ts";

const pages: Readonly<Record<PageName, ComponentType<{ readonly snapshot: Snapshot }>>> = {
  today: TodayPage,
  routines: RoutinesPage,
  schedule: SchedulePage,
};

/** The main window: one of its pages. */
export function App() {
  const snapshot = useSnapshot();
  const [page, open] = useState<PageName>("today");
  if (snapshot === null) return null;
  const Page = pages[page];
  return (
    <Shell snapshot={snapshot} page={page} onOpen={open}>
      <Page snapshot={snapshot} />
    </Shell>
  );
}
