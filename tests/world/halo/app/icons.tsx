const paths: Record<string, string> = {
  home: 'M3 9l7-6 7 6v8H3z',
  ticket: 'M3 6h14v3a1.5 1.5 0 000 3v3H3v-3a1.5 1.5 0 000-3z',
  users:
    'M7 9a3 3 0 100-6 3 3 0 000 6zM1.5 17c0-3 2.5-5 5.5-5s5.500 2 5.500 5zM13.500 9a2.500 2.500 0 100-5M15 12c2 .5 3.500 2 3.500 5h-3',
  building: 'M4 17V3h8v14M12 8h4v9M7 6h2M7 9h2M7 12h2M2 17h16',
  chart: 'M3 17h14M5 14V9M9 14V4M13 14v-4M17 14V7',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  book: 'M4 4h5a2 2 0 011 1 2 2 0 011-1h5v12h-5a2 2 0 00-1 1 2 2 0 00-1-1H4z',
  box: 'M3 6l7-3 7 3v8l-7 3-7-3zM3 6l7 3 7-3M10 9v8',
  cog: 'M10 7a3 3 0 100 6 3 3 0 000-6zM10 2v2M10 16v2M2 10h2M16 10h2M4.300 4.300l1.400 1.400M14.300 14.300l1.400 1.400M15.700 4.300l-1.400 1.400M5.700 14.300l-1.400 1.400',
  plus: 'M10 4v12M4 10h12',
  refresh: 'M16 10a6 6 0 11-2-4.500M16 3v4h-4',
  pencil: 'M4 16l1-4 8-8 3 3-8 8z',
  save: 'M4 3h10l3 3v11H4zM7 3v4h6V3M6 17v-6h8v6',
  close: 'M5 5l10 10M15 5L5 15',
  trash: 'M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11',
  back: 'M12 4l-6 6 6 6',
  search: 'M9 4a5 5 0 100 10A5 5 0 009 4zM13 13l4 4',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  plug: 'M7 3v4M13 3v4M5 7h10v3a5 5 0 01-10 0zM10 15v3',
  mail: 'M3 5h14v10H3zM3 5l7 6 7-6',
  key: 'M7 13a3.500 3.500 0 100-7 3.500 3.500 0 000 7zM10 9.500h7M14 9.500v3',
  bell: 'M5 14V9a5 5 0 0110 0v5l1 1H4zM8.500 17h3',
};

/** A small line icon; the class names are those of a well-known icon font. */
export function Icon({ name }: { name: string }): JSX.Element {
  return (
    <i className={`fa fa-${name}`} aria-hidden="true">
      <svg
        viewBox="0 0 20 20"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        <path d={paths[name] ?? ''} />
      </svg>
    </i>
  );
}
