import { useCallback, useEffect, useState } from 'react';
import { remove } from '../api.ts';
import { boot } from '../boot.ts';
import { useDiscardOnEscape, useLoaded } from '../loaded.ts';
import { go } from '../router.tsx';
import { toast, toastError } from '../toast.tsx';
import { PageHead, Tabs, type Action } from '../widgets.tsx';
import {
  applicationsPath as list,
  emptyApplication,
  loadApplication,
  loadApplicationChoices,
  storeApplication,
  type ApplicationDraft,
} from './application-data.ts';
import { ApplicationDetails } from './application-details.tsx';
import { ApplicationPermissions, ApplicationSecurity } from './application-permissions.tsx';
import { SecretDialog, type NewSecret } from './secret-dialog.tsx';

const { look } = boot;
const tabs = ['Details', 'Permissions', 'Security'] as const;

/** One application: view mode, edit mode, a new one, and the secret that is shown once. */
export function ApplicationPage({ id }: { id: string }): JSX.Element {
  const isNew = id === '-1';
  const { data, reload } = useLoaded(`application ${id}`, async () => ({
    application: isNew ? emptyApplication() : await loadApplication(id),
    choices: await loadApplicationChoices(),
  }));
  const [tab, setTab] = useState<string>('Details');
  const [draft, setDraft] = useState<ApplicationDraft | null>(null);
  const [secret, setSecret] = useState<NewSecret | null>(null);
  const editing = draft !== null;

  useEffect(() => {
    if (isNew && data !== undefined) setDraft(data.application);
  }, [isNew, data]);

  const discard = useCallback(() => {
    setDraft(null);
    if (isNew) go(list);
  }, [isNew]);
  useDiscardOnEscape(editing && secret === null, discard);

  if (data === undefined) return <div className="page app-loading">Loading…</div>;
  const application = draft ?? data.application;
  const patch: Patch = (change) => setDraft((before) => (before === null ? null : { ...before, ...change }));

  function store(newSecret = false): void {
    const wanted = newSecret ? data?.application : draft;
    if (wanted === null || wanted === undefined) return;
    if (wanted.name.trim() === '') return toast('Application Name: this field is required', true);
    if (wanted.method === null) return toast('Authentication Method: this field is required', true);
    storeApplication(wanted, newSecret).then((stored) => {
      setDraft(null);
      if (stored.secret === undefined) {
        toast('Saved');
        reload();
      } else setSecret({ id: stored.id, clientId: stored.clientId, secret: stored.secret });
    }, toastError);
  }

  function closeSecret(): void {
    const shown = secret;
    setSecret(null);
    if (shown !== null && isNew) go(`${list}?id=${shown.id}`, true);
    else reload();
  }

  const actions: Action[] = editing
    ? [
        { title: 'Cancel', icon: 'close', onClick: discard },
        { title: 'Save', icon: 'save', onClick: () => store(), primary: true },
      ]
    : [
        { title: 'Back', icon: 'back', onClick: () => go(list) },
        {
          title: 'Delete',
          icon: 'trash',
          onClick: () => void remove('Application', id).then(() => go(list), toastError),
        },
        { title: 'Edit', icon: 'pencil', onClick: () => setDraft(data.application), primary: true },
      ];

  return (
    <div className="page">
      <PageHead
        title={isNew ? 'New Application' : data.application.name}
        crumbs={[look.configuration, 'Integrations', look.apiMenu, 'Applications']}
        actions={secret === null ? actions : []}
      />
      <Tabs tabs={tabs} tab={tab} onTab={setTab} />
      {tab === 'Details' ? (
        <ApplicationDetails
          application={application}
          choices={data.choices}
          editing={editing}
          patch={patch}
          onNewSecret={() => store(true)}
        />
      ) : null}
      {tab === 'Permissions' ? (
        <ApplicationPermissions application={application} editing={editing} patch={patch} />
      ) : null}
      {tab === 'Security' ? <ApplicationSecurity application={application} editing={editing} patch={patch} /> : null}
      {secret === null ? null : <SecretDialog secret={secret} onClose={closeSecret} />}
    </div>
  );
}
