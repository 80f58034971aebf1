import { useIntl } from "react-intl";
import styles from "./week.module.css";
import { placeOn, type Axis } from "./week-strip.ts";

/** The hours above the strips, in the person's 12 or 24 hour habit. */
export function HourAxis({ axis }: { readonly axis: Axis }) {
  const intl = useIntl();
  const twelve =
    new Intl.DateTimeFormat(intl.locale, { hour: "numeric" }).resolvedOptions().hour12 === true;
  const name = (hour: number): string =>
    twelve
      ? intl.formatDate(Date.UTC(2024, 0, 1, hour), { hour: "numeric", timeZone: "UTC" })
      : intl.formatNumber(hour);
  return (
    <div className={styles.axis} aria-hidden="true">
      {axis.labels.map((hour) => (
        <span key={hour} style={{ left: `${placeOn(axis, hour * 60)}%` }}>
          {name(hour)}
        </span>
      ))}
    </div>
  );
}
