/** The mark: one body from foot to raised hand, and a head. */
export function BrandMark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path
        d="M5.2 19.6C11 17.7 9.4 13.6 8.6 11.2 7.4 7.4 9.6 3.8 16 2.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.9"
        strokeLinecap="round"
      />
      <circle cx="14.5" cy="9.5" r="2.6" fill="currentColor" />
    </svg>
  );
}
