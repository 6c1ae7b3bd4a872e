import { useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { CoveImport } from '../../lib/mapping/cove-csv.ts';
import type { AppModel } from '../../lib/models/app.ts';
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
};

const headOf = ({ header, columns: found }: CoveImport['understood']): string => {
  const columns = Object.keys(found)
    .map((column) => columnWords[column] ?? column)
    .join(', ');
  return header
    ? say('(with a header line; columns {columns})', { columns })
    : say('(without a header line; columns {columns})', { columns });
};

/** A pasted list or a file, with what was understood of it before anything is taken over. */
export function Pasted({ model }: { model: AppModel }) {
  const { customers } = model;
  const [unread, setUnread] = useState<string | null>(null);
  const preview = customers.preview.value;
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      customers.setPasted(await file.text());
      setUnread(null);
    } catch {
      setUnread(say('{file} could not be read. Choose it again, or paste its content.', { file: file.name }));
    }
  };
  return (
    <>
      <Field
        label={say('Customer list')}
        kind="lines"
        value={customers.pasted.value}
        placeholder={say('Name,Devices\nAcme Ltd,12\nBluebird Dental,4')}
        problem={unread ?? undefined}
        hint={say('One customer a line, or the columns of an export from Cove.')}
        onInput={customers.setPasted}
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
                      {say('Devices')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {preview.customers.slice(0, 4).map((customer) => (
                    <tr key={customer.id}>
                      <td dir="auto">
                        {customer.name}
                        {customer.setAside && <span class="muted"> · {say('set aside')}</span>}
                      </td>
                      <td class="number">{customer.devices === undefined ? '' : number(customer.devices)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {preview.customers.length > 4 && (
                <p class="muted small">{say('and {more} more', { more: number(preview.customers.length - 4) })}</p>
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
