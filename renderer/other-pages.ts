import { BodyPage } from "./body/body-page.tsx";
import { GuidePage } from "./guide/guide-page.tsx";
import { JournalPage } from "./journal/journal-page.tsx";
import { Onboarding } from "./onboarding/onboarding.tsx";
import { RoutinesPage } from "./routines/routines-page.tsx";
import { SchedulePage } from "./schedule/schedule-page.tsx";
import { SettingsPage } from "./settings/settings-page.tsx";
import { WorkoutForm } from "./today/workout-form.tsx";
import { WorkoutCheck } from "./workout-check.tsx";

export { Onboarding, WorkoutForm };

/** The pages that the main window does not open with. */
export const otherPages = {
  routines: RoutinesPage,
  guide: GuidePage,
  check: WorkoutCheck,
  schedule: SchedulePage,
  journal: JournalPage,
  settings: SettingsPage,
  body: BodyPage,
};
