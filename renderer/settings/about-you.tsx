import { Button } from "../ui/button.tsx";
import { useLinks } from "../ui/links.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import { Section } from "./section.tsx";

/** The way to what the person tells of their body. */
export function AboutYou({ focused }: { readonly focused: boolean }) {
  const words = useWords();
  const { follow } = useLinks();
  return (
    <Section title={words({ id: "body.title" })}>
      <SettingRow title={words({ id: "settings.body" })} text={words({ id: "settings.body.text" })}>
        <Button
          tone="secondary"
          size="small"
          takesFocus={focused}
          onPress={() => follow({ page: "body", id: "body" }, "body")}
        >
          {words({ id: "settings.body.open" })}
        </Button>
      </SettingRow>
    </Section>
  );
}
