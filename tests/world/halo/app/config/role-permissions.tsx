import { useEffect, useRef, useState, type ReactNode } from 'react';
import { boot } from '../boot.ts';
import { permissionSettings, type PermissionSetting } from '../../permission-settings.ts';
import { MultiSelect, Select } from '../select.tsx';
import { Field, Group, Remount, Shown } from '../widgets.tsx';
import { customersWord, permissionLabel, sectionLabel } from '../words.ts';
import { stepsOf, type RoleChoices, type RoleDraft } from './role-data.ts';
import type { Patch } from './role-data.ts';

const sections = [...new Set(permissionSettings.map((setting) => setting.section))];

/** Text of a setting; what is not granted reads "Not set" or "No", which mean the same. */
function shownValue(setting: PermissionSetting, claims: Record<string, string>): string {
  const value = claims[setting.code];
  const step = stepsOf(setting).find(([stored]) => stored === value);
  if (step !== undefined && value !== '0' && value !== 'false') return step[1];
  if (value !== undefined && step !== undefined) return step[1];
  return value === undefined ? boot.look.notGranted : value;
}

/** Draws its content when it comes near the screen, as the real form does. */
function Lazy({ children }: { children: ReactNode }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || near) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: '60px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [near]);
  return (
    <div ref={place} className={near ? '' : 'lazy-placeholder'}>
      {near ? children : null}
    </div>
  );
}

function Restrictions({
  setting,
  role,
  choices,
  editing,
  patch,
}: {
  setting: PermissionSetting;
  role: RoleDraft;
  choices: RoleChoices;
  editing: boolean;
  patch: Patch;
}): JSX.Element | null {
  const which = setting.code === 'Fc' ? 'clients' : setting.code === 'Ft' ? 'ticketTypes' : undefined;
  if (which === undefined || role.claims[setting.code] === '1') return null;
  const label = which === 'clients' ? `Allowed ${customersWord}` : 'Allowed Ticket Types';
  const options = choices[which].map((entry) => ({ value: String(entry.id), label: entry.name }));
  if (!editing)
    return (
      <Shown
        label={label}
        value={options
          .filter((option) => role[which].includes(Number(option.value)))
          .map((option) => option.label)
          .join(', ')}
      />
    );
  return (
    <Field label={label}>
      <MultiSelect
        options={options}
        value={role[which].map(String)}
        onChange={(value) => patch({ [which]: value.map(Number) })}
      />
    </Field>
  );
}

/** The Permissions tab: every setting as label and value, or as label and drop-down. */
export function RolePermissions({
  role,
  choices,
  editing,
  patch,
}: {
  role: RoleDraft;
  choices: RoleChoices;
  editing: boolean;
  patch: Patch;
}): JSX.Element {
  const set = (setting: PermissionSetting, value: string | null): void => {
    const { [setting.code]: _before, ...rest } = role.claims;
    patch({ claims: value === null ? rest : { ...rest, [setting.code]: value } });
  };
  const rows = (section: string): JSX.Element[] =>
    permissionSettings
      .filter((setting) => setting.section === section)
      .map((setting) => (
        <div key={setting.code} className="setting">
          {editing ? (
            <Field label={permissionLabel(setting)}>
              <Select
                options={stepsOf(setting).map(([value, label]) => ({ value, label }))}
                value={role.claims[setting.code] ?? null}
                onChange={(value) => set(setting, value)}
                placeholder={boot.look.notGranted}
              />
            </Field>
          ) : (
            <Shown
              label={permissionLabel(setting)}
              value={shownValue(setting, role.claims)}
              {...(setting.code === 'Tx' ? { hint: 'Tickets, Opportunities and Projects' } : {})}
            />
          )}
          <Restrictions setting={setting} role={role} choices={choices} editing={editing} patch={patch} />
        </div>
      ));
  const body = sections.map((section) => {
    const group = <Group title={sectionLabel(section)}>{rows(section)}</Group>;
    return editing ? <Lazy key={section}>{group}</Lazy> : <div key={section}>{group}</div>;
  });
  return editing ? <>{body}</> : <Remount>{body}</Remount>;
}
