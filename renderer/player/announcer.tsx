import text from "../ui/text.module.css";

/** Says a text to a screen reader, once each time that it changes. */
export function Announcer({ text: said }: { readonly text: string }) {
  return (
    <p className={text.hidden} role="status">
      {said}
    </p>
  );
}
