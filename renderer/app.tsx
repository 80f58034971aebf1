import { useState, type ComponentType } from "react";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { hasConsented } from "../shared/rules/consent.ts";
import { Onboarding } from "./onboarding/onboarding.tsx";
import { RoutinesPage } from "./routines/routines-page.tsx";
import { SchedulePage } from "./schedule/schedule-page.tsx";
import { SettingsPage } from "./settings/settings-page.tsx";
import type { PageName } from "./shell/pages.ts";
import { Shell } from "./shell/shell.tsx";
import { TodayPage } from "./today/today-page.tsx";
import { useSnapshot } from "./use-snapshot.ts";

interface PageProps {
  readonly snapshot: Snapshot;
  /** Counts the times that the navigation led to a page. */
  readonly visit: number;
}

const pages: Readonly<Record<PageName, ComponentType<PageProps>>> = {
  today: TodayPage,
  routines: RoutinesPage,
  schedule: SchedulePage,
  settings: SettingsPage,
};

/** The main window: the first run until it is over, then one of the pages. */
export function App() {
  const snapshot = useSnapshot();
  const [welcomed, setWelcomed] = useState<boolean | null>(null);
  const [{ page, visit }, go] = useState<{ page: PageName; visit: number }>({
    page: "today",
    visit: 0,
  });
  if (snapshot === null) return null;
  // The first run goes on after the consent in its middle, in the window that began it.
  if (welcomed === null) setWelcomed(hasConsented(snapshot.settings));
  if (welcomed !== true) {
    return <Onboarding snapshot={snapshot} onDone={() => setWelcomed(true)} />;
  }
  const Page = pages[page];
  return (
    <Shell snapshot={snapshot} page={page} onOpen={(name) => go({ page: name, visit: visit + 1 })}>
      <Page snapshot={snapshot} visit={visit} />
    </Shell>
  );
}
