import { CautionMark } from "./caution-mark.tsx";
import styles from "./field-error.module.css";

/** What was wrong with the field above it; nothing when all is well. */
export function FieldError({ text }: { readonly text: string | null }) {
  return (
    <div role="alert">
      {text !== null && (
        <p className={styles.error}>
          <CautionMark size={14} />
          {text}
        </p>
      )}
    </div>
  );
}
