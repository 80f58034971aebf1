import schedule, { type Job } from "node-schedule";
import { between } from "../../shared/time/instant.ts";
import type { Alarm, Clock } from "../ports.ts";

/**
 * One one-shot job of node-schedule, armed anew each time it is set. A job that was cancelled can still fire when the
 * clock was set back in between, so each carries the number of its setting and rings only while that is the newest.
 */
export function scheduledAlarm(clock: Clock, onRing: () => void): Alarm {
  let job: Job | null = null;
  let setting = 0;

  return {
    set(at) {
      setting += 1;
      job?.cancel();
      job = null;
      if (at === null) return;
      const mine = setting;
      const ring = () => {
        if (mine !== setting) return;
        job = null;
        onRing();
      };
      const wait = Math.max(0, between(clock.now().at, at) / clock.rate);
      // node-schedule answers null to a moment that is not ahead.
      job = schedule.scheduleJob(new Date(Math.ceil(Date.now() + wait)), ring);
      if (job === null) setTimeout(ring, 1);
    },
  };
}
