import { useComputed, type ReadonlySignal } from '@preact/signals';

/** One family: 16 px grid, 1.5 px stroke, round ends, the colour of the text beside it. */
const paths = {
  met: 'M3 8.5l3.2 3.2L13 5',
  unmet: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  unknown: 'M5.6 6.1a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.6M8 12.4v.1',
  confirmed: 'M8 7.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8M3.4 13.4c.4-2.2 2.2-3.4 4.2-3.4M9.6 11.7l1.5 1.5 2.6-2.8',
  'not-applicable': 'M4.5 8h7',
  chevron: 'M6 3.5L10.5 8 6 12.5',
  down: 'M3.5 6L8 10.5 12.5 6',
  arrow: 'M3 8h9.5M8.7 4.2L12.5 8l-3.8 3.8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  close: 'M4 4l8 8M12 4l-8 8',
  collapse: 'M10 3v10M3 8h4.2M5 5.8L7.2 8 5 10.2M13 3v10',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.4 10.4L13.5 13.5',
  check: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.7h-2.7',
  stop: 'M4.5 4.5h7v7h-7z',
  warning: 'M8 2.8l5.8 10.2H2.2zM8 6.6v2.9M8 11.3v.1',
  info: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M8 7.4v3.4M8 5.2v.1',
  help: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M6.5 6.5a1.5 1.5 0 1 1 2.2 1.3c-.5.3-.7.5-.7 1M8 10.9v.1',
  dock: 'M2.5 3h11v10h-11zM9.5 3v10',
  float: 'M2.5 3h11v10h-11zM8 8h4v3.5H8z',
  report: 'M4 2.5h5.5L12 5v8.5H4zM6.3 7.5h3.4M6.3 10h3.4',
  save: 'M8 2.5v7.2M5 7l3 3 3-3M3 13.2h10',
  hand: 'M3.5 3.5h9v9h-9zM5.8 8l1.6 1.6 2.9-3.1',
  open: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3L7.5 8.5',
  eye: 'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6',
  'eye-off':
    'M6.3 4.1A6 6 0 0 1 8 3.8c4 0 6.2 4.2 6.2 4.2a11 11 0 0 1-1.7 2.2M4.2 5.2A10.6 10.6 0 0 0 1.8 8S4 12.2 8 12.2c1.1 0 2-.3 2.9-.7M2.5 2.5l11 11',
  undo: 'M5.5 3L2.8 5.7l2.7 2.7M2.8 5.7h6.4a3.6 3.6 0 0 1 0 7.2H6',
  redo: 'M10.5 3l2.7 2.7-2.7 2.7M13.2 5.7H6.8a3.6 3.6 0 0 0 0 7.2H10',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  point: 'M3.5 3.5l3.6 9 1.5-3.9 3.9-1.5z',
  clock: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M8 5v3.3l2.2 1.3',
  person: 'M8 7.6a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3 13.4c.5-2.4 2.5-3.7 5-3.7s4.5 1.3 5 3.7',
  minus: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M5.5 8h5',
  plus: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M5.5 8h5M8 5.5v5',
  reload: 'M12.8 6.2A5 5 0 1 0 13 8.8M13.2 3v3.3H9.9',
} as const;

export type IconName = keyof typeof paths;

/** Decorative: the word beside it carries the meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return <Drawn path={paths[name]} size={size} width={name === 'more' ? 2.2 : 1.5} />;
}

/** The same where the icon changes often: only its path does then. */
export function ShiftingIcon({ name, size = 16 }: { name: ReadonlySignal<IconName>; size?: number }) {
  return <Drawn path={useComputed(() => paths[name.value])} size={size} width={1.5} />;
}

function Drawn({ path, size, width }: { path: string | ReadonlySignal<string>; size: number; width: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={width}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}

/** Alcove's own sign: a niche in a wall. */
export function Mark({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" fill="none" aria-hidden="true" focusable="false">
      <rect x="0.75" y="0.75" width="16.5" height="16.5" rx="4" stroke="currentColor" stroke-width="1.5" />
      <path d="M5 17V8.5a4 4 0 0 1 8 0V17z" fill="currentColor" />
    </svg>
  );
}
