/** What a benchmark is: a file of this folder that exports one of these by its file's name. */
export interface Table {
  title?: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

export interface BenchmarkResult {
  tables: readonly Table[];
  /** Figures for machines; printed as `{ bench: NAME, … }` on the last line with `--json`. */
  json: Record<string, unknown>;
  /** Goals that were missed, one sentence each; with `--check` they fail the run. */
  missed?: readonly string[];
}

export interface Benchmark {
  name: string;
  /** One line for the list. */
  summary: string;
  /** It measures the builds in .output: they are brought up to date before. */
  needsBuild?: true;
  /** @param argv arguments after the benchmark's name */
  run(argv: readonly string[]): Promise<BenchmarkResult>;
}

const shown = (cell: string | number): string => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell);

/** A table as aligned text; numbers to the right. */
export function formatTable({ title, columns, rows }: Table): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => shown(row[index] ?? '').length)),
  );
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return typeof cell === 'number' ? shown(cell).padStart(width) : shown(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [...(title === undefined ? [] : [title]), line(columns), rule, ...rows.map(line)].join('\n');
}
