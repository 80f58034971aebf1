import { lazy, Suspense, useEffect, useState, type ComponentType } from "react";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { hasConsented } from "../shared/rules/consent.ts";
import type { PageName } from "./shell/pages.ts";
import { Shell } from "./shell/shell.tsx";
import { TodayPage } from "./today/today-page.tsx";
import { useSnapshot } from "./use-snapshot.ts";

interface PageProps {
  readonly snapshot: Snapshot;
  /** Counts the times that the navigation led to a page. */
  readonly visit: number;
}

// What the window does not open with comes after its first paint.
const onboarding = async () => ({
  default: (await import("./onboarding/onboarding.tsx")).Onboarding,
});
const routines = async () => ({
  default: (await import("./routines/routines-page.tsx")).RoutinesPage,
});
const schedule = async () => ({
  default: (await import("./schedule/schedule-page.tsx")).SchedulePage,
});
const settings = async () => ({
  default: (await import("./settings/settings-page.tsx")).SettingsPage,
});
const Onboarding = lazy(onboarding);

const pages: Readonly<Record<PageName, ComponentType<PageProps>>> = {
  today: TodayPage,
  routines: lazy(routines),
  schedule: lazy(schedule),
  settings: lazy(settings),
};

/** The main window: the first run until it is over, then one of the pages. */
export function App() {
  const snapshot = useSnapshot();
  const [welcomed, setWelcomed] = useState<boolean | null>(null);
  const [{ page, visit }, go] = useState<{ page: PageName; visit: number }>({
    page: "today",
    visit: 0,
  });
  // Once there is time, the other pages are fetched, so that each is there when it is asked for.
  useEffect(() => {
    if (welcomed !== true) return undefined;
    const idle = requestIdleCallback(() => void Promise.all([routines(), schedule(), settings()]));
    return () => cancelIdleCallback(idle);
  }, [welcomed]);
  if (snapshot === null) return null;
  // The first run goes on after the consent in its middle, in the window that began it.
  if (welcomed === null) setWelcomed(hasConsented(snapshot.settings));
  if (welcomed !== true) {
    return (
      <Suspense>
        <Onboarding snapshot={snapshot} onDone={() => setWelcomed(true)} />
      </Suspense>
    );
  }
  const Page = pages[page];
  return (
    <Shell snapshot={snapshot} page={page} onOpen={(name) => go({ page: name, visit: visit + 1 })}>
      <Suspense>
        <Page snapshot={snapshot} visit={visit} />
      </Suspense>
    </Shell>
  );
}
