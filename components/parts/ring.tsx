/** How much of the whole is ready, as a picture; the words stand beside it. */
export function Ring({ part, whole, size = 36 }: { part: number; whole: number; size?: number }) {
  const radius = (size - 5) / 2;
  const around = 2 * Math.PI * radius;
  const done = whole > 0 ? Math.min(1, part / whole) : 0;
  return (
    <svg class="ring" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      <circle class="ring-rest" cx={size / 2} cy={size / 2} r={radius} />
      {done > 0 && (
        <circle
          class="ring-done"
          cx={size / 2}
          cy={size / 2}
          r={radius}
          stroke-dasharray={`${around * done} ${around}`}
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
        />
      )}
    </svg>
  );
}
