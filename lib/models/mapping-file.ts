import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CustomerList } from '../domain/customer.ts';
import { sayCount } from '../domain/say.ts';
import type { CsvProblem } from '../mapping/csv.ts';
import { previewImport, type ImportPreview } from '../mapping/difference.ts';
import { readMapping, writeMapping } from '../mapping/mapping-csv.ts';
import type { PlanEditor } from './plan-editor.ts';
import type { Ports } from './ports.ts';
import { fileName } from './report-file.ts';

/** The mapping as a file: written, and read back by id after a look at what it would change. */
export interface MappingFile {
  /** What taking the chosen file over would do; null while none is chosen. */
  readonly preview: ReadonlySignal<(ImportPreview & { name: string; problems: readonly CsvProblem[] }) | null>;
  export(host: string): Promise<void>;
  open(name: string, text: string): void;
  close(): void;
  /** Takes the file over; one step that can be undone. */
  take(): Promise<void>;
}

export function createMappingFile(options: {
  ports: Ports;
  editor: PlanEditor;
  customers: ReadonlySignal<CustomerList>;
}): MappingFile {
  const { ports, editor, customers } = options;
  const file = signal<{ name: string; text: string } | null>(null);
  const preview = computed(() => {
    if (!file.value) return null;
    const read = readMapping(file.value.text, ports.now());
    const { name } = file.value;
    return { name, problems: read.problems, ...previewImport(editor.plan.value, customers.value, read) };
  });
  return {
    preview,
    async export(host) {
      const text = writeMapping(editor.plan.value, customers.value);
      await ports.saveFile(`alcove-mapping-${fileName(host)}.csv`, 'text/csv', text);
    },
    open: (name, text) => (file.value = { name, text }),
    close: () => (file.value = null),
    async take() {
      const now = preview.value;
      file.value = null;
      if (!now?.op) return;
      const many = now.add.length + now.change.length + now.clear.length;
      await editor.edit(
        now.op,
        sayCount(many, 'Import {n} change from {file}', 'Import {n} changes from {file}', {
          file: now.name.slice(0, 100),
        }),
      );
    },
  };
}
