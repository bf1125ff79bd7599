// The sign of the page: a dense curve and its lone final point.

export function Logo() {
  return (
    <svg width={22} height={22} viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <path d="M2,15L6.5,9.5L10.5,12.5L15,6" fill="none" stroke="var(--accent)" strokeWidth={2} strokeLinejoin="round" strokeLinecap="round" />
      <circle cx={19} cy={4.5} r={2.4} fill="var(--accent)" />
      <line x1={2} x2={20} y1={19.5} y2={19.5} stroke="var(--hairline-strong)" strokeWidth={1.5} strokeLinecap="round" />
    </svg>
  );
}
