import { useState } from 'preact/hooks';
import type { AppModel } from '../../lib/models/app.ts';
import { count, number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { Field } from '../parts/field.tsx';

const columnWords: Record<string, string> = {
  id: 'Id',
  name: 'Name',
  legalName: 'Legal name',
  level: 'Level',
  state: 'State',
  devices: 'Devices',
  reference: 'Reference',
  parentId: 'Parent',
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
      setUnread(`${file.name} could not be read. Choose it again, or paste its content.`);
    }
  };
  return (
    <>
      <Field
        label="Customer list"
        kind="lines"
        value={customers.pasted.value}
        placeholder={'Name,Devices\nAcme Ltd,12\nBluebird Dental,4'}
        problem={unread ?? undefined}
        hint="One customer a line, or the columns of an export from Cove."
        onInput={customers.setPasted}
      />
      <label class="button small file-button">
        <Icon name="report" />
        Choose a file
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
                Understood: <b>{count(preview.customers.length, 'customer')}</b>
                <span class="muted">
                  {' '}
                  ({preview.understood.header ? 'with' : 'without'} a header line; columns{' '}
                  {Object.keys(preview.understood.columns)
                    .map((column) => columnWords[column] ?? column)
                    .join(', ')}
                  )
                </span>
              </p>
              <table class="preview">
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col" class="number">
                      Devices
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {preview.customers.slice(0, 4).map((customer) => (
                    <tr key={customer.id}>
                      <td dir="auto">
                        {customer.name}
                        {customer.setAside && <span class="muted"> · set aside</span>}
                      </td>
                      <td class="number">{customer.devices === undefined ? '' : number(customer.devices)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {preview.customers.length > 4 && (
                <p class="muted small">and {number(preview.customers.length - 4)} more</p>
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
            <p class="muted small">and {number(preview.problems.length - 5)} more lines like these</p>
          )}
        </div>
      )}
    </>
  );
}
