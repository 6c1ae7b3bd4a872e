import { boot } from '../boot.ts';
import { MultiSelect, Select } from '../select.tsx';
import { Checkbox, Field, Group, Remount, Shown, TextInput } from '../widgets.tsx';
import { loginTypeLabels, methodLabels } from '../words.ts';
import type { ApplicationChoices, ApplicationDraft, LoginType, Method } from './application-data.ts';
import type { Patch } from './application-data.ts';

const { look } = boot;
const methods = (Object.keys(methodLabels) as Method[]).map((value) => ({ value, label: methodLabels[value] }));
const loginTypes = (Object.keys(loginTypeLabels) as LoginType[]).map((value) => ({
  value,
  label: loginTypeLabels[value],
}));
const identityOption = 'application';

interface Parts {
  application: ApplicationDraft;
  choices: ApplicationChoices;
  editing: boolean;
  patch: Patch;
  onNewSecret: () => void;
}

const agentName = ({ application, choices }: Parts): string =>
  application.identity === 'application'
    ? 'Application Identity'
    : application.identity === 'agent'
      ? (choices.agents.find((agent) => agent.id === application.agentId)?.name ?? 'API Agent')
      : 'Not set';

function View(parts: Parts): JSX.Element {
  const { application, choices } = parts;
  const roles = choices.roles.filter((role) => application.roles.includes(role.id)).map((role) => role.name);
  return (
    <Remount>
      <Group title="Application Details">
        <Shown label="Application Name" value={application.name} />
        <Shown label="Active" value={application.active ? 'Yes' : 'No'} />
        <Shown
          label="Authentication Method"
          value={application.method === null ? 'Not set' : methodLabels[application.method]}
        />
        <Shown label="Client ID" value={application.clientId} />
        <Shown label="Client Secret" value="••••••••••••" hint="The secret was displayed when it was created." />
        <Shown label="Login Type" value={loginTypeLabels[application.loginType]} />
        {application.loginType === 'agent' ? <Shown label={look.agentToLogInAs} value={agentName(parts)} /> : null}
        {application.identity === 'application' ? <Shown label="Identity Roles" value={roles.join(', ')} /> : null}
        <div className="form-row wide">
          <button type="button" className="linkbutton" onClick={parts.onNewSecret}>
            Generate a new Client Secret
          </button>
        </div>
      </Group>
    </Remount>
  );
}

/** Details tab of an application. */
export function ApplicationDetails(parts: Parts): JSX.Element {
  const { application, choices, editing, patch } = parts;
  if (!editing) return <View {...parts} />;
  const chosen =
    application.identity === 'application'
      ? identityOption
      : application.identity === 'agent'
        ? String(application.agentId)
        : null;
  const choose = (value: string | null): void =>
    patch(
      value === null
        ? { identity: 'none', agentId: null }
        : value === identityOption
          ? { identity: 'application', agentId: null }
          : { identity: 'agent', agentId: Number(value) },
    );
  return (
    <Group title="Application Details">
      <TextInput
        label="Application Name"
        name="displayName"
        value={application.name}
        onChange={(name) => patch({ name })}
      />
      <Checkbox label="Active" name="inactive" checked={application.active} onChange={(active) => patch({ active })} />
      <Field label="Authentication Method">
        <Select
          options={methods}
          value={application.method}
          onChange={(value) => patch({ method: value as Method | null })}
        />
      </Field>
      <Field label="Client ID" name="clientId">
        <input id="input-field-for-clientId" className="text-input" type="text" readOnly value={application.clientId} />
      </Field>
      <Field label="Login Type">
        <Select
          options={loginTypes}
          value={application.loginType}
          onChange={(value) => patch({ loginType: (value ?? 'agent') as LoginType })}
        />
      </Field>
      {application.loginType === 'agent' ? (
        <Field label={look.agentToLogInAs}>
          <Select
            options={[
              { value: identityOption, label: 'Application Identity' },
              ...choices.agents.map((agent) => ({ value: String(agent.id), label: agent.name })),
            ]}
            value={chosen}
            onChange={choose}
          />
        </Field>
      ) : null}
      {application.loginType === 'agent' && application.identity === 'application' ? (
        <Field label="Identity Roles" hint="The application has the permissions of these Roles.">
          <MultiSelect
            options={choices.roles.map((role) => ({ value: role.id, label: role.name }))}
            value={application.roles}
            onChange={(roles) => patch({ roles })}
          />
        </Field>
      ) : null}
    </Group>
  );
}
