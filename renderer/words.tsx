import { useCallback, type ReactNode } from "react";
import { IntlProvider, useIntl } from "react-intl";
import { english } from "../shared/messages/english.ts";
import type { Message } from "../shared/messages/message.ts";
import { readingLocale } from "./reading-locale.ts";
import { useSnapshot } from "./use-snapshot.ts";

const locale = readingLocale(navigator.language);

/** Gives the tree below it the catalogue, the person's habits for dates and times, and the product's zone. */
export function Words({ children }: { readonly children: ReactNode }) {
  const { zone } = useSnapshot();
  return (
    <IntlProvider locale={locale} defaultLocale="en" messages={english} timeZone={zone}>
      {children}
    </IntlProvider>
  );
}

/** Words a message; the moments in it stand in the product's zone. */
export function useWords(): (message: Message) => string {
  const intl = useIntl();
  return useCallback(
    ({ id, values }: Message) =>
      values === undefined ? intl.formatMessage({ id }) : intl.formatMessage({ id }, values),
    [intl],
  );
}
