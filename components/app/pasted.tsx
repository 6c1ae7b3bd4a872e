import { useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { CsvProblem } from '../../lib/mapping/csv.ts';
import { number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { Field } from '../parts/field.tsx';
import { sayWith } from '../parts/said.tsx';

const columnWords: Record<string, string> = {
  id: say('Id'),
  name: say('Name'),
  legalName: say('Legal name'),
  level: say('Level'),
  state: say('State'),
  devices: say('Devices'),
  reference: say('Reference'),
  parentId: say('Parent'),
  parent: say('Parent'),
  inactive: say('Inactive'),
  active: say('Active'),
};

interface Understood {
  header: boolean;
  columns: Readonly<Record<string, number | undefined>>;
}
const headOf = ({ header, columns: found }: Understood): string => {
  const columns = Object.keys(found)
    .map((column) => columnWords[column] ?? column)
    .join(', ');
  return header
    ? say('(with a header line; columns {columns})', { columns })
    : say('(without a header line; columns {columns})', { columns });
};

/** One line of what was understood: the name, what is said beside it, and the cell of the second column. */
export interface PastedLine {
  key: string;
  name: string;
  aside: string | null;
  cell: string;
}

export interface PastedProps<T> {
  label: string;
  placeholder: string;
  hint: string;
  value: string;
  onInput: (text: string) => void;
  /** What was understood; null while there is no text. */
  preview: { customers: readonly T[]; understood: Understood; problems: readonly CsvProblem[] } | null;
  /** What the second column holds. */
  second: string;
  lineOf: (customer: T) => PastedLine;
}

/** So many of what was understood are shown. */
const shown = 4;

/** A pasted list or a file, with what was understood of it before anything is taken over. */
export function Pasted<T>({ label, placeholder, hint, value, onInput, preview, second, lineOf }: PastedProps<T>) {
  const [unread, setUnread] = useState<string | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      onInput(await file.text());
      setUnread(null);
    } catch {
      setUnread(say('{file} could not be read. Choose it again, or paste its content.', { file: file.name }));
    }
  };
  return (
    <>
      <Field
        label={label}
        kind="lines"
        value={value}
        placeholder={placeholder}
        problem={unread ?? undefined}
        hint={hint}
        onInput={onInput}
      />
      <label class="button small file-button">
        <Icon name="report" />
        {say('Choose a file')}
        <input
          class="said"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
      {preview && (
        <div class="stack" role="status">
          {preview.customers.length > 0 && (
            <>
              <p>
                {sayWith('Understood: {customers}', {
                  customers: <b>{sayCount(preview.customers.length, '{n} customer', '{n} customers')}</b>,
                })}
                <span class="muted"> {headOf(preview.understood)}</span>
              </p>
              <table class="preview">
                <thead>
                  <tr>
                    <th scope="col">{say('Name')}</th>
                    <th scope="col" class="number">
                      {second}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {preview.customers
                    .slice(0, shown)
                    .map(lineOf)
                    .map(({ key, name, aside, cell }) => (
                      <tr key={key}>
                        <td dir="auto">
                          {name}
                          {aside !== null && <span class="muted"> · {aside}</span>}
                        </td>
                        <td class="number">{cell}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
              {preview.customers.length > shown && (
                <p class="muted small">{say('and {more} more', { more: number(preview.customers.length - shown) })}</p>
              )}
            </>
          )}
          {preview.problems.slice(0, 5).map((problem, at) => (
            <p key={at} class="field-problem">
              <Icon name="warning" />
              <span>{problem.message}</span>
            </p>
          ))}
          {preview.problems.length > 5 && (
            <p class="muted small">
              {say('and {more} more lines like these', { more: number(preview.problems.length - 5) })}
            </p>
          )}
        </div>
      )}
    </>
  );
}
