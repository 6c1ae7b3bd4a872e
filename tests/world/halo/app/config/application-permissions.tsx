import { useState } from 'react';
import { Icon } from '../icons.tsx';
import { Checkbox, Group, Remount } from '../widgets.tsx';
import { scopes, type ApplicationDraft } from './application-data.ts';
import type { Patch } from './application-data.ts';

interface Parts {
  application: ApplicationDraft;
  editing: boolean;
  patch: Patch;
}

/** Permissions tab: one tick box for each scope; in view mode those that are granted. */
export function ApplicationPermissions({ application, editing, patch }: Parts): JSX.Element {
  const toggle = (scope: string, on: boolean): void =>
    patch({ scopes: on ? [...application.scopes, scope] : application.scopes.filter((other) => other !== scope) });
  if (!editing)
    return (
      <Remount>
        <div className="details-group">
          <div className="details-group-header">
            <span>Permissions</span>
          </div>
          <ul className="scope-list">
            {application.scopes.map((scope) => (
              <li key={scope}>{scope}</li>
            ))}
            {application.scopes.length === 0 ? <li className="muted">No permissions</li> : null}
          </ul>
        </div>
      </Remount>
    );
  return (
    <div className="details-group">
      <div className="details-group-header">
        <span>Permissions</span>
      </div>
      <div className="scope-grid">
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            label={scope}
            name={`scope-${scope}`}
            checked={application.scopes.includes(scope)}
            onChange={(on) => toggle(scope, on)}
          />
        ))}
      </div>
    </div>
  );
}

/** Security tab: origins that browsers may call from. */
export function ApplicationSecurity({ application, editing, patch }: Parts): JSX.Element {
  const [origin, setOrigin] = useState('');
  return (
    <Group title="CORS Whitelist">
      <div className="form-row wide">
        <ul className="scope-list">
          {application.cors.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
          {application.cors.length === 0 ? <li className="muted">None</li> : null}
        </ul>
        {editing ? (
          <div className="copyable">
            <input
              className="text-input"
              type="text"
              placeholder="https://"
              value={origin}
              onChange={(event) => setOrigin(event.target.value)}
            />
            <button
              type="button"
              className="iconbutton"
              title="Add"
              onClick={() => {
                if (origin !== '') patch({ cors: [...application.cors, origin] });
                setOrigin('');
              }}
            >
              <Icon name="plus" />
            </button>
          </div>
        ) : null}
      </div>
    </Group>
  );
}
