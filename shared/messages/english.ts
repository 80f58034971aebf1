import body from "./en/body.json" with { type: "json" };
import calendar from "./en/calendar.json" with { type: "json" };
import check from "./en/check.json" with { type: "json" };
import command from "./en/command.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import correction from "./en/correction.json" with { type: "json" };
import guide from "./en/guide.json" with { type: "json" };
import journal from "./en/journal.json" with { type: "json" };
import keeping from "./en/keeping.json" with { type: "json" };
import link from "./en/link.json" with { type: "json" };
import log from "./en/log.json" with { type: "json" };
import onboarding from "./en/onboarding.json" with { type: "json" };
import player from "./en/player.json" with { type: "json" };
import programme from "./en/programme.json" with { type: "json" };
import prompt from "./en/prompt.json" with { type: "json" };
import reasons from "./en/reasons.json" with { type: "json" };
import recovery from "./en/recovery.json" with { type: "json" };
import routines from "./en/routines.json" with { type: "json" };
import safety from "./en/safety.json" with { type: "json" };
import schedule from "./en/schedule.json" with { type: "json" };
import settings from "./en/settings.json" with { type: "json" };
import startup from "./en/startup.json" with { type: "json" };
import today from "./en/today.json" with { type: "json" };
import suits from "./en/suits.json" with { type: "json" };
import tray from "./en/tray.json" with { type: "json" };

/** Every text of the product that is not content, in English: ICU message syntax by id. */
export const english = {
  ...body,
  ...calendar,
  ...check,
  ...command,
  ...common,
  ...correction,
  ...guide,
  ...journal,
  ...keeping,
  ...link,
  ...log,
  ...onboarding,
  ...player,
  ...programme,
  ...prompt,
  ...reasons,
  ...recovery,
  ...routines,
  ...safety,
  ...schedule,
  ...settings,
  ...startup,
  ...suits,
  ...today,
  ...tray,
};

export type MessageId = keyof typeof english;
