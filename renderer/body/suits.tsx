import { useState } from "react";
import { bodyPositions, triggers } from "../../shared/domain/body.ts";
import { FieldError } from "../ui/field-error.tsx";
import { useWords } from "../words.tsx";
import type { QuestionProps } from "./body-page.tsx";
import { Chips } from "./chips.tsx";
import { Question } from "./question.tsx";

/** What sets the back off, in the person's own experience. */
export function Triggers({ settings, change }: QuestionProps) {
  const words = useWords();
  return (
    <Question title={words({ id: "body.triggers" })} why={words({ id: "body.triggers.why" })}>
      <Chips
        label={words({ id: "body.triggers" })}
        choices={triggers.map((id) => ({ id, text: words({ id: `body.trigger.${id}` }) }))}
        chosen={settings.body.triggers}
        onChange={(chosen) =>
          change((all) => ({ ...all, body: { ...all.body, triggers: chosen } }))
        }
      />
    </Question>
  );
}

/** The positions that suit; one has to stay, since every exercise is done in one. */
export function Positions({ settings, change }: QuestionProps) {
  const words = useWords();
  const [emptied, setEmptied] = useState(false);
  return (
    <Question title={words({ id: "body.positions" })} why={words({ id: "body.positions.why" })}>
      <Chips
        label={words({ id: "body.positions" })}
        choices={bodyPositions.map((id) => ({ id, text: words({ id: `body.position.${id}` }) }))}
        chosen={settings.body.positions}
        onChange={(positions) => {
          setEmptied(positions.length === 0);
          if (positions.length > 0) {
            change((all) => ({ ...all, body: { ...all.body, positions } }));
          }
        }}
      />
      <FieldError text={emptied ? words({ id: "body.positions.one" }) : null} />
    </Question>
  );
}
