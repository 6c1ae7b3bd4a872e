import { useCallback, useEffect, useState } from 'react';
import { remove } from '../api.ts';
import { boot } from '../boot.ts';
import { useDiscardOnEscape, useLoaded } from '../loaded.ts';
import { go } from '../router.tsx';
import { toast, toastError } from '../toast.tsx';
import { Group, PageHead, Remount, Shown, Tabs, TextInput, type Action } from '../widgets.tsx';
import { emptyRole, loadChoices, loadRole, storeRole, type RoleDraft } from './role-data.ts';
import { RoleDepartments } from './role-departments.tsx';
import { RolePermissions } from './role-permissions.tsx';

const { look } = boot;
const tabs = ['Details', 'Preferences', 'Departments & Teams', 'Permissions', 'Access Control'] as const;
const list = '/config/agents/roles';

/** One role: view mode, edit mode, and a new one that stays on Details until it is first saved. */
export function RolePage({ id }: { id: string }): JSX.Element {
  const isNew = id === '-1';
  const { data, reload } = useLoaded(`role ${id}`, async () => ({
    role: isNew ? emptyRole : await loadRole(id),
    choices: await loadChoices(),
  }));
  const [tab, setTab] = useState<string>('Details');
  const [draft, setDraft] = useState<RoleDraft | null>(null);
  const editing = draft !== null;

  useEffect(() => {
    if (isNew && data !== undefined) setDraft(data.role);
  }, [isNew, data]);

  const discard = useCallback(() => {
    setDraft(null);
    if (isNew) go(list);
  }, [isNew]);
  useDiscardOnEscape(editing, discard);

  if (data === undefined) return <div className="page app-loading">Loading…</div>;
  const { choices } = data;
  const role = draft ?? data.role;
  const patch: Patch = (change) => setDraft((before) => (before === null ? null : { ...before, ...change }));

  function store(): void {
    if (draft === null || data === undefined) return;
    if (draft.name.trim() === '') return toast('Name: this field is required', true);
    storeRole(draft, data.role).then((stored) => {
      toast('Saved');
      setDraft(null);
      if (isNew) go(`${list}?id=${stored}`, true);
      else reload();
    }, toastError);
  }

  function destroy(): void {
    remove('Roles', id).then(() => go(list), toastError);
  }

  const actions: Action[] = editing
    ? [
        { title: 'Cancel', icon: 'close', onClick: discard },
        { title: 'Save', icon: 'save', onClick: store, primary: true },
      ]
    : [
        { title: 'Back', icon: 'back', onClick: () => go(list) },
        { title: 'Delete', icon: 'trash', onClick: destroy },
        { title: 'Edit', icon: 'pencil', onClick: () => setDraft(data.role), primary: true },
      ];

  return (
    <div className="page">
      <PageHead
        title={isNew ? 'New Role' : data.role.name}
        crumbs={[look.configuration, look.agentsMenu, 'Roles']}
        actions={actions}
      />
      <Tabs tabs={tabs} tab={tab} onTab={setTab} locked={isNew} />
      {tab === 'Details' ? <Details role={role} editing={editing} patch={patch} /> : null}
      {tab === 'Preferences' ? (
        <Group title="Preferences">
          <Shown label="Default Home Screen" value="Tickets" />
          <Shown label="Theme" value="Inherit" />
        </Group>
      ) : null}
      {tab === 'Departments & Teams' ? (
        <RoleDepartments role={role} choices={choices} editing={editing} patch={patch} />
      ) : null}
      {tab === 'Permissions' ? <RolePermissions role={role} choices={choices} editing={editing} patch={patch} /> : null}
      {tab === 'Access Control' ? (
        <div className="empty">
          Access that was granted to this Role in other places is listed here. It can only be changed there.
        </div>
      ) : null}
    </div>
  );
}

function Details({ role, editing, patch }: { role: RoleDraft; editing: boolean; patch: Patch }): JSX.Element {
  return (
    <Remount>
      <Group title="Details">
        {editing ? (
          <TextInput label="Name" name="name" value={role.name} onChange={(name) => patch({ name })} />
        ) : (
          <Shown label="Name" value={role.name} />
        )}
        {editing ? (
          <TextInput label="Notes" name="notes" value={role.notes} onChange={(notes) => patch({ notes })} />
        ) : (
          <Shown label="Notes" value={role.notes} />
        )}
      </Group>
    </Remount>
  );
}
