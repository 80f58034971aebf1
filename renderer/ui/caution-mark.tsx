/** The open triangle that stands before a caution or an error. */
export function CautionMark({ size = 16 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="var(--caution-mark)"
      strokeWidth="1.7"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M8 2.2 14.4 13.4H1.6z" />
      <path d="M8 6.4v3M8 11.4v.01" />
    </svg>
  );
}
