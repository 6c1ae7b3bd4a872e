import { useCallback, useState } from 'react';
import { boot } from '../boot.ts';
import { useDiscardOnEscape, useLoaded } from '../loaded.ts';
import { go, type Place } from '../router.tsx';
import { Table } from '../table.tsx';
import { toast, toastError } from '../toast.tsx';
import { Checkbox, Group, PageHead, Remount, Shown, Tabs, TextInput, type Action } from '../widgets.tsx';
import { loadType, loadTypeChoices, loadTypes, storeType, type TicketType } from './ticket-type-data.ts';
import { TypeAccess, TypeAllowedValues, TypeFields } from './ticket-type-tabs.tsx';

const { look } = boot;
const list = '/config/tickets/tickettype';
const tabs = ['Details', 'Field List', 'Allowed Values', 'Access Control'] as const;

/** The list of ticket types, or one of them (`?id=`). */
export function TicketTypesPage({ place }: { place: Place }): JSX.Element {
  const id = place.query.get('id');
  return id === null ? <TypeList /> : <TypePage key={id} id={id} />;
}

function TypeList(): JSX.Element {
  const { data, reload } = useLoaded('types', loadTypes);
  return (
    <div className="page">
      <PageHead
        title="Ticket Types"
        crumbs={[look.configuration, 'Tickets']}
        actions={[{ title: 'Refresh', icon: 'refresh', onClick: reload }]}
      />
      <Table
        rows={data ?? []}
        columns={[
          { header: 'Name', text: (row) => row.name },
          { header: 'Active', text: (row) => (row.visible ? 'Yes' : 'No'), width: 100 },
        ]}
        onOpen={(row) => go(`${list}?id=${row.id}`)}
      />
    </div>
  );
}

function TypePage({ id }: { id: string }): JSX.Element {
  const { data, reload } = useLoaded(`type ${id}`, async () => ({
    type: await loadType(id),
    choices: await loadTypeChoices(),
  }));
  const [tab, setTab] = useState<string>('Details');
  const [draft, setDraft] = useState<TicketType | null>(null);
  const discard = useCallback(() => setDraft(null), []);
  useDiscardOnEscape(draft !== null, discard);
  if (data === undefined) return <div className="page app-loading">Loading…</div>;
  const editing = draft !== null;
  const type = draft ?? data.type;
  const patch = (change: Partial<TicketType>): void =>
    setDraft((before) => (before === null ? null : { ...before, ...change }));

  function store(): void {
    if (draft === null) return;
    storeType(draft).then(() => {
      toast('Saved');
      setDraft(null);
      reload();
    }, toastError);
  }

  const actions: Action[] = editing
    ? [
        { title: 'Cancel', icon: 'close', onClick: discard },
        { title: 'Save', icon: 'save', onClick: store, primary: true },
      ]
    : [
        { title: 'Back', icon: 'back', onClick: () => go(list) },
        { title: 'Edit', icon: 'pencil', onClick: () => setDraft(data.type), primary: true },
      ];
  const parts = { type, choices: data.choices, editing, patch };
  return (
    <div className="page">
      <PageHead title={data.type.name} crumbs={[look.configuration, 'Tickets', 'Ticket Types']} actions={actions} />
      <Tabs tabs={tabs} tab={tab} onTab={setTab} />
      {tab === 'Details' ? (
        <Remount>
          <Group title="Details">
            {editing ? (
              <TextInput label="Name" name="name" value={type.name} onChange={(name) => patch({ name })} />
            ) : (
              <Shown label="Name" value={type.name} />
            )}
            {editing ? (
              <Checkbox
                label="Active"
                name="visible"
                checked={type.visible}
                onChange={(visible) => patch({ visible })}
              />
            ) : (
              <Shown label="Active" value={type.visible ? 'Yes' : 'No'} />
            )}
          </Group>
        </Remount>
      ) : null}
      {tab === 'Field List' ? <TypeFields {...parts} /> : null}
      {tab === 'Allowed Values' ? <TypeAllowedValues {...parts} /> : null}
      {tab === 'Access Control' ? <TypeAccess {...parts} /> : null}
    </div>
  );
}
