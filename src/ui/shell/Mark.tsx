/** The mark: four tiles, high and low woven. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="9" height="9" rx="2.5" fill="var(--high)" />
      <rect x="13" y="2" width="9" height="9" rx="2.5" fill="var(--low)" />
      <rect x="2" y="13" width="9" height="9" rx="2.5" fill="var(--low)" />
      <rect x="13" y="13" width="9" height="9" rx="2.5" fill="var(--high)" />
    </svg>
  );
}
