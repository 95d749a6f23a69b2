const RADIUS = 13;
const ROUND = 2 * Math.PI * RADIUS;

/** How far a run is, as a ring; it turns while that is not known. The words beside it say the same. */
export function ProgressRing({ fraction }: { fraction: number | null }) {
  const shown = fraction ?? 0.2;
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className={`size-8 shrink-0 -rotate-90 ${fraction === null ? 'animate-spin' : ''}`}
    >
      <circle cx="16" cy="16" r={RADIUS} fill="none" strokeWidth="3" className="stroke-line" />
      <circle
        cx="16"
        cy="16"
        r={RADIUS}
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        strokeDasharray={`${shown * ROUND} ${ROUND}`}
        className="stroke-accent"
      />
    </svg>
  );
}
