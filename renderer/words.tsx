import { useCallback, type ReactNode } from "react";
import { IntlProvider, useIntl } from "react-intl";
import { english } from "../shared/messages/english.ts";
import type { Message } from "../shared/messages/message.ts";
import { readingLocale } from "../shared/messages/reading-locale.ts";
import { useSnapshot } from "./use-snapshot.ts";

interface Props {
  /** The platform's, a BCP 47 tag. */
  readonly locale: string;
  readonly children: ReactNode;
}

/** Gives the tree below it the catalogue, the person's habits for dates and times, and the product's zone. */
export function Words({ locale, children }: Props) {
  const { zone } = useSnapshot();
  return (
    <IntlProvider
      locale={readingLocale(locale)}
      defaultLocale="en"
      messages={english}
      timeZone={zone}
    >
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
