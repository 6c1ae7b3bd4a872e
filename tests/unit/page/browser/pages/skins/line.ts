/** One row of the mapping, as the page knows it. */
export interface Line {
  id: number;
  name: string;
  psa: string;
  more: string;
}
/** What a skin draws: rows by pages or all at once, entries at once or late. */
export interface Table {
  page: number;
  size: number;
  readonly count: number;
  options(search: string): Promise<string[]>;
  choose(line: Line, name: string): void;
  turn(page: number): void;
}
