/**
 * What to expect, as a picture without words: a console's page, Alcove beside it with its ring and rows, and the bubble that
 * points at a control. It is drawn in the colours of the page, so it follows light, dark and forced colours.
 */
export function Picture() {
  return (
    <svg class="help-picture" viewBox="0 0 560 300" aria-hidden="true" focusable="false">
      <rect class="p-window" x="1" y="1" width="558" height="298" rx="10" />
      <path class="p-line" d="M1 33h558" />
      <circle class="p-soft" cx="20" cy="17" r="4.5" />
      <circle class="p-soft" cx="36" cy="17" r="4.5" />
      <circle class="p-soft" cx="52" cy="17" r="4.5" />
      <rect class="p-soft" x="76" y="9" width="200" height="16" rx="8" />
      <Console />
      <Beside />
    </svg>
  );
}

/** The console: menu, heading, fields; one of them is pointed at. */
function Console() {
  return (
    <g>
      <rect class="p-surface" x="1.5" y="33.5" width="76" height="265" />
      {[54, 78, 102, 126, 150].map((y) => (
        <rect key={y} class="p-soft" x="16" y={y} width={y % 48 === 6 ? 46 : 38} height="8" rx="4" />
      ))}
      <rect class="p-strong" x="100" y="54" width="120" height="11" rx="5" />
      {[92, 140].map((y) => (
        <g key={y}>
          <rect class="p-soft" x="100" y={y} width="84" height="7" rx="3.5" />
          <rect class="p-field" x="100" y={y + 13} width="190" height="22" rx="5" />
          <rect class="p-soft" x="110" y={y + 21} width="70" height="6" rx="3" />
        </g>
      ))}
      <rect class="p-soft" x="100" y="188" width="84" height="7" rx="3.5" />
      <rect class="p-field" x="100" y="201" width="190" height="22" rx="5" />
      <rect class="p-soft" x="110" y="209" width="54" height="6" rx="3" />
      <rect class="p-ring" x="95" y="196" width="200" height="32" rx="8" />
      <path
        class="p-bubble"
        d="M112 240h14l7-9 7 9h154a6 6 0 0 1 6 6v34a6 6 0 0 1-6 6H112a6 6 0 0 1-6-6v-34a6 6 0 0 1 6-6z"
      />
      <rect class="p-strong" x="120" y="252" width="120" height="7" rx="3.5" />
      <rect class="p-accent" x="120" y="266" width="46" height="12" rx="4" />
      <rect class="p-soft" x="172" y="266" width="34" height="12" rx="4" />
    </g>
  );
}

const rows = [
  { y: 122, state: 'p-met', width: 92, path: 'M356 126l3 3 5.5-6' },
  { y: 148, state: 'p-met', width: 74, path: 'M356 152l3 3 5.5-6' },
  { y: 174, state: 'p-unmet', width: 104, path: 'M356.5 175l7 7M363.5 175l-7 7' },
  { y: 226, state: 'p-unknown', width: 82, path: 'M357.5 228a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .8-1 1.5M360 235v.1' },
  { y: 252, state: 'p-met', width: 96, path: 'M356 256l3 3 5.5-6' },
] as const;

/** Alcove: the ring of what is ready, and rows with their signs. */
function Beside() {
  return (
    <g>
      <path class="p-side" d="M332.5 33.5h226v255a10 10 0 0 1-10 10h-216z" />
      <circle class="p-rest" cx="372" cy="76" r="20" />
      <circle
        class="p-done"
        cx="372"
        cy="76"
        r="20"
        pathLength="100"
        stroke-dasharray="68 100"
        transform="rotate(-90 372 76)"
      />
      <rect class="p-strong" x="406" y="64" width="96" height="9" rx="4.5" />
      <rect class="p-soft" x="406" y="80" width="68" height="7" rx="3.5" />
      <path class="p-line" d="M332.5 110h226" />
      {rows.map(({ y, state, width, path }) => (
        <g key={y}>
          <path class={`p-sign ${state}`} d={path} />
          <rect class={state === 'p-met' ? 'p-soft' : 'p-strong'} x="376" y={y} width={width} height="8" rx="4" />
        </g>
      ))}
      <rect class="p-accent" x="376" y="192" width="56" height="16" rx="5" />
      <rect class="p-field" x="438" y="192" width="44" height="16" rx="5" />
    </g>
  );
}
