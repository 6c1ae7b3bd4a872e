import { useCallback, useEffect, useState } from 'react';
import { readList, remove, save } from '../api.ts';
import { boot } from '../boot.ts';
import { Icon } from '../icons.tsx';
import { useDiscardOnEscape, useLoaded } from '../loaded.ts';
import { Table } from '../table.tsx';
import { toast, toastError } from '../toast.tsx';
import { PageHead } from '../widgets.tsx';

const { look } = boot;

interface Category {
  id: number;
  value?: string;
  category_name?: string;
  type_id: number;
}

interface Row {
  id: number;
  text: string;
  type: number;
}

const headings = [look.category1, 'Resolution Category', 'Category 3', 'Category 4'];

function List({
  title,
  rows,
  onAdd,
  onRemove,
}: {
  title: string;
  rows: Row[];
  onAdd: (text: string) => void;
  onRemove: (row: Row) => void;
}): JSX.Element {
  const [adding, setAdding] = useState<string | null>(null);
  const add = (): void => {
    if (adding !== null && adding.trim() !== '') onAdd(adding);
    setAdding(null);
  };
  return (
    <div className="details-group category-list">
      <div className="details-group-header">
        <span>{title}</span>
        <button type="button" className="iconbutton" title="Add" onClick={() => setAdding('')}>
          <Icon name="plus" />
        </button>
      </div>
      {adding === null ? null : (
        <div className="add-row">
          <input
            className="text-input"
            type="text"
            placeholder="Value"
            value={adding}
            autoFocus
            onChange={(event) => setAdding(event.target.value)}
          />
          <button type="button" className="solidbutton fabtn" onClick={add}>
            Add
          </button>
          <button type="button" className="linkbutton" onClick={() => setAdding(null)}>
            Cancel
          </button>
        </div>
      )}
      <Table
        rows={rows}
        columns={[
          { header: 'Value', text: (row) => row.text },
          { header: 'Default SLA', text: () => 'None', width: 130 },
          { header: 'Default Priority', text: () => 'None', width: 140 },
          {
            header: '',
            text: () => '',
            width: 50,
            cell: (row) => (
              <button type="button" className="iconbutton" title="Delete" onClick={() => onRemove(row)}>
                <Icon name="trash" />
              </button>
            ),
          },
        ]}
      />
    </div>
  );
}

/** Categories 1 to 4. Saved by the toolbar, or on every change. */
export function Categorisation(): JSX.Element {
  const { data, reload } = useLoaded('categories', () => readList<Category>('Category', 'categories'));
  const [rows, setRows] = useState<Row[]>([]);
  const [gone, setGone] = useState<number[]>([]);
  useEffect(() => {
    setRows(
      (data ?? []).map((entry) => ({
        id: entry.id,
        text: entry.value ?? entry.category_name ?? '',
        type: entry.type_id,
      })),
    );
    setGone([]);
  }, [data]);
  const dirty = gone.length > 0 || rows.some((row) => row.id < 0);
  useDiscardOnEscape(
    dirty,
    useCallback(() => reload(), [reload]),
  );

  async function store(next: readonly Row[], removed: readonly number[]): Promise<void> {
    try {
      for (const row of next)
        if (row.id < 0) await save('Category', { value: row.text, category_name: row.text, type_id: row.type });
      for (const id of removed) await remove('Category', id);
      toast('Saved');
    } catch (error) {
      toastError(error);
    }
    reload();
  }

  function change(next: Row[], removed: number[]): void {
    setRows(next);
    setGone(removed);
    if (look.categoriesSave === 'on-change') void store(next, removed);
  }

  const actions =
    look.categoriesSave === 'on-change'
      ? []
      : [{ title: 'Save', icon: 'save', onClick: () => void store(rows, gone), disabled: !dirty, primary: true }];
  return (
    <div className="page">
      <PageHead
        title={look.categorisation}
        crumbs={[look.configuration, 'Tickets']}
        actions={[{ title: 'Refresh', icon: 'refresh', onClick: reload }, ...actions]}
      />
      {headings.map((title, index) => (
        <List
          key={title}
          title={title}
          rows={rows.filter((row) => row.type === index + 1)}
          onAdd={(text) => change([...rows, { id: -Date.now(), text, type: index + 1 }], gone)}
          onRemove={(row) =>
            change(
              rows.filter((other) => other !== row),
              row.id > 0 ? [...gone, row.id] : gone,
            )
          }
        />
      ))}
    </div>
  );
}
