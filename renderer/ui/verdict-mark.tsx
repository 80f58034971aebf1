import styles from "./verdict-mark.module.css";

const shapes = {
  safe: (
    <>
      <circle className={styles.safe} cx="8" cy="8" r="7" />
      <path className={styles.cut} d="M4.9 8.3 7 10.4l4.1-4.6" />
    </>
  ),
  caution: <path className={styles.caution} d="M8 2.2 14.4 13.4H1.6zM8 6.4v3M8 11.4v.01" />,
  avoid: (
    <>
      <path className={styles.avoid} d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path className={styles.cut} d="M4.8 8h6.4" />
    </>
  ),
  unknown: <circle className={styles.unknown} cx="8" cy="8" r="6.6" />,
};

/** The shape of a verdict: disc, open triangle, octagon, dotted ring. A word stands beside it. */
export function VerdictMark({ verdict }: { readonly verdict: keyof typeof shapes }) {
  return (
    <svg className={styles.mark} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[verdict]}
    </svg>
  );
}
